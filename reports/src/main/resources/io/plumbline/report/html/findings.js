// All findings: filters with counts at the left, a page of rows at the right.
const PAGE = 100;

const DIMENSIONS = [
  {name: 'outcome', title: 'Outcome', of: outcomeOf, order: OUTCOMES, words: true},
  {name: 'severity', title: 'Severity', of: row => ruleOf(row).severity, order: SEVERITIES, words: true},
  {name: 'accepted', title: 'Exception', of: row => row[EXCEPTION] < 0 ? 'no' : 'yes', order: ['no', 'yes'],
   text: {no: 'None', yes: 'Accepted'}},
  {name: 'change', title: 'Since the baseline', order: CHANGES, text: CHANGED, all: row => row[CHANGE] < 0 ? [] : [changeOf(row)]},
  {name: 'parameters', title: 'Parameters', order: ['yes'], text: {yes: 'Changed the verdict'},
   all: row => row[DEFAULTS] < 0 ? [] : ['yes']},
  {name: 'service', title: 'Service', of: row => ruleOf(row).service},
  {name: 'account', title: 'Account', of: row => report.names.accounts[row[ACCOUNT]]},
  {name: 'region', title: 'Region', of: row => report.names.regions[row[REGION]]},
  {name: 'rule', title: 'Rule', of: row => report.names.rules[row[RULE]]},
  {name: 'framework', title: 'Framework', all: row => ruleOf(row).frameworkIds},
  {name: 'entry', title: 'Exception at', hidden: true, of: row => exceptionOf(row)?.source || ''},
  {name: 'control', title: 'Control', hidden: true, all: row => ruleOf(row).controlIds},
];
const unfolded = new Set();

function findings(rest, filters) {
  const chosen = new Map(DIMENSIONS.map(d => [d.name, new Set(filters[d.name] || [])]));
  const words = (filters.text || [''])[0];
  const {rows, counts} = search(chosen, words);
  const page = Math.min(Number((filters.page || ['1'])[0]) || 1, Math.max(1, Math.ceil(rows.length / PAGE)));
  const go = (changes, replace) => {
    const next = Object.fromEntries([...chosen].map(([k, v]) => [k, [...v]]));
    const target = link('findings', {...next, text: words || null, ...changes});
    if (replace) history.replaceState(null, '', target); else location.hash = target;
    if (replace) show(true);
  };
  const from = (page - 1) * PAGE;
  const pager = rows.length > PAGE ? h('div', {class: 'pager'},
    h('span', {class: 'soft'}, count(from + 1), '–', count(Math.min(from + PAGE, rows.length)), ' of ', count(rows.length)),
    h('button', {class: 'button', disabled: page === 1, onclick: () => go({page: page - 1})}, '← Previous'),
    h('button', {class: 'button', disabled: from + PAGE >= rows.length, onclick: () => go({page: page + 1})}, 'Next →'))
    : null;
  return [
    h('h1', {}, 'Findings'),
    h('div', {class: 'split'},
      facets(chosen, counts, go),
      h('div', {},
        h('div', {class: 'tools'},
          h('input', {type: 'search', id: 'search', class: 'grow', value: words, autocomplete: 'off',
            placeholder: 'Search names, messages, evidence, tags…   ( / )', 'aria-label': 'Search findings',
            oninput: later(e => go({text: e.target.value || null}, true))}),
          h('strong', {'aria-live': 'polite'}, plural(rows.length, 'finding'))),
        active(chosen, words, go),
        h('div', {class: 'card rows', role: 'list', onkeydown: walk},
          rows.length ? rows.slice(from, from + PAGE).map(i => line(report.rows[i]))
            : h('p', {class: 'empty'}, 'No finding matches these filters.')),
        pager)),
  ];
}

// The rows that match, and per dimension how many each value would give: a row that misses in one
// dimension only still counts for that one.
function search(chosen, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const tallies = DIMENSIONS.map(() => new Map());
  const filtered = DIMENSIONS.map((d, i) => [d, i, chosen.get(d.name)]).filter(([, , set]) => set.size);
  const visibles = DIMENSIONS.map((d, i) => [d, i]).filter(([d]) => !d.hidden);
  const rows = [];
  report.rows.forEach((row, at) => {
    let missed = -1;
    for (const [{of, all}, i, set] of filtered) {
      if (of ? set.has(of(row)) : all(row).some(v => set.has(v))) continue;
      if (missed >= 0) return;
      missed = i;
    }
    if (wanted.length && !wanted.every(w => haystack(row).includes(w))) return;
    if (missed < 0) rows.push(at);
    for (const [{of, all}, i] of visibles) {
      if (missed >= 0 && missed !== i) continue;
      const tally = tallies[i];
      if (of) { const v = of(row); tally.set(v, (tally.get(v) || 0) + 1); }
      else for (const v of all(row)) tally.set(v, (tally.get(v) || 0) + 1);
    }
  });
  return {rows, counts: new Map(DIMENSIONS.map((d, i) => [d.name, tallies[i]]))};
}

// What the search looks in; made once per row.
function haystack(row) {
  return row.text || (row.text = [ruleOf(row).id, ruleOf(row).title, row[ARN], row[MESSAGE], row[ID] || '',
    report.names.accounts[row[ACCOUNT]], report.names.regions[row[REGION]], report.names.types[row[TYPE]],
    row[EVIDENCE] ? JSON.stringify(row[EVIDENCE]) : '', row[TAGS] ? JSON.stringify(row[TAGS]) : '']
    .join(' ').toLowerCase());
}

function facets(chosen, counts, go) {
  const box = (d) => {
    const tally = counts.get(d.name), set = chosen.get(d.name);
    for (const v of set) if (!tally.has(v)) tally.set(v, 0);
    const values = d.order ? d.order.filter(v => tally.has(v))
      : [...tally.keys()].sort((a, b) => tally.get(b) - tally.get(a) || (a < b ? -1 : 1));
    if (d.hidden || values.length === 0) return null;
    const few = d.order || unfolded.has(d.name) ? values
      : values.filter((v, i) => i < 6 || set.has(v));
    return h('fieldset', {}, h('legend', {}, d.title),
      few.map(v => h('label', {class: tally.get(v) ? '' : 'none'},
        h('input', {type: 'checkbox', checked: set.has(v), 'data-key': d.name + '=' + v, onchange: e => {
          if (e.target.checked) set.add(v); else set.delete(v);
          go({});
        }}),
        d.words ? h('span', {class: 'dot ' + v}) : null,
        h('bdi', {title: visible(cut(v, 200))}, d.words ? WORDS[v] : d.text ? d.text[v] : visible(cut(v, 60)) || '—'),
        h('span', {class: 'n'}, count(tally.get(v))))),
      few.length < values.length ? h('a', {class: 'more', href: location.hash, onclick: e => {
        e.preventDefault();
        unfolded.add(d.name);
        show(true);
      }}, plural(values.length - few.length, 'more', 'more')) : null);
  };
  return h('details', {class: 'card facets', open: innerWidth > 900 || unfolded.has('facets'),
    ontoggle: e => e.target.open ? unfolded.add('facets') : unfolded.delete('facets')},
    h('summary', {}, 'Filters'), DIMENSIONS.map(box));
}

function active(chosen, words, go) {
  const chip = (text, drop) => h('button', {onclick: drop, title: 'Remove this filter'}, text, ' ✕');
  const chips = DIMENSIONS.flatMap(d => [...chosen.get(d.name)].map(v => chip(
    [d.title, ': ', t(d.words ? WORDS[v] || v : d.text ? d.text[v] || v : v, 60)],
    () => { chosen.get(d.name).delete(v); go({}); })));
  if (words) chips.push(chip(['“', t(words, 40), '”'], () => go({text: null})));
  if (chips.length > 1) chips.push(h('button', {onclick: () => { location.hash = link('findings'); }}, 'Clear all'));
  return h('div', {class: 'active'}, chips);
}

function line(row) {
  const rule = ruleOf(row), open = () => detail(row);
  return h('div', {class: row[EXCEPTION] < 0 ? 'row' : 'row accepted', role: 'listitem', tabindex: '0',
    onclick: open, onkeydown: e => {
      if (e.key !== 'Enter') return;
      e.preventDefault(); // else the same key presses the panel's first button
      open();
    }},
    h('div', {}, pill(outcomeOf(row))),
    h('div', {}, pill(rule.severity)),
    h('div', {class: 'what'}, h('b', {}, t(rule.title, 160)), h('span', {}, t(row[MESSAGE], 240),
      row[EXCEPTION] < 0 ? null : [' ', h('span', {class: 'tag'}, 'accepted until ', exceptionOf(row).expires)],
      ['NEW', 'REOPENED', 'FIXED'].includes(changeOf(row)) ? [' ', h('span', {class: 'tag'}, CHANGED[changeOf(row)].toLowerCase())] : null)),
    h('div', {class: 'where', title: visible(cut(row[ARN], 500))}, mono(shortName(row[ARN]), 200), h('span', {},
      t(report.names.types[row[TYPE]].replace(/^AWS::(::)?/, ''), 50), h('br'),
      t(report.names.accounts[row[ACCOUNT]], 30), ' · ', t(report.names.regions[row[REGION]], 30))));
}

// The part of an ARN that tells one resource from the next.
const shortName = arn => arn.split(':').slice(5).join(':') || arn;

// Arrow keys walk over the rows.
function walk(event) {
  const next = event.key === 'ArrowDown' ? 'nextElementSibling'
    : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
  const row = event.target.closest('.row');
  if (next && row && row[next]) {
    event.preventDefault();
    row[next].focus();
  }
}

function later(action) {
  let timer;
  return event => {
    clearTimeout(timer);
    timer = setTimeout(() => action(event), 200);
  };
}
