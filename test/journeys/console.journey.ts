import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { capabilityInput, needInput, publish } from '../support/entries';
import { official, organisation, PASSWORD, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import { World } from '../support/world';

const OPERATOR = 'operator@city.example';

let world: World;
let browser: Browser;
let operator: Caller;
let unit: Member;
let vendor: Member;

async function signedIn(email: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${world.address}/#/login`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('form button[type=submit]');
  await page.waitForURL('**/#/console');
  return page;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

beforeAll(async () => {
  [world, browser] = await Promise.all([World.start(), launchBrowser()]);
  operator = await official(world, 'operator');
  const made = await world.cli(['create-admin', '--email', OPERATOR, '--name', '陈专班', '--role', 'operator'], {
    PASSWORD,
  });
  if (made.status !== 0) throw new Error('the operator was not made');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  vendor = await organisation(world, operator, '厦门某视觉有限公司');
  await publish('Capability', vendor, operator, capabilityInput());
  await world.settle();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

it('a need goes from the enterprise over the operator to the vendor’s match page and inbox', async () => {
  const { title } = needInput();
  const enterprise = await signedIn(unit.email);
  await enterprise.getByRole('link', { name: '发布需求' }).click();
  await enterprise.getByLabel('标题', { exact: true }).fill(title);
  await choose(enterprise, '领域', '先进制造');
  await enterprise.getByLabel('痛点', { exact: true }).fill(needInput().painPoint);
  await enterprise.getByLabel('想要做到什么', { exact: true }).fill(needInput().wanted);
  await enterprise.getByLabel('预算下限（万元）', { exact: true }).fill('80');
  await enterprise.getByLabel('预算上限（万元）', { exact: true }).fill('50');
  await choose(enterprise, '资金来源', '自筹');
  await enterprise.getByLabel('期限（月）', { exact: true }).fill('6');
  await choose(enterprise, '部署方式', '边缘/端侧');
  await enterprise.keyboard.press('Escape');
  await choose(enterprise, '区域', '海沧');
  await enterprise.getByLabel('姓名', { exact: true }).fill('林主任');
  await enterprise.getByRole('button', { name: '保存' }).click();
  await enterprise.getByText('上限 50 低于下限 80。').waitFor();
  await enterprise.getByLabel('预算上限（万元）', { exact: true }).fill('150');
  await enterprise.getByRole('button', { name: '保存' }).click();
  await enterprise.getByRole('heading', { level: 1, name: title }).waitFor();
  await enterprise.getByRole('button', { name: '提交审核' }).click();
  await enterprise.getByRole('dialog').getByRole('button', { name: '提交审核' }).click();
  await enterprise.getByText('已提交', { exact: true }).first().waitFor();

  const checker = await signedIn(OPERATOR);
  await checker.goto(`${world.address}/#/queue`);
  await checker.getByRole('button', { name: new RegExp(title) }).waitFor();
  await checker.getByRole('button', { name: '发布', exact: true }).click();
  await checker.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await checker.getByText('没有等待审核的条目。').waitFor();
  await world.settle();
  await checker.goto(`${world.address}/#/digests`);
  await checker.getByRole('button', { name: '立即发送今天的通知' }).click();
  await checker.getByRole('button', { name: '确认' }).click();
  await checker.getByText('已安排 2 封').waitFor();
  await world.settle();

  const seller = await signedIn(vendor.email);
  await seller.getByRole('menuitem', { name: '匹配' }).click();
  await seller.getByRole('heading', { name: '强匹配' }).waitFor();
  await seller.getByRole('link', { name: new RegExp(title) }).click();
  await seller.getByText('得分构成（各项相加即为总分）').waitFor();
  await seller.getByText('预算与报价').waitFor();
  await seller.getByRole('button', { name: '感兴趣' }).click();
  await seller.getByText('等待对方答复').waitFor();

  const [mail] = await world.inbox.waitFor(vendor.email, 1);
  expect(mail?.subject).toBe(`新匹配：${title}`);
  expect(mail?.text).toContain('厦门某卫浴有限公司');
}, 120_000);

it('the tag assistant reads what is typed, and a click fills the form', async () => {
  const page = await signedIn(unit.email);
  await page.goto(`${world.address}/#/needs/create`);
  await page.getByLabel('标题', { exact: true }).fill('提高效率');
  await page.getByText('匹配不可靠').waitFor();
  await page.getByLabel('标题', { exact: true }).fill('水龙头表面划伤、麻点自动挑出来');
  await page.getByLabel('想要做到什么', { exact: true }).fill('漏检率不高于 0.5%，不做人脸识别。');
  await page.getByText(/^现在有 \d+ 项能力强匹配/).waitFor();
  await page.getByRole('button', { name: '采用细分场景：工业质检' }).click();
  await page.getByText('已采用 · 工业质检').waitFor();
  expect(await page.getByLabel('细分场景', { exact: true }).inputValue()).toBe('工业质检');
  expect(await page.getByLabel('领域', { exact: true }).inputValue()).toBe('先进制造');
  await page.getByRole('button', { name: /漏检率 ≤ 0.5%/ }).click();
  expect(await page.getByLabel('目标', { exact: true }).inputValue()).toBe('≤ 0.5%');
  await page.getByRole('button', { name: /不做人脸识别/ }).click();
  expect(await page.getByLabel('不需要或已有的', { exact: true }).inputValue()).toBe('不做人脸识别');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: '水龙头表面划伤、麻点自动挑出来' }).waitFor();
}, 120_000);

it('the hall works for everybody, in both languages, on a phone', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${world.address}/`);
  await page.getByText('共 1 项').waitFor();
  await page.getByRole('tab', { name: '能力清单' }).click();
  await page.getByRole('heading', { name: capabilityInput().title }).waitFor();
  await page
    .getByRole('searchbox')
    .or(page.getByLabel('搜索', { exact: true }))
    .first()
    .fill('xyzzyq');
  await page.keyboard.press('Enter');
  await page.getByText('没有找到符合的内容').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Nothing found').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(faults).toEqual([]);
});

describe('what an operator finds out and mends', () => {
  /** A colloquial word no shipped concept has. */
  const WORD = '动弹不得';
  const title = `病房的送药小车老是${WORD}`;
  let page: Page;

  const pick = async (label: string, typed: string, option: string) => {
    await page.getByRole('combobox', { name: label }).fill(typed);
    await page.getByRole('option', { name: option }).click();
  };

  beforeAll(async () => {
    const painPoint = `小车一${WORD}，护士就要跑来跑去送药。`;
    const change = { title, domain: 'health', painPoint, wanted: `${WORD}之前有人提醒一声。` };
    await publish('Need', unit, operator, needInput(change));
    await world.settle();
    page = await signedIn(OPERATOR);
  }, 60_000);

  it('why a need and a capability do not match, and what would help', async () => {
    await page.getByRole('menuitem', { name: '匹配', exact: true }).click();
    await page.getByRole('link', { name: '为什么没有匹配？' }).click();
    await page.getByText('请选择一条需求和一项能力').waitFor();
    await pick('需求', '送药小车', title);
    await pick('能力', '外观缺陷', capabilityInput().title);
    await page.getByText('没有匹配，因为：').waitFor();
    await page.getByText(/^得分 [\d.]+，“可能匹配”要 22 分，还差 [\d.]+ 分。$/).waitFor();
    await page.getByText('领域不同：需求是医疗健康，能力是先进制造。').waitFor();
    await page.getByRole('heading', { name: '怎样能更匹配' }).waitFor();
  }, 60_000);

  it('a word nobody recognised becomes a wording in two clicks and leaves the page', async () => {
    await page.getByRole('menuitem', { name: '未识别词' }).click();
    const card = page.getByRole('region', { name: WORD, exact: true });
    await card.getByText('1 项需求').waitFor();
    await card.locator('[aria-pressed]').first().click();
    await card.getByRole('button', { name: new RegExp(`^确认：“${WORD}”就是`) }).click();
    await page.getByText(new RegExp(`“${WORD}”已成为“.+”的说法。`)).waitFor();
    await card.waitFor({ state: 'detached' });
    await world.settle();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^未识别词/ }).waitFor();
    await page.getByRole('button', { name: '查看已忽略的词' }).waitFor();
    expect(await card.count()).toBe(0);
  }, 60_000);
});
