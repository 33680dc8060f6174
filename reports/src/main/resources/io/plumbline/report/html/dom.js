// Elements are made here and nowhere else. Text of the report only ever becomes a text node, so no
// name in an account can become markup.
const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(9)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

const h = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);
const s = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

// Characters that would change how the text around them reads are shown by their number.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;
const visible = text => String(text).replace(INVISIBLE,
  c => '⟨U+' + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') + '⟩');

const cut = (text, max) => text.length > max ? text.slice(0, max) + '…' : text;

// Text of the report: visible, isolated from what stands beside it, and cut where a list needs it.
const t = (text, max = 1e9) => h('bdi', {}, shownOr(visible(cut(String(text), max))));
const shownOr = text => text.trim() ? text : '—';
const mono = (text, max = 1e9) => {
  const shown = shownOr(visible(cut(String(text), max)));
  return h('bdi', {class: 'mono', title: shown.length > 40 ? cut(shown, 500) : null}, shown);
};

// Paragraphs, **strong** and `code` of a rule's Markdown; all else stays as it is written.
const prose = text => h('div', {class: 'prose'}, visible(text).split(/\n\s*\n/).map(paragraph =>
  h('p', {}, paragraph.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map(part =>
    /^`[^`]+`$/.test(part) ? h('code', {}, part.slice(1, -1))
      : /^\*\*[^*]+\*\*$/.test(part) ? h('strong', {}, part.slice(2, -2)) : part))));

const count = n => Number(n).toLocaleString('en-US');
const plural = (n, one, many = one + 's') => count(n) + ' ' + (n === 1 ? one : many);
// Values that the configuration sets, each with what the rule has otherwise.
const settings = rule => Object.keys(rule.parameters).length === 0 ? null
  : h('ul', {}, Object.entries(rule.parameters).map(([name, set]) => h('li', {}, mono(name, 200), ': ',
    mono(JSON.stringify(set.value), 2000), ' instead of ', mono(JSON.stringify(set.default), 2000))));
const percent = (part, whole) => whole ? Math.floor(100 * part / whole) + ' %' : '–';
const time = text => String(text).replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC');

const SIGNS = {FAIL: '✕', ERROR: '!', UNKNOWN: '?', MANUAL: '◔', ATTESTED: '✎', PASS: '✓',
  NOT_APPLICABLE: '–', NONE: '·'};
const WORDS = {FAIL: 'Fail', ERROR: 'Error', UNKNOWN: 'Unknown', MANUAL: 'Manual',
  ATTESTED: 'Attested', PASS: 'Pass', NOT_APPLICABLE: 'Not applicable', NONE: 'Not covered',
  critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low', informational: 'Info'};

const CHANGED = {NEW: 'New', REOPENED: 'Reopened', NEWLY_UNKNOWN: 'Newly unknown',
  STILL_OPEN: 'Still open', FIXED: 'Fixed', GONE: 'Gone', NOT_COMPARED: 'Not compared'};

const pill = (kind, text = WORDS[kind], href = null) => h(href ? 'a' : 'span',
  {class: 'pill ' + kind, href}, SIGNS[kind] ? h('b', {'aria-hidden': 'true'}, SIGNS[kind]) : null,
  text);

// Only the web: a reference may not run anything.
const outside = url => /^https:\/\/[^\s]+$/.test(url)
  ? h('a', {href: url, rel: 'noopener noreferrer', target: '_blank'}, visible(url))
  : t(url);

const card = (size, title, subtitle, ...children) => h('section', {class: 'card ' + size},
  h('h2', {}, title), subtitle ? h('p', {class: 'soft small'}, subtitle) : null, children);

function link(view, filters = {}) {
  const query = Object.entries(filters).filter(([, v]) => v !== null && v !== undefined)
    .flatMap(([k, v]) => [v].flat().map(x => k + '=' + encodeURIComponent(x))).join('&');
  return '#/' + view + (query ? '?' + query : '');
}

// [view, rest of the path, filters] of the address
function address() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view, ...rest] = path.split('/').map(decode);
  const filters = {};
  for (const part of query.split('&').filter(Boolean)) {
    const [name, value = ''] = part.split('=').map(decode);
    (filters[name] = filters[name] || []).push(value);
  }
  return [view, rest, filters];
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
