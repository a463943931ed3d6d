import { capabilityInput, needInput, publish, step, type EntryState, elsewhereInput } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import { World } from '../support/world';

let world: World;
let operator: Caller;
let unit: Member;
let vendor: Member;

interface Pairing {
  id: string;
  needId: string;
  capabilityId: string;
  score: number;
  band: string;
  zh: string;
  en: string;
  components: { part: string; points: number }[];
  words: { word: string }[];
  concepts: { relation: string }[];
  fits: { aspect: string; fulfilment: string }[];
  mySides: string[];
  introducedAt: string | null;
  needContact: { phone: string } | null;
  capabilityContact: { phone: string } | null;
}

const FIELDS = `id needId capabilityId score band zh: why(locale: zh) en: why(locale: en) components { part points } words { word }
  concepts { relation } fits { aspect fulfilment } mySides introducedAt needContact { phone } capabilityContact { phone }`;

const matches = async (caller: Caller, filter: object): Promise<Pairing[]> =>
  (
    await caller.get<{ matches: { items: Pairing[] } }>(
      `query ($filter: MatchFilterInput) { matches(filter: $filter) { items { ${FIELDS} } } }`,
      {
        filter,
      },
    )
  ).matches.items;

const pairOf = async (caller: Caller, need: EntryState, capability: EntryState) =>
  (await matches(caller, { needId: need.id })).find(({ capabilityId }) => capabilityId === capability.id);

const ANSWER = `mutation ($id: ID!, $input: MatchAnswerInput!) { answerMatch(id: $id, input: $input) { ${FIELDS} } }`;
const answer = async (caller: Caller, id: string, input: object) =>
  (await caller.get<{ answerMatch: Pairing }>(ANSWER, { id, input })).answerMatch;

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  vendor = await organisation(world, operator, '厦门某视觉有限公司');
}, 120_000);
afterAll(() => world?.stop());

describe('matching', () => {
  let need: EntryState;
  let capability: EntryState;
  let pair: Pairing;

  it('pairs a capability that is published after the need, and explains itself', async () => {
    need = await publish('Need', unit, operator, needInput());
    await world.settle();
    capability = await publish('Capability', vendor, operator, capabilityInput());
    await world.settle();
    const found = await pairOf(unit.caller, need, capability);
    if (!found) throw new Error('not paired');
    pair = found;
    expect(pair.band).toBe('strong');
    expect(pair.components.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(pair.score, 5);
    expect(pair.words.map(({ word }) => word)).toEqual(expect.arrayContaining(['划痕', '麻点']));
    expect(pair.concepts.length).toBeGreaterThan(0);
    expect(pair.fits).toContainEqual({ aspect: 'budget', fulfilment: 'met' });
    expect(pair.zh).toMatch(/划痕|麻点/);
    expect(pair.en).toMatch(/^Both /);
  });

  it('shows a pairing to both sides and to officials, and to nobody else', async () => {
    const stranger = await organisation(world, operator, '厦门路人有限公司');
    expect((await matches(vendor.caller, { side: 'capability' })).map(({ id }) => id)).toContain(pair.id);
    expect((await matches(unit.caller, { side: 'need' }))[0]?.mySides).toEqual(['need']);
    expect((await matches(operator, {})).map(({ id }) => id)).toContain(pair.id);
    expect(await matches(stranger.caller, {})).toEqual([]);
    expect(
      await stranger.caller.refused(ANSWER, { id: pair.id, input: { side: 'need', state: 'interested' } }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await vendor.caller.refused(ANSWER, { id: pair.id, input: { side: 'need', state: 'interested' } }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('pairs whichever comes second, also when both come at once', async () => {
    const early = await publish(
      'Capability',
      vendor,
      operator,
      capabilityInput({ title: '五金件划痕麻点视觉检测软件' }),
    );
    await world.settle();
    const late = await publish('Need', unit, operator, needInput({ title: '水龙头表面麻点自动检测' }));
    await world.settle();
    expect(await pairOf(unit.caller, late, early)).toBeDefined();
    const [one, other] = await Promise.all([
      publish('Need', unit, operator, needInput({ title: '花洒外壳划痕检测' })),
      publish('Capability', vendor, operator, capabilityInput({ title: '塑胶与金属外壳划痕检测设备' })),
    ]);
    await world.settle();
    expect(await pairOf(unit.caller, one, other)).toBeDefined();
  });

  it('leaves alone what does not fit, and never pairs an organisation with itself', async () => {
    const elsewhere = await publish('Capability', vendor, operator, elsewhereInput());
    const own = await publish('Capability', unit, operator, capabilityInput({ title: '自有划痕检测线' }));
    await world.settle();
    expect(await pairOf(unit.caller, need, elsewhere)).toBeUndefined();
    expect(await pairOf(unit.caller, need, own)).toBeUndefined();
  });

  it('introduces the two when both are interested, and shows contacts only then', async () => {
    expect(pair.needContact).toBeNull();
    await answer(vendor.caller, pair.id, { side: 'capability', state: 'seen' });
    const first = await answer(vendor.caller, pair.id, { side: 'capability', state: 'interested' });
    expect(first).toMatchObject({ introducedAt: null, needContact: null });
    const both = await answer(unit.caller, pair.id, { side: 'need', state: 'interested' });
    expect(both.introducedAt).not.toBeNull();
    expect(both.needContact?.phone).toBe('0592-5550123');
    expect((await matches(vendor.caller, { capabilityId: capability.id }))[0]?.needContact?.phone).toBe('0592-5550123');
  });

  it('does not bring back what was declined with a reason, not even after a revision', async () => {
    const second = await publish('Capability', vendor, operator, capabilityInput({ title: '卫浴件麻点检测算法包' }));
    await world.settle();
    const unwanted = await pairOf(unit.caller, need, second);
    if (!unwanted) throw new Error('not paired');
    expect(await unit.caller.refused(ANSWER, { id: unwanted.id, input: { side: 'need', state: 'declined' } })).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.reason': ['required'] },
    });
    await answer(unit.caller, unwanted.id, { side: 'need', state: 'declined', reason: 'other_object' });
    const { reviseNeed: revision } = await unit.caller.get<{ reviseNeed: EntryState }>(
      'mutation ($id: ID!) { reviseNeed(id: $id) { id version status number allowedActions } }',
      { id: need.id },
    );
    await step('Need', operator, 'merge', await step('Need', unit.caller, 'submit', revision));
    await world.settle();
    expect(await pairOf(unit.caller, need, second)).toBeUndefined();
    expect((await matches(unit.caller, { needId: need.id, states: ['declined'] })).map(({ id }) => id)).toEqual([
      unwanted.id,
    ]);
  });

  it('hides on demand what does not meet a condition, and shows one band', async () => {
    const dear = { title: '卫浴五金划痕麻点检测整线', priceMin: 9000, priceMax: 9900 };
    const expensive = await publish('Capability', vendor, operator, capabilityInput(dear));
    await world.settle();
    const shown = await pairOf(unit.caller, need, expensive);
    expect(shown?.fits).toContainEqual({ aspect: 'budget', fulfilment: 'not_met' });
    const listed = async (filter: object) =>
      (await matches(unit.caller, { needId: need.id, ...filter })).map(({ capabilityId }) => capabilityId);
    const meeting = await listed({ hideNotMet: true });
    expect(meeting).not.toContain(expensive.id);
    expect(meeting).toContain(capability.id);
    const band = shown?.band ?? '';
    expect(await listed({ bands: [band] })).toContain(expensive.id);
    expect(await listed({ bands: [band === 'strong' ? 'possible' : 'strong'] })).not.toContain(expensive.id);
  });

  it('ends a pairing when one side leaves its list', async () => {
    const { capability: current } = await vendor.caller.get<{ capability: EntryState }>(
      'query ($id: ID!) { capability(id: $id) { id version status number allowedActions } }',
      { id: capability.id },
    );
    await step('Capability', vendor.caller, 'withdraw', current, '产品线停止');
    await world.settle();
    expect(await pairOf(unit.caller, need, capability)).toBeUndefined();
  });
});
