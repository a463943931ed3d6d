import { capabilityInput, needInput, publish } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import { World } from '../support/world';

let world: World;
let operator: Caller;
let unit: Member;
let vendor: Member;
let instant: Member;

const SUBSCRIBE = 'mutation ($input: SubscriptionInput!) { setSubscription(input: $input) { frequency } }';
const sendToday = async () =>
  (await operator.get<{ sendDailyDigests: number }>('mutation { sendDailyDigests }')).sendDailyDigests;

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  vendor = await organisation(world, operator, 'Xiamen Vision Ltd', 'en');
  instant = await organisation(world, operator, '厦门即时通知有限公司');
  await instant.caller.get(SUBSCRIBE, {
    input: { frequency: 'instant', sides: ['capability'], minimumBand: 'possible' },
  });
  await publish('Need', unit, operator, needInput());
  await publish('Capability', vendor, operator, capabilityInput());
  await world.settle();
}, 120_000);
afterAll(() => world?.stop());

describe('the daily digest', () => {
  it('tells both sides once, in their language, with the reasons, in HTML and in text', async () => {
    expect(await sendToday()).toBe(2);
    await world.settle();
    const [[toUnit], [toVendor]] = await Promise.all([
      world.inbox.waitFor(unit.email, 1),
      world.inbox.waitFor(vendor.email, 1),
    ]);
    expect(toUnit?.subject).toBe(`新匹配：${capabilityInput().title}`);
    expect(toVendor?.subject).toBe(`New match: ${needInput().title}`);
    for (const part of [toUnit?.html, toUnit?.text]) {
      expect(part).toContain('强匹配');
      expect(part).toContain('Xiamen Vision Ltd');
      expect(part).toMatch(/同为[^；]*划痕/);
      expect(part).toMatch(/条件：.*满足[^；]*部署方式/);
      expect(part?.match(/部署方式/g)).toHaveLength(1);
      expect(part).toContain('/#/matches/');
      expect(part).toContain(`对应您的“${needInput().title}”`);
    }
    for (const part of [toVendor?.html, toVendor?.text]) {
      expect(part).toContain('Strong match');
      expect(part).toContain('厦门某卫浴有限公司');
      expect(part).toMatch(/both mention/i);
      expect(part?.match(/\bdeployment\b/g)).toHaveLength(1);
    }
  });

  it('is not sent twice for one day, whatever happens in the meantime', async () => {
    expect(await sendToday()).toBe(0);
    await publish('Capability', vendor, operator, capabilityInput({ title: '第二台划痕检测工作站' }));
    await world.settle();
    expect(await sendToday()).toBe(0);
    expect((await world.cli(['send-digests'])).output).toContain('0 digests');
    expect(await world.inbox.of(unit.email)).toHaveLength(1);
  });
});

describe('an instant subscription', () => {
  it('brings one mail per publication, at once', async () => {
    await publish('Capability', instant, operator, capabilityInput({ title: '即时公司的划痕检测相机' }));
    await world.settle();
    const mails = await world.inbox.waitFor(instant.email, 1);
    expect(mails.map(({ subject }) => subject)).toEqual([`新匹配：${needInput().title}`]);
    expect(mails[0]?.text).toContain('频率：即时');
  });
});

describe('unsubscribing', () => {
  const linkOf = (header: string | undefined) =>
    /<([^>]+)>/.exec(header ?? '')?.[1]?.replace(/^https?:\/\/[^/]+/, world.address) ?? '';

  it('takes one click of the mail program (RFC 8058), and opening the link changes nothing', async () => {
    const [mail] = await world.inbox.of(instant.email);
    expect(mail?.headers['list-unsubscribe-post']).toContain('List-Unsubscribe=One-Click');
    const link = linkOf(mail?.headers['list-unsubscribe']);
    const frequency = async () =>
      (await instant.caller.get<{ subscription: { frequency: string } }>('{ subscription { frequency } }')).subscription
        .frequency;
    expect((await fetch(link)).status).toBe(200);
    expect(await frequency()).toBe('instant');
    const posted = await fetch(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(posted.status).toBe(200);
    expect(await frequency()).toBe('off');
    await publish('Capability', instant, operator, capabilityInput({ title: '退订后发布的划痕检测' }));
    await world.settle();
    expect(await world.inbox.of(instant.email)).toHaveLength(1);
  });

  it('does nothing for a link of somebody else’s making', async () => {
    const [mail] = await world.inbox.of(unit.email);
    const link = linkOf(mail?.headers['list-unsubscribe']);
    expect((await fetch(`${link}x`, { method: 'POST' })).status).toBe(400);
    expect((await fetch(`${world.address}/unsubscribe`, { method: 'POST' })).status).toBe(400);
  });
});
