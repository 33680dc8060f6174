// The report as it lies in the page: JSON, gzip, base64. A finding is a row of numbers into lists:
// [rule, outcome, account, region, type, arn, message, evidence, exception, tags, id, firstSeen,
//  change, withDefaults]
const RULE = 0, OUTCOME = 1, ACCOUNT = 2, REGION = 3, TYPE = 4, ARN = 5, MESSAGE = 6,
  EVIDENCE = 7, EXCEPTION = 8, TAGS = 9, ID = 10, SEEN = 11, CHANGE = 12, DEFAULTS = 13;

const OUTCOMES = ['FAIL', 'ERROR', 'UNKNOWN', 'MANUAL', 'ATTESTED', 'PASS', 'NOT_APPLICABLE'];
const CHANGES = ['NEW', 'REOPENED', 'NEWLY_UNKNOWN', 'STILL_OPEN', 'FIXED', 'GONE', 'NOT_COMPARED'];
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'informational'];

// Filled by load(): what report.json holds, rows instead of findings, and a few ways to find things.
const report = {};

async function load() {
  const text = atob(document.getElementById('data').textContent.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  Object.assign(report, await new Response(stream).json());

  const known = new Map(report.rules.map(rule => [rule.id, rule]));
  // a rule that the report does not describe still shows under its id
  report.ruleOf = report.names.rules.map(id => known.get(id) ||
    {id, title: id, description: '', severity: 'informational', service: id.split('-')[0],
     resource: '', frameworks: {}, remediation: {}, references: [], parameters: {}, outcomes: {}});
  for (const rule of report.ruleOf) {
    rule.frameworkIds = Object.keys(rule.frameworks);
    rule.controlIds = Object.entries(rule.frameworks).flatMap(([f, ids]) => ids.map(c => f + ' ' + c));
  }
  report.rowsOf = new Map();
  report.rows.forEach((row, i) => {
    const id = report.names.rules[row[RULE]];
    if (!report.rowsOf.has(id)) report.rowsOf.set(id, []);
    report.rowsOf.get(id).push(i);
  });
  report.rule = id => known.get(id) || report.ruleOf[report.names.rules.indexOf(id)];
  document.getElementById('data').remove();
}

const ruleOf = row => report.ruleOf[row[RULE]];
const outcomeOf = row => report.names.outcomes[row[OUTCOME]];
const changeOf = row => row[CHANGE] < 0 ? null : report.names.changes[row[CHANGE]];
const defaultsOf = row => row[DEFAULTS] < 0 ? null : report.names.outcomes[row[DEFAULTS]];
const exceptionOf = row => row[EXCEPTION] < 0 ? null : report.accepted[row[EXCEPTION]];

// The failures of a rule that no exception covers.
const openFailures = rule => (rule.outcomes.FAIL || 0) - (rule.accepted || 0);

const sum = outcomes => Object.values(outcomes).reduce((a, b) => a + b, 0);

function add(into, outcomes) {
  for (const [outcome, n] of Object.entries(outcomes)) into[outcome] = (into[outcome] || 0) + n;
  return into;
}

// The outcomes of all rules together, by what key(rule) says, the most failures first.
function groupRules(key) {
  const groups = new Map();
  for (const rule of report.rules) {
    const name = key(rule);
    groups.set(name, add(groups.get(name) || {}, rule.outcomes));
  }
  return [...groups].sort((a, b) =>
    (b[1].FAIL || 0) - (a[1].FAIL || 0) || sum(b[1]) - sum(a[1]) || (a[0] < b[0] ? -1 : 1));
}

// The permissions that an unknown finding names in its evidence, however deep.
function permissionsIn(evidence, found = new Set()) {
  if (evidence && typeof evidence === 'object') {
    for (const [name, value] of Object.entries(evidence)) {
      if (name === 'permission' && typeof value === 'string') found.add(value);
      else permissionsIn(value, found);
    }
  }
  return found;
}
