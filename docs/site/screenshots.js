/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
// Arguments: the service in dev mode, its simulator, the folder of the pictures
const { chromium } = require('playwright-core');

const [service, simulator, folder] = process.argv.slice(2);

async function admin(path, body) {
  const answer = await fetch(`${simulator}/admin${path}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
}

async function main() {
  await admin('/orders/generate', { seller: '1001', orders: 12, rate: 6 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  // dev mode makes a page when it is first asked for, which takes a busy machine more than the usual half a minute
  page.setDefaultTimeout(180_000);
  const failures = [];
  page.on('pageerror', error => failures.push(String(error)));
  const take = async (name, url, ready) => {
    await page.goto(url);
    await ready();
    // the Dev UI tells in a corner of each page that it could not look for newer extensions, where there is no network
    await page.evaluate(() => document.querySelectorAll('vaadin-notification-card').forEach(card => card.remove()));
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`${folder}/${name}.png`);
  };
  const devUi = `${service}/q/dev-ui/camel-quarkus-lazada`;
  await take('simulator-console', simulator, async () => {
    await page.getByRole('button', { name: 'return' }).first().waitFor();
    await page.getByRole('button', { name: 'Place an order' }).first().waitFor();
  });
  await take('dev-ui-calls', `${devUi}/calls-and-pushes`, () => page.getByText('order-items-get').first().waitFor());
  await take('dev-ui-operations', `${devUi}/operations`, async () => {
    await page.locator('vaadin-text-field input').first().fill('order items');
    await page.getByText('lazada:order-items-get').first().click();
    await page.getByText('param.order_id').first().waitFor();
  });
  await browser.close();
  if (failures.length > 0) {
    throw new Error(failures.join('\n'));
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
