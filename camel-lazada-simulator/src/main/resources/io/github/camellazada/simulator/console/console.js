'use strict';
const KINDS = { throttle: {}, freeze: {}, 'drop-answer': {}, 'lose-answer': {}, 'lose-request': {}, 'empty-body': {}, 'cut-body': {},
  'stall-body': {}, 'html-page': {}, 'http-status': { status: 503 }, 'close-connection': {}, delay: { delay: 'PT2S' },
  reject: { code: '1000', message: 'Internal Application Error', type: 'ISP' } };
const NEXT = { unpaid: ['pay', 'cancel'], pending: ['pack', 'cancel'], ready_to_ship: ['ship'], shipped: ['deliver', 'fail'],
  delivered: ['return'] };
const SECRET = /^(access_token|refresh_token|code|sign|app_secret)$/;
const el = id => document.getElementById(id);
let chosen = null;
let asked = 0;

async function ask(method, path, body) {
  const answer = await fetch('admin' + path, method === 'GET' ? {}
    : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body || {}) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error || answer.statusText);
  return json;
}

function tell(text, bad) {
  el('message').textContent = text;
  el('message').className = bad ? 'bad' : '';
}

/** Carries out what a button stands for, says what came of it, and shows the new state. */
async function act(done, work) {
  try {
    const result = await work();
    tell(typeof done === 'function' ? done(result) : done);
  } catch (e) {
    tell(e.message, true);
  }
  await refresh();
}

function cell(content, kind) {
  const td = document.createElement('td');
  if (kind) td.className = kind;
  (Array.isArray(content) ? content : [content]).forEach(part => td.append(part instanceof Node ? part : String(part ?? '')));
  return td;
}

function code(text) {
  const node = document.createElement('code');
  node.textContent = text;
  return node;
}

function button(text, work) {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = text;
  node.addEventListener('click', work);
  return node;
}

/** Leaves a table alone that is as it was, so that a button is not taken from under the mouse. */
function rows(id, list, make, none) {
  const key = JSON.stringify(list) + chosen;
  const body = el(id);
  if (body.dataset.key === key) return;
  body.dataset.key = key;
  body.replaceChildren(...(list.length ? list.map(make) : [row([none, '', '', '', '', '', '', ''].slice(0, body.parentNode.querySelectorAll('th').length), 'empty')]));
}

function row(cells, kind) {
  const tr = document.createElement('tr');
  if (kind) tr.className = kind;
  tr.append(...cells.map(part => part instanceof HTMLTableCellElement ? part : cell(part)));
  return tr;
}

function time(text) {
  return String(text || '').replace('T', ' ').replace(/(\.\d{1,3})?\d*Z$/, '');
}

function showSellers(sellers) {
  if (!sellers.some(s => s.id === chosen)) chosen = sellers.length ? sellers[0].id : null;
  document.querySelectorAll('.seller').forEach(node => { node.textContent = chosen || 'nobody'; });
  rows('sellers', sellers, s => row([s.id, s.country, s.kind.toLowerCase().replace('_', '-'), cell([
    button('Show', () => { chosen = s.id; refresh(); }),
    button('New tokens', () => ask('POST', '/tokens', { seller: s.id }).then(t => {
      el('tokens').replaceChildren('Seller ' + s.id + ': access token ', code(t.accessToken), ', refresh token ', code(t.refreshToken));
      tell('Tokens for seller ' + s.id);
    }, e => tell(e.message, true)))], 'do')], s.id === chosen ? 'chosen' : ''), 'no seller yet');
}

function showStock(products) {
  const list = products.flatMap(p => p.skus.flatMap(s => s.stock.map((w, i) => ({ p, s, w, first: i === 0 }))));
  rows('stock', list, ({ p, s, w, first }) => row([first ? s.sellerSku : '', first ? p.name : '', first ? s.price : '', w.warehouse,
    cell(w.sellable, 'n'), cell(w.withheld, 'n'), cell(w.occupied, 'n'), first ? cell([button('Place an order', () =>
      act(r => 'Order ' + r.order + ' is placed', () => ask('POST', '/orders', { seller: chosen, pieces: { [s.skuId]: 1 } })))], 'do') : '']),
  'no product yet');
}

function showOrders(orders) {
  rows('orders', orders, o => {
    const states = [...new Set(o.lines.map(l => l.status))];
    const steps = states.length === 1 ? NEXT[states[0]] || [] : [];
    return row([o.id, o.lines.length, states.join(', '), cell(steps.map(step => button(step, () =>
      act('Order ' + o.id + ': ' + step, () => ask('POST', '/orders/' + step, { seller: chosen, order: String(o.id) })))), 'do')]);
  }, 'no order yet');
}

function showPushes(pushes, state) {
  el('suspended').hidden = !state.suspended;
  if (document.activeElement !== el('callback')) el('callback').value = state.url || '';
  rows('pushes', pushes, p => row([p.messageType, p.seller, cell(p.state.toLowerCase(), p.state === 'DELIVERED' ? '' : 'bad'),
    p.attempts.map(a => time(a.at).slice(11, 19) + ' ' + (a.status || a.failure || 'no answer') + ' in ' + a.millis + ' ms').join('; '),
    code(p.body)]), 'nothing pushed yet');
}

function showCalls(calls) {
  rows('calls', calls, c => row([time(c.at).slice(11, 19), [c.method + ' ' + (c.site ? '/' + c.site : ''), code(c.path)],
    cell([c.code, c.trouble].filter(Boolean).join(', ') || 'none', c.code === '0' && !c.trouble ? '' : 'bad'),
    code(Object.entries({ ...c.query, ...c.form }).filter(([name]) => !SECRET.test(name)).map(([n, v]) => n + '=' + v).join(' '))]),
  'nothing received yet');
}

async function refresh() {
  const turn = ++asked;
  try {
    const [clock, sellers, faults, pushes, state, calls] = await Promise.all([ask('GET', '/clock'), ask('GET', '/sellers'),
      ask('GET', '/faults'), ask('GET', '/pushes?last=50'), ask('GET', '/pushes/state'), ask('GET', '/received?last=50')]);
    if (turn !== asked) return;
    el('now').textContent = time(clock.now) + ' UTC';
    showSellers(sellers);
    rows('faults', faults, f => row([f.kind, f.path || 'every call', f.seller || 'all', f.left]), 'nothing goes wrong');
    showPushes(pushes.reverse(), state);
    showCalls(calls.reverse());
    if (!chosen) { showStock([]); showOrders([]); return; }
    const seller = encodeURIComponent(chosen);
    const [products, orders] = await Promise.all([ask('GET', '/products?seller=' + seller), ask('GET', '/orders?last=50&seller=' + seller)]);
    if (turn !== asked) return;
    showStock(products);
    showOrders(orders.reverse());
  } catch (e) {
    tell('The simulator does not answer: ' + e.message, true);
  }
}

Object.keys(KINDS).forEach(kind => el('fault-kind').add(new Option(kind)));
document.querySelectorAll('[data-advance]').forEach(node => node.addEventListener('click', () =>
  act('Time went on', () => ask('POST', '/clock', { advance: node.dataset.advance }))));
el('set-speed').addEventListener('click', () => act('Time runs at another speed', () => ask('POST', '/clock', { speed: Number(el('speed').value) })));
el('fault').addEventListener('submit', event => {
  event.preventDefault();
  const kind = el('fault-kind').value;
  const fault = { ...KINDS[kind], kind, times: Number(el('fault-times').value) };
  if (el('fault-path').value.trim()) fault.path = el('fault-path').value.trim();
  act('Fault ' + kind + ' is on', () => ask('POST', '/faults', fault));
});
el('clear-faults').addEventListener('click', () => act('No fault is on', () => ask('POST', '/faults/clear')));
el('push-url').addEventListener('submit', event => {
  event.preventDefault();
  const url = el('callback').value.trim();
  el('callback').blur();
  act('The callback is set', () => ask('POST', '/pushes/url', { url }));
});
el('verify').addEventListener('click', () => act('The test message is sent', () => ask('POST', '/pushes/verify')));
el('resume').addEventListener('click', () => act('Pushing goes on', () => ask('POST', '/pushes/resume')));
refresh();
setInterval(refresh, 2000);
