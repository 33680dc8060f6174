// The first page: what is wrong, where, and what nobody could look at.
const LINES = 12;

function overview() {
  return [
    h('div', {class: 'title'}, h('h1', {}, 'Posture of ', accountsInWords()),
      h('p', {class: 'soft'}, 'As of ', time(report.run.snapshotTime))),
    h('div', {class: 'grid'},
      verdict(), since(), severities(), fixFirst(), frameworkBars(), services(), places(), gapsInShort(), exceptions(), attestations()),
  ];
}

function accountsInWords() {
  const accounts = report.run.accounts;
  return accounts.length === 1 ? ['account ', t(accounts[0], 40)] : plural(accounts.length, 'account');
}

function verdict() {
  const {outcomes, failed} = report.counts;
  const open = sum(failed);
  const accepted = (outcomes.FAIL || 0) - open;
  const unknown = (outcomes.UNKNOWN || 0) + (outcomes.ERROR || 0);
  const gaps = report.coverage.filter(c => !isComplete(c)).length;
  const note = (sign, kind, ...text) => h('li', {class: kind, 'data-sign': sign}, text);
  const parts = OUTCOMES.map(o => [o, outcomes[o] || 0, link('findings', {outcome: o})]);
  return h('section', {class: 'card c12 verdict'},
    h('div', {},
      h('div', {class: open ? 'big bad' : 'big good'}, count(open)),
      h('p', {class: 'say'}, open ? (open === 1 ? 'failed finding needs' : 'failed findings need') +
        ' action' : 'Nothing that was read fails'),
      h('div', {class: 'chips'}, SEVERITIES.filter(x => failed[x]).map(x =>
        pill(x, count(failed[x]) + ' ' + WORDS[x].toLowerCase(),
          link('findings', {outcome: 'FAIL', severity: x, accepted: 'no'})))),
      h('ul', {class: 'notes'},
        accepted > 0 ? note('✓', '', h('a', {href: link('findings', {accepted: 'yes'})},
          plural(accepted, 'more failure')), ' accepted until a date, with an owner') : null,
        unknown > 0 ? note('?', 'UNKNOWN', h('a', {href: link('findings', {outcome: ['UNKNOWN', 'ERROR']})},
          plural(unknown, 'finding')), ' could not be judged; unknown is never a pass') : null,
        outcomes.MANUAL ? note('◔', 'MANUAL', h('a', {href: link('findings', {outcome: 'MANUAL'})},
          plural(outcomes.MANUAL, 'finding')), ' for a person to decide') : null,
        gaps > 0 ? note('!', 'UNKNOWN', h('a', {href: link('coverage')},
          plural(gaps, 'listing')), ' incomplete: what could not be read') : null)),
    h('div', {class: 'donut'}, donut(parts, count(sum(outcomes)), 'findings'),
      h('ul', {class: 'legend'}, parts.filter(([, n]) => n).map(([o, n, href]) =>
        h('li', {}, h('a', {href}, h('span', {class: 'dot ' + o}), WORDS[o],
          h('span', {class: 'num soft'}, count(n))))))));
}

// What became of the findings since the earlier report, and what has no finding any more.
function since() {
  const base = report.baseline;
  if (!base) return null;
  const kinds = CHANGES.filter(k => base.counts[k] || k === 'NEW');
  const missing = [...base.missing].sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change));
  const here = new Set(report.names.changes);
  return card('c12', 'Since the last report', ['Compared with the snapshot of ', time(base.snapshotTime)],
    h('div', {class: 'chips'}, kinds.map(k => h(here.has(k) ? 'a' : 'span',
      {class: 'tag', href: here.has(k) ? link('findings', {change: k}) : null},
      count(base.counts[k] || 0), ' ', CHANGED[k].toLowerCase()))),
    missing.length ? h('div', {class: 'scroll'}, h('table', {class: 'broad'},
      h('thead', {}, h('tr', {}, ['Without a finding now', 'Rule', 'Resource', 'Failed since'].map(x => h('th', {}, x)))),
      h('tbody', {}, missing.slice(0, LINES).map(m => h('tr', {}, h('td', {class: 'key'}, CHANGED[m.change]),
        h('td', {}, mono(m.rule, 120)), h('td', {}, mono(m.resource.arn, 200)), h('td', {}, time(m.firstSeen))))))) : null,
    missing.length > LINES ? h('p', {class: 'soft small'}, plural(missing.length - LINES, 'more'), ', all in report.json') : null);
}

function severities() {
  const {failed} = report.counts;
  const most = Math.max(1, ...Object.values(failed));
  return card('c5', 'Open failures by severity', 'Without those that an exception covers',
    h('div', {class: 'bars'}, SEVERITIES.map(x =>
      bar(WORDS[x], stack([[x, failed[x] || 0]], most), count(failed[x] || 0),
        link('findings', {outcome: 'FAIL', severity: x, accepted: 'no'})))));
}

function fixFirst() {
  const rank = rule => SEVERITIES.indexOf(rule.severity);
  const rules = report.rules.filter(r => openFailures(r))
    .sort((a, b) => rank(a) - rank(b) || openFailures(b) - openFailures(a)).slice(0, 7);
  const most = Math.max(1, ...rules.map(openFailures));
  return card('c7', 'Fix first', 'The rules that fail, most severe first',
    rules.length ? h('div', {class: 'bars'}, rules.map(r =>
      bar([pill(r.severity), ' ', t(r.title, 120)], stack([[r.severity, openFailures(r)]], most, true),
        count(openFailures(r)), link('findings', {outcome: 'FAIL', accepted: 'no', rule: r.id}), true)))
      : h('p', {class: 'empty'}, 'No rule fails.'));
}

function frameworkBars() {
  return card('c12', 'Frameworks', 'Controls by their worst finding',
    h('div', {class: 'bars long'}, report.frameworks.map(f => {
      const results = controlOutcomes(f);
      return bar([t(f.id, 40), h('span', {class: 'soft small'}, ' ', t(f.title, 80))], stack(outcomeParts(results)),
        [count(results.FAIL || 0), ' fail · ', count(results.PASS || 0), ' pass · of ',
          count(f.controls.length)], link('frameworks/' + encodeURIComponent(f.id)));
    })),
    legend(['FAIL', 'UNKNOWN', 'MANUAL', 'ATTESTED', 'PASS', 'NONE']));
}

function services() {
  const groups = groupRules(r => r.service);
  const most = Math.max(1, ...groups.map(([, o]) => sum(o)));
  const rest = groups.slice(LINES);
  return card('c6', 'Services', 'Findings by outcome; the length is their number',
    h('div', {class: 'bars'}, groups.slice(0, LINES).map(([service, outcomes]) =>
      bar(t(service, 40), stack(outcomeParts(outcomes), most),
        outcomes.FAIL ? plural(outcomes.FAIL, 'fail', 'fail') : 'none fail',
        link('findings', {service, outcome: outcomes.FAIL ? 'FAIL' : null})))),
    rest.length ? h('p', {class: 'small'}, h('a', {href: link('findings', {service: rest.map(([name]) => name)})},
      plural(rest.length, 'more service')), h('span', {class: 'soft'}, ' with ',
      plural(rest.reduce((n, [, o]) => n + (o.FAIL || 0), 0), 'failure'))) : null,
    legend(['FAIL', 'UNKNOWN', 'MANUAL', 'PASS', 'NOT_APPLICABLE']));
}

// Failures per account and region, darker where there are more.
function places() {
  const cells = new Map();
  const regions = new Map(), accounts = new Map();
  for (const row of report.rows) {
    if (outcomeOf(row) !== 'FAIL') continue;
    const key = row[ACCOUNT] + ' ' + row[REGION];
    cells.set(key, (cells.get(key) || 0) + 1);
    regions.set(row[REGION], (regions.get(row[REGION]) || 0) + 1);
    accounts.set(row[ACCOUNT], (accounts.get(row[ACCOUNT]) || 0) + 1);
  }
  const top = (map, n) => [...map].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, n).map(e => e[0]);
  if (accounts.size === 1) return regionBars(top(regions, LINES), regions);
  const columns = top(regions, 5), lines = top(accounts, LINES);
  const most = Math.max(1, ...cells.values());
  const cell = (account, region) => {
    const n = cells.get(account + ' ' + region) || 0;
    const box = n ? h('a', {href: link('findings', {outcome: 'FAIL',
      account: report.names.accounts[account], region: report.names.regions[region]})}, count(n))
      : h('span', {class: 'soft'}, '·');
    if (n) box.style.background =
      'color-mix(in srgb, var(--FAIL) ' + Math.round(12 + 50 * n / most) + '%, var(--surface))';
    return h('td', {class: 'heat'}, box);
  };
  const rest = accounts.size - lines.length;
  return card('c6', 'Where', 'Failures by account and region',
    lines.length ? h('div', {class: 'scroll'}, h('table', {},
      h('thead', {}, h('tr', {}, h('th', {}, 'Account'), columns.map(r =>
        h('th', {class: 'num'}, t(report.names.regions[r], 24))))),
      h('tbody', {}, lines.map(a => h('tr', {}, h('td', {class: 'key'}, t(report.names.accounts[a], 24)),
        columns.map(r => cell(a, r))))))) : h('p', {class: 'empty'}, 'No failures.'),
    rest > 0 ? h('p', {class: 'soft small'}, plural(rest, 'more account'), ' with failures') : null);
}

function regionBars(top, regions) {
  const most = Math.max(...regions.values());
  const rest = regions.size - top.length;
  return card('c6', 'Where', 'Failures by region', h('div', {class: 'bars'}, top.map(r =>
    bar(t(report.names.regions[r], 40), stack([['FAIL', regions.get(r)]], most), count(regions.get(r)),
      link('findings', {outcome: 'FAIL', region: report.names.regions[r]})))),
    rest > 0 ? h('p', {class: 'soft small'}, plural(rest, 'more region'), ' with failures') : null);
}

function gapsInShort() {
  const gaps = groupGaps().slice(0, 6);
  return gaps.length === 0 ? null : card('c12', 'What could not be read',
    ['Rules that need it are unknown. ', h('a', {href: link('coverage')}, 'See all')], gapTable(gaps));
}

// Every entry of the list and what it does: what has ended or covers nothing comes first.
const EXCEPTION_STATES = ['expired', 'unused', 'active', 'not_in_run'];
const exceptionState = e => e.state === 'active' && e.matched === 0 ? 'unused' : e.state;
const EXCEPTION_PILLS = {expired: ['FAIL', 'Expired'], unused: ['UNKNOWN', 'Unused'],
  active: ['PASS', 'Active'], not_in_run: ['NONE', 'Not in this run']};

function exceptions() {
  if (report.exceptions.length === 0) return null;
  const rank = e => EXCEPTION_STATES.indexOf(exceptionState(e));
  const sorted = [...report.exceptions].sort((a, b) => rank(a) - rank(b) ||
    (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : b.matched - a.matched));
  const head = ['State', 'Until', 'Owner', 'Reason', 'Covers', 'Listed at'].map(x => h('th', {}, x));
  return card('c12', 'Exceptions', ['Failures that somebody answers for until a date. ',
    h('a', {href: link('findings', {accepted: 'yes'})}, 'See what is accepted')],
  h('div', {class: 'scroll'}, h('table', {class: 'broad'},
    h('thead', {}, h('tr', {}, head, h('th', {class: 'num'}, 'Findings'))),
    h('tbody', {}, sorted.slice(0, 200).map(exceptionRow)))),
  sorted.length > 200 ? h('p', {class: 'soft small'}, plural(sorted.length - 200, 'more exception')) : null);
}

function exceptionRow(e) {
  const source = e.file + ':' + e.line, listed = mono(source, 200);
  return h('tr', {}, h('td', {}, pill(...EXCEPTION_PILLS[exceptionState(e)]),
    e.broad ? [' ', h('span', {class: 'tag'}, 'broad')] : null),
  h('td', {class: 'key'}, e.expires), h('td', {}, t(e.owner, 100)),
  h('td', {}, t(e.reason, 500), e.ticket ? [' (', t(e.ticket, 100), ')'] : null),
  h('td', {}, exceptionScope(e).map(([name, values]) => h('div', {}, name ? name + ' ' : null,
    values.slice(0, 5).map((v, i) => [i ? ' or ' : '', mono(v, 200)]),
    values.length > 5 ? ' or ' + plural(values.length - 5, 'more', 'more') : null))),
  h('td', {}, listed),
  h('td', {class: 'num'}, e.state === 'active' && e.matched
    ? h('a', {href: link('findings', {entry: source})}, count(e.matched)) : count(e.matched),
  e.state === 'expired' && e.matched ? h('div', {class: 'soft small'}, 'count again') : null));
}

// [what, values] of each thing that the entry restricts
function exceptionScope(e) {
  const {arn, account, region, tags} = e.resources;
  const parts = [['', e.rules.length ? e.rules : ['every rule']], ['', arn], ['account', account],
    ['region', region], ...Object.entries(tags).map(([name, values]) => ['tag ' + cut(visible(name), 100) + ' =', values])]
    .filter(([, values]) => values.length);
  return parts.length > 1 ? parts : [...parts, ['', ['every resource']]];
}

const ATTESTATION_STATES = {expired: ['UNKNOWN', 'Expired'], not_yet_valid: ['MANUAL', 'Not yet valid'],
  computed: ['MANUAL', 'Without effect'], not_in_run: ['NONE', 'Not in this run'], valid: ['ATTESTED', 'Valid']};

function attestations() {
  if (report.attestations.length === 0) return null;
  const order = Object.keys(ATTESTATION_STATES);
  const sorted = [...report.attestations].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return card('c12', 'Attestations', 'What people sign for; it never takes the place of a check',
    h('div', {class: 'scroll'}, h('table', {class: 'broad'},
      h('thead', {}, h('tr', {}, ['State', 'Control', 'From', 'Until', 'By', 'Statement', 'Listed at'].map(x => h('th', {}, x)))),
      h('tbody', {}, sorted.slice(0, 200).map(a => h('tr', {}, h('td', {}, pill(...ATTESTATION_STATES[a.state])),
        h('td', {}, h('a', {href: link('frameworks/' + encodeURIComponent(a.framework))}, t(a.framework, 40), ' ', t(a.control, 40))),
        h('td', {class: 'key'}, a.date), h('td', {class: 'key'}, a.expires), h('td', {}, t(a.by, 100)),
        h('td', {}, t(a.statement, 300)), h('td', {}, mono(a.file + ':' + a.line, 200))))))),
    sorted.length > 200 ? h('p', {class: 'soft small'}, plural(sorted.length - 200, 'more attestation')) : null);
}
