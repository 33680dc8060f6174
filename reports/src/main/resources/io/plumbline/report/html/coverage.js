// What could be read and what could not: a rule whose facts are missing is unknown, never clean.
const isComplete = c => c.status === 'COLLECTED' || c.status === 'SERVICE_NOT_IN_REGION';

const STATUSES = {COLLECTED: 'Read', DENIED: 'Access denied', REGION_NOT_ENABLED: 'Region not enabled',
  SERVICE_NOT_IN_REGION: 'Service not in region', THROTTLED: 'Throttled', FAILED: 'Failed',
  NOT_COLLECTED: 'Not asked for'};
const KIND = {COLLECTED: 'PASS', DENIED: 'FAIL', THROTTLED: 'UNKNOWN', FAILED: 'FAIL',
  SERVICE_NOT_IN_REGION: 'NOT_APPLICABLE', REGION_NOT_ENABLED: 'NOT_APPLICABLE', NOT_COLLECTED: 'NONE'};

// Incomplete listings of the same type for the same reason as one line.
function groupGaps() {
  const groups = new Map();
  for (const c of report.coverage.filter(c => !isComplete(c))) {
    const key = JSON.stringify([c.status, c.type, c.code, c.permission]);
    if (!groups.has(key)) groups.set(key, {...c, accounts: new Set(), regions: new Set()});
    groups.get(key).accounts.add(c.account);
    groups.get(key).regions.add(c.region);
  }
  const order = ['DENIED', 'FAILED', 'THROTTLED', 'NOT_COLLECTED', 'REGION_NOT_ENABLED'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status)
    || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
}

const few = values => [...values].slice(0, 4).map((v, i) => [i ? ', ' : '', t(v, 40)]).concat(
  values.size > 4 ? ' and ' + count(values.size - 4) + ' more' : []);

const gapTable = gaps => h('div', {class: 'scroll'}, h('table', {class: 'broad'},
  h('thead', {}, h('tr', {}, ['Why', 'Type', 'Accounts', 'Regions', 'Permission or code'].map(x => h('th', {}, x)))),
  h('tbody', {}, gaps.map(g => h('tr', {},
    h('td', {}, pill(KIND[g.status], STATUSES[g.status])),
    h('td', {}, mono(g.type, 100)), h('td', {}, few(g.accounts)), h('td', {}, few(g.regions)),
    h('td', {}, g.permission ? ['Grant ', mono(g.permission, 100)] : g.code ? mono(g.code, 100) : '–'))))));

function coverage() {
  const states = {}, permissions = new Map();
  report.coverage.forEach(c => add(states, {[c.status]: 1}));
  for (const row of report.rows) {
    if (outcomeOf(row) !== 'UNKNOWN') continue;
    for (const p of permissionsIn(row[EVIDENCE])) permissions.set(p, (permissions.get(p) || 0) + 1);
  }
  const missing = [...permissions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = Math.max(1, ...missing.map(m => m[1]));
  const gaps = groupGaps(), read = states.COLLECTED || 0;
  return [
    h('div', {class: 'title'}, h('h1', {}, 'What could and could not be read'),
      h('p', {class: 'soft'}, count(read), ' of ', plural(report.coverage.length, 'listing'), ' read (',
        percent(read, report.coverage.length), ')')),
    h('div', {class: 'grid'},
      card('c12', 'Incomplete listings', gaps.length ? 'One line for the same type and reason' : null,
        gaps.length ? gapTable(gaps) : h('p', {class: 'empty'}, 'Everything that was asked for could be read.')),
      missing.length ? card('c12', 'Missing permissions', 'Findings that are unknown for want of one', h('div', {class: 'bars long'},
        missing.map(([p, n]) => bar(mono(p, 80), stack([['UNKNOWN', n]], most), count(n), link('findings', {outcome: 'UNKNOWN', text: p})))))
        : null,
      card('c12', 'By type', 'Listings over all accounts and regions', byType())),
  ];
}

function byType() {
  const types = new Map();
  for (const c of report.coverage) {
    if (!types.has(c.type)) types.set(c.type, {resources: 0, states: {}});
    types.get(c.type).resources += c.count;
    add(types.get(c.type).states, {[KIND[c.status]]: 1});
  }
  return h('div', {class: 'bars long'}, [...types].sort((a, b) => a[0] < b[0] ? -1 : 1).map(([type, {resources, states}]) =>
    h('div', {class: 'bar'}, h('span', {class: 'name'}, mono(type, 100)), stack(Object.entries(states), null, true),
      h('span', {class: 'num soft small'}, plural(resources, 'resource')))));
}
