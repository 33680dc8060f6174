// One framework, control by control: result, rules behind it, population, evidence, exceptions.
const POPULATION = 50;

const controlOutcome = control => control.outcome || 'NONE';

function controlOutcomes(framework) {
  const results = {};
  for (const c of framework.controls) add(results, {[controlOutcome(c)]: 1});
  return results;
}

function frameworks(rest, filters) {
  const framework = report.frameworks.find(f => f.id === rest[0]) || report.frameworks[0];
  if (!framework) return [h('h1', {}, 'Frameworks'), h('p', {class: 'empty'}, 'This run judged no framework.')];
  const results = controlOutcomes(framework);
  const only = (filters.result || [null])[0];
  const here = 'frameworks/' + encodeURIComponent(framework.id);
  const shown = framework.controls.filter(c => !only || controlOutcome(c) === only);
  const list = h('div', {class: 'card rows'}, shown.map(c => controlItem(framework, c)));
  return [
    h('div', {class: 'title'}, h('h1', {}, t(framework.title, 200)),
      h('p', {class: 'soft'}, 'Version ', t(framework.version, 40), ' · ', plural(framework.controls.length, 'control'))),
    report.frameworks.length > 1 ? h('div', {class: 'tabs'}, report.frameworks.map(f =>
      h('a', {href: link('frameworks/' + encodeURIComponent(f.id)), 'aria-current': f === framework ? 'page' : null},
        t(f.id, 40)))) : null,
    h('div', {class: 'grid'}, h('section', {class: 'card c12 summary'}, stack(outcomeParts(results)),
      h('div', {class: 'chips'}, [...OUTCOMES, 'NONE'].filter(o => results[o]).map(o =>
        pill(o, count(results[o]) + ' ' + WORDS[o].toLowerCase(), link(here, {result: only === o ? null : o}))),
        only ? h('a', {class: 'small', href: link(here)}, 'Show all') : null),
      h('p', {class: 'soft small'}, 'A control is as good as its worst finding. Technical evidence supports a ' +
        'control; whether it is met, a person says. Not covered: no rule of this run looks at it.'))),
    h('div', {class: 'tools above'},
      h('button', {class: 'button push', onclick: () => list.querySelectorAll('details').forEach(d => { d.open = true; })},
        'Open all'),
      h('button', {class: 'button', onclick: () => print()}, 'Print')),
    list,
  ];
}

function controlItem(framework, control) {
  const behind = control.rules.map(id => report.rule(id)).filter(Boolean);
  const failing = behind.filter(r => openFailures(r) > 0).length;
  const accepted = behind.filter(r => openFailures(r) === 0 && r.accepted > 0).length;
  const says = control.rules.length
    ? 'Supported by ' + plural(control.rules.length, 'check') + ', ' + count(failing) + ' failing' +
      (accepted ? ', ' + count(accepted) + ' accepted' : '')
    : {automated: 'No check in this run', manual: 'For a person', none: 'No technical evidence'}[control.assessment];
  return h('details', {class: 'item', ontoggle: e => openControl(e.target, framework, control)},
    h('summary', {}, h('span', {class: 'id'}, t(control.id, 40)),
      h('span', {class: 'name'}, t(control.title, 300), h('br'), h('span', {class: 'soft small'}, says,
        control.level ? ' · Level ' + control.level : null)),
      control.rules.length ? stack(outcomeParts(control.outcomes), null, true) : h('span'),
      h('span', {}, pill(controlOutcome(control)))));
}

// The body is made when it is first opened: 61 criteria over 100,000 findings are too many at once.
function openControl(item, framework, control) {
  if (!item.open || item.querySelector('.body')) return;
  const rows = control.rules.flatMap(id => report.rowsOf.get(id) || []).map(i => report.rows[i]);
  rows.sort((a, b) => OUTCOMES.indexOf(outcomeOf(a)) - OUTCOMES.indexOf(outcomeOf(b)));
  item.append(h('div', {class: 'body'},
    control.attestation ? attestation(control.attestation) : null,
    control.rules.length ? [h('h3', {}, 'Rules behind it'), ruleTable(control.rules)]
      : h('p', {class: 'soft'}, control.assessment === 'automated'
        ? 'Facts for this control can be read from AWS, but no rule of this run does.'
        : 'This control needs a statement by a person; AWS has no fact that settles it.'),
    rows.length ? population(rows, link('findings', {control: framework.id + ' ' + control.id})) : null));
}

const ATTESTATION = {
  valid: a => ['ATTESTED', 'Attested until ' + a.expires],
  expired: a => ['UNKNOWN', 'Attestation expired on ' + a.expires],
  not_yet_valid: a => ['MANUAL', 'Attestation holds only from ' + a.date],
  computed: () => ['MANUAL', 'Attestation without effect: checks judge this control'],
  not_in_run: () => ['MANUAL', 'Attestation of a control that is not part of this run']};

const attestation = a => {
  const [kind, says] = ATTESTATION[a.state](a);
  return h('div', {class: 'box ' + kind}, h('strong', {}, says), ' by ', t(a.by, 200), ' on ', a.date,
    h('br'), t(a.statement, 5000),
    a.links.length || a.files.length ? h('ul', {}, a.links.map(url => h('li', {}, outside(url))),
      a.files.map(f => h('li', {}, mono(f.name, 300), ' ', h('span', {class: 'soft small'},
        plural(f.bytes, 'byte'), ' · sha256 ', mono(f.sha256, 64))))) : null,
    h('div', {class: 'soft small'}, mono(a.file + ':' + a.line, 300)));
};

const ruleTable = ids => h('div', {class: 'scroll'}, h('table', {}, h('tbody', {}, ids.map(id => {
  const rule = report.rule(id);
  return rule ? h('tr', {}, h('td', {}, pill(rule.severity)),
    h('td', {}, t(rule.title, 200), h('br'), mono(rule.id, 120),
      rule.error ? h('div', {class: 'box ERROR'}, 'Could not be evaluated: ', t(rule.error, 2000)) : null),
    h('td', {class: 'num'}, outcomesInWords(rule.outcomes)),
    h('td', {class: 'num'}, h('a', {href: link('findings', {rule: rule.id})}, 'Findings')))
    : h('tr', {}, h('td', {colspan: 4}, mono(id, 120)));
}))));

const outcomesInWords = outcomes => OUTCOMES.filter(o => outcomes[o])
  .map(o => count(outcomes[o]) + ' ' + WORDS[o].toLowerCase()).join(' · ') || 'nothing to judge';

// Everything that was judged, not only what fails: an auditor samples from it.
function population(rows, all) {
  const body = h('tbody');
  const box = h('div', {}, h('h3', {}, 'Population: ', plural(rows.length, 'finding'), ' judged'),
    h('div', {class: 'scroll'}, h('table', {class: 'broad'}, h('thead', {}, h('tr', {}, h('th', {}, 'Result'),
      h('th', {}, 'Resource'), h('th', {}, 'What was seen'))), body)));
  const more = h('button', {class: 'button', onclick: () => next(500)});
  const shown = h('p', {class: 'soft small'});
  let at = 0;
  const next = n => {
    rows.slice(at, at + n).forEach(row => body.append(h('tr', {},
      h('td', {}, pill(outcomeOf(row))),
      h('td', {}, mono(row[ARN], 300), h('br'), h('span', {class: 'soft small'},
        t(report.names.accounts[row[ACCOUNT]], 30), ' · ', t(report.names.regions[row[REGION]], 30))),
      h('td', {}, t(row[MESSAGE], 300), row[EVIDENCE] ? [h('br'),
        h('code', {class: 'soft'}, visible(cut(JSON.stringify(row[EVIDENCE]), 300)))] : null,
        row[EXCEPTION] < 0 ? null : acceptance(exceptionOf(row))))));
    at += n;
    more.textContent = 'Show ' + Math.min(500, rows.length - at) + ' more of ' + count(rows.length - at);
    more.hidden = at >= rows.length;
    shown.textContent = at >= rows.length ? '' : count(at) + ' of ' + count(rows.length) + ' are shown, failures first';
  };
  next(POPULATION);
  box.append(shown, h('p', {class: 'tools'}, more, h('a', {href: all}, 'Filter and search them')));
  return box;
}
