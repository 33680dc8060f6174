// One finding in a panel at the side.
function detail(row) {
  const rule = ruleOf(row), exception = exceptionOf(row), fix = rule.remediation;
  const fact = (name, value) => value ? [h('dt', {}, name), h('dd', {}, value)] : null;
  const part = (title, content) => content ? [h('h3', {}, title), content] : null;
  const code = text => text ? h('pre', {tabindex: '0'}, visible(text)) : null;
  const panel = document.getElementById('detail');
  panel.replaceChildren(h('div', {},
    h('button', {class: 'button close', onclick: () => panel.close(), 'aria-label': 'Close'}, '✕'),
    h('div', {class: 'chips'}, pill(outcomeOf(row)), pill(rule.severity)),
    h('h2', {id: 'detail-title'}, t(rule.title)),
    h('p', {}, t(row[MESSAGE], 20000)),
    exception ? acceptance(exception) : null,
    defaultsOf(row) ? h('div', {class: 'box MANUAL'}, 'With the default parameters of the rule: ',
      h('strong', {}, WORDS[defaultsOf(row)])) : null,
    part('Resource', h('dl', {},
      fact('ARN', mono(row[ARN])),
      fact('Type', mono(report.names.types[row[TYPE]])),
      fact('Account', t(report.names.accounts[row[ACCOUNT]])),
      fact('Region', t(report.names.regions[row[REGION]])),
      fact('Tags', row[TAGS] ? h('div', {class: 'chips'}, Object.entries(row[TAGS]).map(([k, v]) =>
        h('span', {class: 'tag'}, t(k, 128), ' = ', t(v, 256)))) : null),
      fact('Since the baseline', changeOf(row) ? CHANGED[changeOf(row)] : null),
      fact('First seen', row[SEEN] ? time(row[SEEN]) : null))),
    part('Evidence', row[EVIDENCE] ? code(JSON.stringify(row[EVIDENCE], null, 2)) : null),
    part('What is wrong and how it hurts', rule.description ? prose(rule.description) : null),
    part('How to put it right', fix.console ? prose(fix.console) : null),
    part('AWS CLI', code(fix.cli)),
    part('Terraform', code(fix.terraform)),
    part('Parameters that are set', settings(rule)),
    part('Controls', h('div', {class: 'chips'}, Object.entries(rule.frameworks).flatMap(([f, controls]) =>
      controls.map(c => h('a', {class: 'tag', href: link('frameworks/' + encodeURIComponent(f)),
        onclick: () => panel.close()}, t(f, 40), ' ', t(c, 40)))))),
    part('Rule', [h('p', {}, mono(rule.id)),
      h('ul', {}, rule.references.map(url => h('li', {}, outside(url))))]),
    part('Finding id', row[ID] ? mono(row[ID]) : null)));
  panel.showModal();
  panel.scrollTop = 0;
}

const acceptance = exception => h('div', {class: 'box MANUAL'},
  h('strong', {}, 'Accepted until ', exception.expires), ' by ', t(exception.owner, 200),
  exception.ticket ? [' (', t(exception.ticket, 200), ')'] : null, h('br'), t(exception.reason, 5000));
