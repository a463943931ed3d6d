import { until } from '@scenario/local-stores';
import { capabilityInput, needInput, publish, step, type EntryState } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import type { Caller } from '../support/caller';
import { ADD, changeOf, edit, REMOVE, versionOf, wordOf } from '../support/vocabulary';
import { World } from '../support/world';

/** A short colloquial word no shipped concept has: machines that break down. */
const WORD = '卡壳';
const CONCEPT = 'predictive-maintenance';

let world: World;
let operator: Caller;
let supervisor: Caller;
let unit: Member;
let vendor: Member;

interface Pairing {
  id: string;
  needId: string;
  capabilityId: string;
  score: number;
  band: string;
  concepts: { needWording: string; capabilityWording: string; relation: string }[];
}
const pairOf = async (need: EntryState, capability: EntryState): Promise<Pairing | undefined> => {
  const { matches } = await operator.get<{ matches: { items: Pairing[] } }>(
    `query ($filter: MatchFilterInput) { matches(filter: $filter) { items { id needId capabilityId score band
      concepts { needWording capabilityWording relation } } } }`,
    { filter: { needId: need.id } },
  );
  return matches.items.find(({ capabilityId }) => capabilityId === capability.id);
};

const brokenMachines = (change: object = {}) =>
  needInput({
    title: '注塑机老是卡壳，想早点知道',
    painPoint: '夜里注塑机一卡壳，整班的人都等着。',
    wanted: '卡壳之前有人提醒一声。',
    ...change,
  });
const maintenance = capabilityInput({
  title: '设备预测性维护软件',
  description: '采集振动与温度，做预测性维护，提前预告故障。',
  technologies: ['时序预测'],
  cases: [],
});

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  supervisor = await official(world, 'supervisor');
  unit = await organisation(world, operator, '厦门某注塑有限公司');
  vendor = await organisation(world, operator, '厦门某智能有限公司');
}, 120_000);
afterAll(() => world?.stop());

describe('a word nobody recognises', () => {
  let need: EntryState;
  let capability: EntryState;
  let before: Pairing | undefined;

  it('keeps two apart that belong together, and stands on the operator’s page with its sentence', async () => {
    need = await publish('Need', unit, operator, brokenMachines());
    capability = await publish('Capability', vendor, operator, maintenance);
    await world.settle();
    before = await pairOf(need, capability);
    expect(before).toBeUndefined();
    const found = await wordOf(operator, WORD);
    expect(found).toMatchObject({ needs: 1, searches: 0, declines: 0 });
    expect(found?.examples[0]?.pieces.find(({ hit }) => hit)?.text).toBe(WORD);
    expect(found?.proposals.length).toBeGreaterThan(0);
    expect(found?.proposals.length).toBeLessThanOrEqual(5);
  });

  it('is counted once however often the need is indexed', async () => {
    const { reviseNeed: revision } = await unit.caller.get<{ reviseNeed: EntryState }>(
      'mutation ($id: ID!) { reviseNeed(id: $id) { id version status number allowedActions } }',
      { id: need.id },
    );
    await step('Need', operator, 'merge', await step('Need', unit.caller, 'submit', revision));
    await world.settle();
    expect(await wordOf(operator, WORD)).toMatchObject({ needs: 1 });
  });

  it('is counted in searches, per day, with what they found', async () => {
    const search = 'query ($search: CapabilitySearchInput) { publicCapabilities(search: $search) { total } }';
    for (const query of ['机器卡壳了怎么办', '卡壳']) await world.public().get(search, { search: { query } });
    await until(
      'the searches to be counted',
      async () => (await wordOf(operator, WORD, 'search'))?.searched === 2,
      10_000,
    );
    const found = await wordOf(operator, WORD, 'search');
    expect(found).toMatchObject({ needs: 1, searches: 1, searched: 2 });
    expect(typeof found?.hits).toBe('number');
  });

  it('is counted where a pairing is declined as another task, and no more when that is taken back', async () => {
    const odd = await publish(
      'Need',
      unit,
      operator,
      needInput({ title: '卫浴五金件划痕麻点检测，兼看豁口', wanted: '自动识别划痕、麻点，豁口也要挑出来。' }),
    );
    const other = await publish('Capability', vendor, operator, capabilityInput());
    await world.settle();
    const pair = await pairOf(odd, other);
    if (!pair) throw new Error('not paired');
    const answer = (input: object) =>
      unit.caller.get('mutation ($id: ID!, $input: MatchAnswerInput!) { answerMatch(id: $id, input: $input) { id } }', {
        id: pair.id,
        input,
      });
    await answer({ side: 'need', state: 'declined', reason: 'budget' });
    await world.settle();
    expect(await wordOf(operator, '豁口')).toMatchObject({ needs: 1, declines: 0 });
    await answer({ side: 'need', state: 'declined', reason: 'other_object' });
    await world.settle();
    expect(await wordOf(operator, '豁口', 'decline')).toMatchObject({ needs: 1, declines: 1 });
    await answer({ side: 'need', state: 'interested' });
    await world.settle();
    expect(await wordOf(operator, '豁口')).toMatchObject({ needs: 1, declines: 0 });
    await answer({ side: 'need', state: 'declined', reason: 'other_task' });
    await world.settle();
    await step('Need', unit.caller, 'withdraw', await currentNeed(odd.id), '不做了');
    await world.settle();
    expect(await wordOf(operator, '豁口')).toBeUndefined();
  });

  it('can be ignored, and shown again', async () => {
    await operator.get('mutation ($word: String!) { ignoreWord(word: $word) }', { word: WORD });
    expect(await wordOf(operator, WORD)).toBeUndefined();
    const { ignoredWords } = await supervisor.get<{ ignoredWords: { items: { word: string; byName: string }[] } }>(
      '{ ignoredWords { items { word byName } } }',
    );
    expect(ignoredWords.items).toEqual([{ word: WORD, byName: '陈专班' }]);
    await operator.get('mutation ($word: String!) { restoreWord(word: $word) }', { word: WORD });
    expect(await wordOf(operator, WORD)).toBeDefined();
  });

  it('becomes a wording of a concept, leaves the page, and brings the two together with that reason', async () => {
    const { change } = await edit(operator, ADD, {
      conceptId: CONCEPT,
      version: 0,
      input: { text: WORD, reason: '车间都这么说' },
    });
    expect(await wordOf(operator, WORD)).toBeUndefined();
    await world.settle();
    expect(await changeOf(operator, change.id)).toMatchObject({ state: 'done', needs: 1, capabilities: 0 });
    const pair = await pairOf(need, capability);
    expect(pair?.score).toBeGreaterThan((before?.score ?? 0) + 10);
    expect(pair?.concepts).toContainEqual(expect.objectContaining({ needWording: WORD, relation: 'same' }));
    const { vocabularyConcept: concept } = await supervisor.get<{ vocabularyConcept: Record<string, unknown[]> }>(
      `query ($id: ID!) { vocabularyConcept(id: $id) { wordings { text origin byName } history { verb wording byName reason }
        changes { needs } } }`,
      { id: CONCEPT },
    );
    expect(concept.wordings).toContainEqual({ text: WORD, origin: 'added', byName: '陈专班' });
    expect(concept.history).toEqual([{ verb: 'addWording', wording: WORD, byName: '陈专班', reason: '车间都这么说' }]);
  });

  it('is searchable in the hall by then', async () => {
    const { publicCapabilities: found } = await world
      .public()
      .get<{ publicCapabilities: { total: number } }>(
        'query ($search: CapabilitySearchInput) { publicCapabilities(search: $search) { total } }',
        { search: { query: WORD } },
      );
    expect(found.total).toBe(1);
  });

  it('is unrecognised again when the wording is taken away', async () => {
    const together = await pairOf(need, capability);
    const version = await versionOf(operator, CONCEPT);
    await edit(operator, REMOVE, { conceptId: CONCEPT, version, text: WORD, reason: '试一试' });
    await world.settle();
    expect((await pairOf(need, capability))?.score ?? 0).toBeLessThan(together?.score ?? 0);
    expect(await wordOf(operator, WORD)).toMatchObject({ needs: 1 });
  });
});

describe('when things die', () => {
  it('loses nothing of a re-match whose worker is killed', async () => {
    const needs: EntryState[] = [];
    for (let n = 0; n < 8; n += 1) {
      needs.push(await publish('Need', unit, operator, brokenMachines({ title: `${n + 1} 号注塑机老是卡壳` })));
    }
    await world.settle();
    const version = await versionOf(operator, CONCEPT);
    const { change } = await edit(operator, ADD, { conceptId: CONCEPT, version, input: { text: WORD } });
    await until('the re-match to begin', async () => (await changeOf(operator, change.id)).state !== 'reading', 30_000);
    await world.worker.kill('SIGKILL');
    await world.worker.start();
    await world.settle();
    expect(await changeOf(operator, change.id)).toMatchObject({ state: 'done', needs: 9 });
    const capability = await publish('Capability', vendor, operator, maintenance);
    await world.settle();
    for (const need of needs) {
      expect((await pairOf(need, capability))?.concepts).toContainEqual(expect.objectContaining({ needWording: WORD }));
    }
    expect(await wordOf(operator, WORD)).toBeUndefined();
  });

  it('is known to a process that starts later, and to a rebuilt index', async () => {
    await world.restartApi();
    const again = await official(world, 'operator');
    const { vocabularyConcepts: found } = await again.get<{ vocabularyConcepts: { items: { id: string }[] } }>(
      'query ($filter: ConceptFilterInput) { vocabularyConcepts(filter: $filter) { items { id } } }',
      { filter: { search: WORD } },
    );
    expect(found.items.map(({ id }) => id)).toEqual([CONCEPT]);
    const { status } = await world.cli(['reindex']);
    expect(status).toBe(0);
    const { publicNeeds } = await world
      .public()
      .get<{ publicNeeds: { total: number } }>(
        'query ($search: NeedSearchInput) { publicNeeds(search: $search) { total } }',
        { search: { query: '预测性维护' } },
      );
    expect(publicNeeds.total).toBeGreaterThanOrEqual(9);
  });
});

async function currentNeed(id: string): Promise<EntryState> {
  const query = 'query ($id: ID!) { need(id: $id) { id version status number allowedActions } }';
  return (await unit.caller.get<{ need: EntryState }>(query, { id })).need;
}
