import { until } from '@scenario/local-stores';
import { createConnection, type Connection } from 'mongoose';
import { readDemoData, type DemoEntry } from '../../apps/cli/src/seed/demo-data';
import type { Caller } from '../support/caller';
import { capabilityInput, create, needInput, publish, step, type EntryState, type Subject } from '../support/entries';
import { storedPairings, type StoredPairing } from '../support/pairings';
import { official, organisation, type Member } from '../support/people';
import { compared, does, PROPOSE, proven, recomputes, SWITCH } from '../support/scorers';
import { World } from '../support/world';

const KEPT = 2;
/** Domains whose entries are close enough to each other that short lists are full. */
const DOMAINS = ['城市治理', '先进制造'];
const NEEDS = 26;
const CAPABILITIES = 60;
const PUBLISHED_AT_ONCE = 4;

interface Posted {
  subject: Subject;
  owner: Member;
  input: object;
  entry: EntryState;
}

let world: World;
let operator: Caller;
let owners: Member[];
const posted: Posted[] = [];

/** The same scrambled order in every run. */
function scrambled<T>(items: readonly T[]): T[] {
  let seed = 20_261_124;
  const next = () => (seed = (seed * 16_807) % 2_147_483_647);
  return items
    .map((item) => ({ item, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const everySo = <T>(items: readonly T[], count: number) =>
  Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T);

/** Entries of the demo data, given to a few organisations that both need and offer. */
function inputs(): Omit<Posted, 'entry'>[] {
  const { needs, capabilities } = readDemoData();
  const near = ({ domain, domains }: DemoEntry) => DOMAINS.includes(String(domain ?? (domains as string[])[0]));
  const contact = { name: '林主任', phone: '0592-5550123' };
  const toPost = (subject: Subject) =>
    function post({ key: _key, organisation: _organisation, ...fields }: DemoEntry, index: number) {
      return { subject, owner: owners[index % owners.length] as Member, input: { ...fields, contact } };
    };
  return scrambled([
    ...everySo(needs.filter(near), NEEDS).map(toPost('Need')),
    ...everySo(capabilities.filter(near), CAPABILITIES).map(toPost('Capability')),
  ]);
}

async function several<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: PUBLISHED_AT_ONCE }, one));
}

const current = async ({ subject, owner, entry }: Posted): Promise<EntryState> => {
  const query = `query ($id: ID!) { done: ${subject === 'Need' ? 'need' : 'capability'}(id: $id) { id version status number allowedActions } }`;
  return (await owner.caller.get<{ done: EntryState }>(query, { id: entry.id })).done;
};

async function change(one: Posted, title: string): Promise<void> {
  const { subject, owner, entry } = one;
  const STATE = 'id version status number allowedActions';
  const { done: revision } = await owner.caller.get<{ done: EntryState }>(
    `mutation ($id: ID!) { done: revise${subject}(id: $id) { ${STATE} } }`,
    { id: entry.id },
  );
  const { done: edited } = await owner.caller.get<{ done: EntryState }>(
    `mutation ($id: ID!, $version: Int!, $input: ${subject}Input!) {
      done: edit${subject}(id: $id, version: $version, input: $input) { ${STATE} } }`,
    { id: revision.id, version: revision.version, input: { ...one.input, title } },
  );
  await step(subject, operator, 'merge', await step(subject, owner.caller, 'submit', edited));
}

const withdraw = async (one: Posted) => {
  await step(one.subject, one.owner.caller, 'withdraw', await current(one), '不再需要');
};

async function republish(one: Posted): Promise<void> {
  const draft = await step(one.subject, one.owner.caller, 'reopen', await current(one));
  await step(one.subject, operator, 'publish', await step(one.subject, one.owner.caller, 'submit', draft));
}

/** Without what says when it was written and by what id. */
const content = (pairings: readonly StoredPairing[]) =>
  pairings.map(
    ({ id: _id, createdAt: _created, updatedAt: _updated, needAnswer: _n, capabilityAnswer: _c, ...rest }) => rest,
  );

async function inDatabase(of: World, work: (connection: Connection) => Promise<unknown>): Promise<void> {
  const connection = await createConnection(of.env.MONGODB_URI ?? '').asPromise();
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}

/** Forgets every pairing and matches everything: what increments should have led to. */
async function fromNothing(): Promise<StoredPairing[]> {
  await inDatabase(world, async (connection) => {
    for (const name of ['matches', 'match_lists']) await connection.collection(name).deleteMany({});
  });
  const { status, output } = await world.cli(['match']);
  if (status !== 0) throw new Error(output);
  await world.settle();
  return storedPairings(operator);
}

beforeAll(async () => {
  // More is published than everything is found of: runs go by the best of their shortlists, as in a large city.
  world = await World.start({ env: { MATCHES_KEPT: String(KEPT), COMPARE_ALL_UP_TO: '5' } });
  operator = await official(world, 'operator');
  owners = [];
  for (const name of ['甲', '乙', '丙', '丁', '戊']) {
    owners.push(await organisation(world, operator, `厦门${name}方有限公司`));
  }
}, 120_000);
afterAll(() => world?.stop());

describe('matching by increments and as a whole', () => {
  let before: StoredPairing[];

  it('publishes, changes and withdraws dozens of entries in a scrambled order', async () => {
    await several(inputs(), async (input) => {
      posted.push({ ...input, entry: await publish(input.subject, input.owner, operator, input.input) });
    });
    const order = scrambled(posted);
    const [changed, gone, back] = [order.slice(0, 12), order.slice(12, 26), order.slice(12, 18)];
    const titles = scrambled(changed).map(({ input }) => (input as { title: string }).title);
    await several([...changed.entries()], ([index, one]) => change(one, titles[index] ?? ''));
    await several(gone, withdraw);
    await several(back, republish);
    await world.settle();
    before = await storedPairings(operator);
    expect(before.length).toBeGreaterThan(50);
  }, 240_000);

  it('keeps a pair when it is among the best of either side, and no other', () => {
    const sides = [
      { of: 'needId', flag: 'onNeedList', partner: 'capabilityId' },
      { of: 'capabilityId', flag: 'onCapabilityList', partner: 'needId' },
    ] as const;
    for (const { of, flag, partner } of sides) {
      for (const id of new Set(before.map((pair) => pair[of]))) {
        const ranked = before
          .filter((pair) => pair[of] === id)
          .sort((a, b) => b.score - a.score || (a[partner] < b[partner] ? -1 : 1));
        expect(ranked.map((pair) => pair[flag])).toEqual(ranked.map((_, index) => index < KEPT));
      }
    }
    expect(before.every(({ onNeedList, onCapabilityList }) => onNeedList || onCapabilityList)).toBe(true);
    // Lists of both sides leave somebody out whom the other side keeps.
    expect(before.filter(({ onNeedList }) => !onNeedList).length).toBeGreaterThan(0);
    expect(before.filter(({ onCapabilityList }) => !onCapabilityList).length).toBeGreaterThan(0);
  });

  it('finds nothing to change when everything is matched again', async () => {
    const { status, output } = await world.cli(['match']);
    expect({ status, output }).toMatchObject({
      status: 0,
      output: expect.stringMatching(/, 0 changes, \d+ MB at most\n$/),
    });
    await world.settle();
    expect(await storedPairings(operator)).toEqual(before);
    expect((await recomputes(operator))[0]).toMatchObject({ reason: 'manual', phase: 'done', written: 0 });
  }, 120_000);

  it('fills the places of those who leave', async () => {
    const listed = new Map<string, number>();
    for (const pair of before) if (pair.onNeedList) listed.set(pair.needId, (listed.get(pair.needId) ?? 0) + 1);
    const crowded = before.filter(({ needId, onNeedList }) => onNeedList && listed.get(needId) === KEPT);
    const capabilities = posted.filter(({ subject }) => subject === 'Capability');
    const leaving = capabilities.find(({ entry }) => crowded.some(({ capabilityId }) => capabilityId === entry.id));
    if (!leaving) throw new Error('no full list');
    await withdraw(leaving);
    await world.settle();
    const after = await storedPairings(operator);
    expect(after.some(({ capabilityId }) => capabilityId === leaving.entry.id)).toBe(false);
    const { output } = await world.cli(['match']);
    expect(output).toMatch(/, 0 changes, \d+ MB at most\n$/);
  }, 120_000);

  it('comes to the same from nothing', async () => {
    const increments = await storedPairings(operator);
    expect(content(await fromNothing())).toEqual(content(increments));
  }, 120_000);

  it('goes on where a killed worker stopped, and leaves nothing half done', async () => {
    const weights = { words: 2, concepts: 6, phrases: 2, domain: 0.5, fit: 2 };
    const candidate = await does(operator, PROPOSE, { input: { weights, note: '更看重概念' } });
    await proven(world, candidate);
    const ready = await compared(operator, candidate);
    const live = await does(operator, SWITCH, { id: ready.id, version: ready.version });
    await until(
      'the recompute to be under way',
      async () => ['needs', 'capabilities'].includes((await recomputes(operator))[0]?.phase ?? ''),
      30_000,
    );
    await world.worker.kill();
    const [halfway] = await recomputes(operator);
    expect(halfway?.phase).not.toBe('done');
    // What happens meanwhile is not lost either.
    const owner = owners[0] as Member;
    const extra = inputs().find(({ subject }) => subject === 'Need');
    if (!extra) throw new Error('no need');
    const late = await create('Need', owner, { ...extra.input, title: '夜间码头人员闯入识别' });
    await step('Need', operator, 'publish', await step('Need', owner.caller, 'submit', late));
    await world.worker.start();
    await until('the recompute', async () => (await recomputes(operator))[0]?.phase === 'done', 90_000);
    await world.settle();
    const after = await storedPairings(operator);
    expect(new Set(after.map(({ scorerVersion }) => scorerVersion))).toEqual(new Set([live.name]));
    expect(content(await fromNothing())).toEqual(content(after));
  }, 300_000);
});

describe('without anybody asking', () => {
  let other: World;
  beforeAll(async () => {
    other = await World.start({ env: { RECOMPUTE_HOUR: '0' } });
  }, 120_000);
  afterAll(() => other?.stop());

  const done = async (asker: Caller) =>
    (await recomputes(asker)).filter(({ phase }) => phase === 'done').map(({ reason }) => reason);

  it('everything is matched again once a day, and once when the product scores otherwise', async () => {
    const asker = await official(other, 'operator');
    const [unit, vendor] = [
      await organisation(other, asker, '厦门己方有限公司'),
      await organisation(other, asker, '厦门庚方有限公司'),
    ];
    await publish('Need', unit, asker, needInput());
    await publish('Capability', vendor, asker, capabilityInput());
    await other.settle();
    await until('the recompute of the day', async () => (await done(asker)).includes('nightly'), 40_000);
    const before = await storedPairings(asker);
    // As if the worker that starts were of a later version.
    await other.worker.kill();
    await inDatabase(other, (connection) =>
      connection.collection('matches').updateMany({}, { $set: { scorerVersion: '0.9', fingerprint: 'old' } }),
    );
    await other.worker.start();
    await until('the recompute of the new scorer', async () => (await done(asker)).includes('scorer'), 40_000);
    await other.settle();
    expect(content(await storedPairings(asker))).toEqual(content(before));
    expect((await recomputes(asker)).map(({ reason }) => reason)).toEqual(['scorer', 'nightly']);
  }, 120_000);
});
