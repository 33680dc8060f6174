// Charts are SVG, and every part of one is a link to what it counts.

// Parts: [kind, number, href]. Fills the width; the whole may be larger than the sum.
function stack(parts, whole = null, thin = false) {
  const total = whole || parts.reduce((a, [, n]) => a + n, 0) || 1;
  const shown = parts.filter(([, n]) => n > 0);
  let x = 0;
  const rects = shown.map(([kind, n, href]) => {
    const width = Math.max(100 * n / total, .6);
    const rect = s('rect', {class: 'fill-' + kind, x: x + '%', y: -1, width: width + '%', height: 16},
      s('title', {}, WORDS[kind] + ': ' + count(n)));
    x += width;
    return href ? s('a', {href, 'aria-label': WORDS[kind] + ': ' + count(n)}, rect) : rect;
  });
  const label = shown.map(([kind, n]) => WORDS[kind] + ' ' + count(n)).join(', ');
  return s('svg', {class: thin ? 'stack thin' : 'stack', role: 'img', 'aria-label': label}, rects);
}

const outcomeParts = (outcomes, filters = null) => [...OUTCOMES, 'NONE'].map(o =>
  [o, outcomes[o] || 0, filters ? link('findings', {...filters, outcome: o}) : null]);

function donut(parts, big, small) {
  const total = parts.reduce((a, [, n]) => a + n, 0) || 1;
  const radius = 58, round = 2 * Math.PI * radius;
  let turn = 0;
  const arcs = parts.filter(([, n]) => n > 0).map(([kind, n, href]) => {
    const length = Math.max(round * n / total, 2);
    const arc = s('circle', {class: 'line-' + kind, cx: 80, cy: 80, r: radius, fill: 'none',
      'stroke-width': 20, 'stroke-dasharray': Math.max(length - 1.5, 1) + ' ' + round,
      'stroke-dashoffset': -turn, transform: 'rotate(-90 80 80)'},
      s('title', {}, WORDS[kind] + ': ' + count(n)));
    turn += round * n / total;
    return s('a', {href, 'aria-label': WORDS[kind] + ': ' + count(n)}, arc);
  });
  return s('svg', {viewBox: '0 0 160 160', width: 160, height: 160, role: 'img',
    'aria-label': small + ': ' + big}, arcs,
    s('text', {x: 80, y: 86, class: big.length > 5 ? 'tight' : null}, big), s('text', {x: 80, y: 104, class: 'soft'}, small));
}

// One line of a bar chart; the whole line leads to href.
const bar = (name, chart, end, href, tall = false) => h('a', {class: tall ? 'bar tall' : 'bar', href},
  h('span', {class: 'name'}, name), chart, h('span', {class: 'num soft small'}, end));

const legend = kinds => h('ul', {class: 'legend flat'},
  kinds.map(kind => h('li', {}, h('span', {class: 'dot ' + kind}), WORDS[kind])));
