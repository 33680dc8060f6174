// The address after # says what is shown, so that a view can be kept as a bookmark.
const VIEWS = {'': overview, findings, frameworks, rules, coverage};
const NAMES = {'': 'Overview', findings: 'Findings', frameworks: 'Frameworks', rules: 'Rules', coverage: 'Coverage'};

function show(sameView = false) {
  const [view, rest, filters] = address();
  const name = VIEWS[view] ? view : '';
  const main = document.getElementById('main');
  const focused = document.activeElement, key = focused?.dataset?.key;
  const search = focused?.id === 'search' ? [focused.selectionStart, focused.selectionEnd] : null;
  const scroll = document.querySelector('.facets')?.scrollTop;
  main.replaceChildren(...VIEWS[name](rest, filters).filter(Boolean));
  document.getElementById('nav').replaceChildren(...Object.entries(NAMES).map(([id, text]) =>
    h('a', {href: id === 'findings' ? link(id, {outcome: 'FAIL'}) : link(id), 'aria-current': id === name ? 'page' : null}, text)));
  document.title = NAMES[name] + ' – Plumbline report';
  // typing and ticking go on where they were
  if (search) {
    document.getElementById('search')?.focus();
    document.getElementById('search')?.setSelectionRange(...search);
  } else if (key) {
    [...document.querySelectorAll('[data-key]')].find(e => e.dataset.key === key)?.focus();
  } else if (!sameView) {
    scrollTo(0, 0);
  }
  if (scroll) { const box = document.querySelector('.facets'); if (box) box.scrollTop = scroll; }
}

function foot() {
  const {run} = report;
  return [
    h('p', {}, t(run.tool, 40), ' ', t(run.toolVersion, 40), ' · scan ', mono(run.scanId, 80), ' · ',
      time(run.started), ' to ', time(run.finished)),
    h('p', {}, 'Packs: ', run.packs.slice(0, 8).map((p, i) => [i ? ', ' : '', t(p.name, 40), ' ', t(p.version, 40), ' (',
      h('span', {title: visible(cut(p.sha256, 64))}, 'sha256 ', mono(String(p.sha256).slice(0, 12))), ')']),
      run.packs.length > 8 ? ' and ' + count(run.packs.length - 8) + ' more, named in report.json' : null),
  ];
}

addEventListener('hashchange', () => show());
addEventListener('beforeprint', () => document.querySelectorAll('details.item').forEach(d => {
  d.open = true;
  d.dispatchEvent(new Event('toggle'));
}));
addEventListener('keydown', event => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    if (address()[0] !== 'findings') location.hash = link('findings', {outcome: 'FAIL'});
    setTimeout(() => document.getElementById('search')?.focus());
  }
});
document.getElementById('detail').addEventListener('click', event => {
  if (event.target.id === 'detail') event.target.close();
});

load().then(() => {
  document.getElementById('foot').replaceChildren(...foot());
  show();
  document.documentElement.dataset.ready = 'yes';
}).catch(problem => {
  document.getElementById('wait').textContent = typeof DecompressionStream === 'undefined'
    ? 'This report needs a browser from 2023 or later.'
    : 'The data in this file is damaged: ' + problem.message;
  throw problem;
});
