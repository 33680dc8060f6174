// Every rule of this run, the most severe that fail first.
function rules() {
  const rank = r => (r.outcomes.FAIL ? 0 : r.error ? 1 : r.outcomes.UNKNOWN ? 2 : 3) * 10 + SEVERITIES.indexOf(r.severity);
  const sorted = [...report.rules].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return [
    h('div', {class: 'title'}, h('h1', {}, 'Rules'), h('p', {class: 'soft'}, plural(sorted.length, 'rule'), ' in this run')),
    h('div', {class: 'card rows below'}, sorted.map(rule => h('details', {class: 'item rule', ontoggle: e => openRule(e.target, rule)},
      h('summary', {}, h('span', {}, pill(rule.severity)), h('span', {class: 'name'}, t(rule.title, 200), h('br'),
        mono(rule.id, 120)), stack(outcomeParts(rule.outcomes), null, true),
        h('span', {class: 'num soft small'}, rule.error ? 'error' : rule.outcomes.FAIL ? count(rule.outcomes.FAIL) + ' fail' : 'none fail'))))),
  ];
}

function openRule(item, rule) {
  if (!item.open || item.querySelector('.body')) return;
  const fix = rule.remediation;
  item.append(h('div', {class: 'body'},
    rule.error ? h('div', {class: 'box ERROR'}, 'Could not be evaluated: ', t(rule.error, 5000)) : null,
    h('h3', {}, 'What is wrong and how it hurts'), prose(rule.description),
    h('p', {class: 'soft'}, outcomesInWords(rule.outcomes), ' · ', h('a', {href: link('findings', {rule: rule.id})}, 'Findings')),
    settings(rule) ? [h('h3', {}, 'Parameters that are set'), settings(rule),
      h('p', {class: 'soft'}, h('a', {href: link('findings', {rule: rule.id, parameters: 'yes'})}, 'Verdicts that they changed'))] : null,
    fix.console ? [h('h3', {}, 'How to put it right'), prose(fix.console)] : null,
    fix.cli ? [h('h3', {}, 'AWS CLI'), h('pre', {}, visible(fix.cli))] : null,
    fix.terraform ? [h('h3', {}, 'Terraform'), h('pre', {}, visible(fix.terraform))] : null,
    rule.references.length ? [h('h3', {}, 'References'), h('ul', {}, rule.references.map(u => h('li', {}, outside(u))))] : null));
}
