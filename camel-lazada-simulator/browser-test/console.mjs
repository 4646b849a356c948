// Goes through the simulator's console as somebody would who wants to see an order, its push and a fault.
import assert from 'node:assert/strict';
import http from 'node:http';
import { chromium } from 'playwright-core';

const [url, folder] = process.argv.slice(2);
const patience = { timeout: 60_000 };

// the app that takes the pushes
const pushes = [];
const app = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => { body += part; });
  request.on('end', () => { pushes.push(body); response.end(); });
});
await new Promise(resolve => app.listen(0, '127.0.0.1', resolve));
const callback = `http://127.0.0.1:${app.address().port}/push`;

setTimeout(() => { console.error('The console did not do what was expected in time.'); process.exit(1); }, 240_000).unref();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  const problems = [];
  const strangers = [];
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()); });
  page.on('pageerror', error => problems.push(String(error)));
  page.on('request', request => { if (!request.url().startsWith(url)) strangers.push(request.url()); });

  const message = text => page.locator('#message', { hasText: text }).waitFor(patience);
  const row = (table, text) => page.locator(`#${table} tr`, { hasText: text }).first();

  await page.goto(url);
  await row('sellers', '1001').waitFor(patience);
  await row('stock', 'MUG-1001').waitFor(patience);

  await page.fill('#callback', callback);
  await page.click('#push-url button:has-text("Set")');
  await message('The callback is set');

  await row('stock', 'MUG-1001').getByRole('button', { name: 'Place an order' }).click(patience);
  await message('is placed');
  await row('orders', 'unpaid').getByRole('button', { name: 'pay' }).click(patience);
  await row('orders', 'pending').waitFor(patience);
  await row('pushes', 'pending').waitFor(patience);
  await row('pushes', 'delivered').waitFor(patience);
  assert.ok(pushes.some(body => body.includes('"pending"')), 'the push reached the app');
  await row('orders', 'pending').getByRole('button', { name: 'pack' }).click(patience);
  await row('orders', 'ready_to_ship').waitFor(patience);

  const day = async () => Date.parse((await page.locator('#now').textContent()).replace(' UTC', 'Z').replace(' ', 'T'));
  const before = await day();
  await page.click('[data-advance="P1D"]');
  await message('Time went on');
  while (await day() - before < 86_400_000) await page.waitForTimeout(100);

  await page.selectOption('#fault-kind', 'http-status');
  await page.fill('#fault-path', '/orders/get');
  await page.click('#fault button:has-text("Switch on")');
  await row('faults', '/orders/get').waitFor(patience);
  const answer = await fetch(`${url}sg/rest/orders/get?app_key=123456`);
  assert.equal(answer.status, 503, 'the fault meets the call');
  await row('calls', '/orders/get').waitFor(patience);
  await row('faults', 'nothing goes wrong').waitFor(patience);

  await page.getByRole('button', { name: 'New tokens' }).click();
  await message('Tokens for seller 1001');
  await page.screenshot({ path: `${folder}/console.png`, fullPage: true });
  await page.setViewportSize({ width: 420, height: 900 });
  await page.screenshot({ path: `${folder}/console-narrow.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, 'a narrow window needs no sideways scrolling');

  assert.deepEqual(problems, [], 'no error in the console, no breach of the policy');
  assert.deepEqual(strangers, [], 'nothing is loaded from elsewhere');
  console.log('The console works in Chromium ' + browser.version() + '.');
} finally {
  await browser.close();
  app.close();
}
