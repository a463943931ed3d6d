import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Caller } from '../support/caller';
import { capabilityInput, needInput, publish, step, type EntryState } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import { World } from '../support/world';

let world: World;
let operator: Caller;
let supervisor: Caller;
let unit: Member;
let vendor: Member;
let stranger: Member;
let need: EntryState;

interface Pairing {
  id: string;
  needId: string;
  capabilityId: string;
  introducedAt: string | null;
  signed: { amount: number | null; byName: string } | null;
  allowedActions: string[];
  needAnswer: { state: string; reason: string | null };
}

const FIELDS =
  'id needId capabilityId introducedAt signed { amount byName } allowedActions needAnswer { state reason }';
const LIST = `query ($filter: MatchFilterInput) { matches(filter: $filter) { items { ${FIELDS} } } }`;
const ANSWER = `mutation ($id: ID!, $input: MatchAnswerInput!) { done: answerMatch(id: $id, input: $input) { ${FIELDS} } }`;
const SIGN = `mutation ($id: ID!, $input: SignedInput!) { done: markSigned(id: $id, input: $input) { ${FIELDS} } }`;
const UNSIGN = `mutation ($id: ID!) { done: unmarkSigned(id: $id) { ${FIELDS} } }`;

const list = async (caller: Caller, filter: object) =>
  (await caller.get<{ matches: { items: Pairing[] } }>(LIST, { filter })).matches.items;
const does = async (caller: Caller, mutation: string, variables: object) =>
  (await caller.get<{ done: Pairing }>(mutation, variables)).done;
const answer = (caller: Caller, id: string, input: object) => does(caller, ANSWER, { id, input });

async function offer(title: string): Promise<{ capability: EntryState; pair: Pairing }> {
  const capability = await publish('Capability', vendor, operator, capabilityInput({ title }));
  await world.settle();
  const pair = (await list(unit.caller, { needId: need.id })).find(
    ({ capabilityId }) => capabilityId === capability.id,
  );
  if (!pair) throw new Error('not paired');
  return { capability, pair };
}

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString();
const signedOn = yesterday();

async function exported() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scenario-judgements-'));
  try {
    const { status, output } = await world.cli(['judgements', folder]);
    if (status !== 0) throw new Error(output);
    const read = (name: string) =>
      readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    return { needs: read('needs'), capabilities: read('capabilities'), qrels: read('qrels'), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  supervisor = await official(world, 'supervisor');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  vendor = await organisation(world, operator, '厦门某视觉有限公司');
  stranger = await organisation(world, operator, '厦门路人有限公司');
  need = await publish('Need', unit, operator, needInput({ confidentialText: '产线图纸见附件' }));
  await world.settle();
}, 120_000);
afterAll(() => world?.stop());

describe('what people say of pairings', () => {
  let declined: { capability: EntryState; pair: Pairing };
  let signed: { capability: EntryState; pair: Pairing };
  let tooDear: { capability: EntryState; pair: Pairing };

  it('is kept as a judgement, and a changed mind takes the place of the earlier one', async () => {
    tooDear = await offer('五金件麻点检测一体机');
    await answer(unit.caller, tooDear.pair.id, { side: 'need', state: 'interested' });
    expect((await exported()).qrels).toEqual([{ need: need.id, capability: tooDear.capability.id, grade: 2 }]);
    await answer(unit.caller, tooDear.pair.id, { side: 'need', state: 'declined', reason: 'budget' });
    expect((await exported()).qrels).toEqual([{ need: need.id, capability: tooDear.capability.id, grade: 1 }]);
  });

  it('keeps a declined pairing away from that side for good: list, counts, mails, also after a revision', async () => {
    declined = await offer('卫浴件划痕检测算法包');
    await answer(vendor.caller, declined.pair.id, { side: 'capability', state: 'interested' });
    await answer(unit.caller, declined.pair.id, { side: 'need', state: 'declined', reason: 'other_object' });
    const counted = async () =>
      (await unit.caller.get<{ overview: { newNeedMatches: number } }>('{ overview { newNeedMatches } }')).overview
        .newNeedMatches;
    const before = await counted();
    const { done: revision } = await unit.caller.get<{ done: EntryState }>(
      'mutation ($id: ID!) { done: reviseNeed(id: $id) { id version status number allowedActions } }',
      { id: need.id },
    );
    await step('Need', operator, 'merge', await step('Need', unit.caller, 'submit', revision));
    await world.settle();
    const { status } = await world.cli(['match']);
    expect(status).toBe(0);
    await operator.get('mutation { sendDailyDigests }');
    await world.settle();
    const seen = (await list(unit.caller, { side: 'need' })).map(({ id }) => id);
    expect(seen).not.toContain(declined.pair.id);
    expect(await counted()).toBe(before);
    expect((await world.inbox.of(unit.email)).filter(({ text }) => text.includes('卫浴件划痕检测算法包'))).toEqual([]);
    // The other side still sees it, with the answer.
    const theirs = (await list(vendor.caller, { side: 'capability' })).find(({ id }) => id === declined.pair.id);
    expect(theirs?.needAnswer).toEqual({ state: 'declined', reason: 'other_object' });
  }, 120_000);

  it('records a contract of two who were introduced, once, and by those concerned only', async () => {
    signed = await offer('金属件划痕麻点检测产线改造');
    const { id } = signed.pair;
    const input = { signedOn, amount: 96.5 };
    expect((await unit.caller.refused(SIGN, { id, input })).code).toBe('CONFLICT');
    await answer(vendor.caller, id, { side: 'capability', state: 'interested' });
    const both = await answer(unit.caller, id, { side: 'need', state: 'interested' });
    expect(both.introducedAt).not.toBeNull();
    expect(both.allowedActions).toEqual(['markSigned']);
    expect((await stranger.caller.refused(SIGN, { id, input })).code).toBe('NOT_FOUND');
    expect((await supervisor.refused(SIGN, { id, input })).code).toBe('FORBIDDEN');
    expect((await world.public().refused(SIGN, { id, input })).code).toBe('UNAUTHENTICATED');
    const ahead = new Date(Date.now() + 2 * 86_400_000).toISOString();
    expect(await unit.caller.refused(SIGN, { id, input: { signedOn: ahead } })).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.signedOn': ['ahead'] },
    });
    expect(await unit.caller.refused(SIGN, { id, input: { signedOn, amount: -1 } })).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.amount': ['tooSmall'] },
    });
    const answers = await Promise.all(
      [unit.caller, vendor.caller, operator].map((caller) => caller.ask<{ done: Pairing }>(SIGN, { id, input })),
    );
    expect(answers.filter(({ data }) => data?.done.signed?.amount === 96.5)).toHaveLength(1);
    expect(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'CONFLICT',
      'CONFLICT',
    ]);
  });

  it('takes a contract back that was recorded by mistake', async () => {
    const { id } = signed.pair;
    expect((await list(vendor.caller, { stage: 'signed' }))[0]?.allowedActions).toEqual(['unmarkSigned']);
    expect((await does(vendor.caller, UNSIGN, { id })).signed).toBeNull();
    expect((await vendor.caller.refused(UNSIGN, { id })).code).toBe('CONFLICT');
    expect((await list(vendor.caller, { stage: 'introduced' })).map((pair) => pair.id)).toEqual([id]);
    expect((await does(vendor.caller, SIGN, { id, input: { signedOn } })).signed).toMatchObject({ amount: null });
  });

  it('still finds the contract when the need has been closed', async () => {
    const query = 'query ($id: ID!) { done: need(id: $id) { id version status number allowedActions } }';
    const { done: present } = await unit.caller.get<{ done: EntryState }>(query, { id: need.id });
    await step('Need', unit.caller, 'close', present);
    await world.settle();
    expect(await list(unit.caller, { side: 'need' })).toEqual([]);
    expect((await list(unit.caller, { stage: 'signed' })).map(({ id }) => id)).toEqual([signed.pair.id]);
  });

  it('is exported as a relevance set, with public fields only', async () => {
    const { needs, capabilities, qrels, output } = await exported();
    const graded = new Map(qrels.map(({ capability, grade }) => [capability, grade]));
    expect(graded).toEqual(
      new Map<unknown, unknown>([
        [tooDear.capability.id, 1],
        [declined.capability.id, 0],
        [signed.capability.id, 3],
      ]),
    );
    expect(output).toContain('3 judged pairs, 1 needs, 3 capabilities');
    expect(needs).toEqual([
      expect.objectContaining({
        id: need.id,
        domain: '先进制造',
        district: '海沧',
        deployment: '边缘/端侧、私有化',
        budgetMax: 150,
        deadlineMonths: 6,
      }),
    ]);
    expect(capabilities[0]).toMatchObject({
      vendor: '厦门某视觉有限公司',
      maturity: '批量应用',
      domains: ['先进制造'],
    });
    const text = JSON.stringify([needs, capabilities]);
    for (const secret of ['0592-5550123', '0592-5550199', '林主任', '产线图纸']) expect(text).not.toContain(secret);
  });

  it('asks for one folder', async () => {
    expect((await world.cli(['judgements'])).status).toBe(2);
  });
});
