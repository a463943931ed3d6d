import { until } from '@scenario/local-stores';
import type { Caller } from '../support/caller';
import { capabilityInput, needInput, publish, type EntryState } from '../support/entries';
import { storedPairings } from '../support/pairings';
import { official, organisation, type Member } from '../support/people';
import {
  COMPARE,
  compared,
  does,
  PROPOSE,
  proven,
  recomputes,
  scorers,
  SWITCH,
  type ScorerState,
} from '../support/scorers';
import { World } from '../support/world';

let world: World;
let operator: Caller;
let supervisor: Caller;
let admin: Caller;
let unit: Member;
let vendor: Member;

const weights = { words: 1, concepts: 1, phrases: 0, domain: 2.5, fit: 12 };
const input = { weights, note: '更看重条件' };

beforeAll(async () => {
  world = await World.start();
  operator = await official(world, 'operator');
  supervisor = await official(world, 'supervisor');
  admin = await official(world, 'admin');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  vendor = await organisation(world, operator, '厦门某视觉有限公司');
  const needs = ['卫浴五金件表面划痕自动检测', '花洒外壳麻点检测'];
  for (const title of needs) await publish('Need', unit, operator, needInput({ title }));
  const offers: [string, object][] = [
    ['金属件外观缺陷机器视觉检测工作站', {}],
    ['划痕麻点砂眼标注服务', { deployments: ['public_cloud'], priceMin: 300, priceMax: 500, maturity: 'prototype' }],
    ['外观质检大模型', { description: '通用外观质检，缺陷检测，私有化部署。', cases: [] }],
    ['五金件人工目检外包，夜班漏检率低', { description: '三条产线人工目检，夜班漏检率低，客诉少。', cases: [] }],
  ];
  for (const [title, change] of offers)
    await publish('Capability', vendor, operator, capabilityInput({ title, ...change }));
  await world.settle();
}, 120_000);
afterAll(() => world?.stop());

describe('the scorers', () => {
  let shipped: ScorerState;
  let candidate: ScorerState;

  it('begin with the shipped one, live, for officials to see', async () => {
    const list = await scorers(operator);
    expect(list).toHaveLength(1);
    shipped = list[0] as ScorerState;
    expect(shipped).toMatchObject({ status: 'live', createdBy: '系统', allowedActions: [] });
    expect((await scorers(supervisor))[0]?.name).toBe(shipped.name);
    expect((await scorers(admin))[0]?.name).toBe(shipped.name);
    expect((await unit.caller.refused('{ scorers { id } }')).code).toBe('FORBIDDEN');
    expect((await world.public().refused('{ recomputes { id } }')).code).toBe('UNAUTHENTICATED');
  });

  it('are proposed by operators only, with weights in their range', async () => {
    for (const caller of [supervisor, admin, unit.caller]) {
      expect((await caller.refused(PROPOSE, { input })).code).toBe('FORBIDDEN');
    }
    const bad = { words: 21, concepts: -1, phrases: 0.123, domain: 1, fit: 1 };
    expect(await operator.refused(PROPOSE, { input: { weights: bad, note: '' } })).toEqual({
      code: 'BAD_INPUT',
      fields: {
        'input.weights.words': ['tooLarge'],
        'input.weights.concepts': ['tooSmall'],
        'input.weights.phrases': ['tooManyDecimals'],
        'input.note': ['required'],
      },
    });
    const none = { words: 0, concepts: 0, phrases: 0, domain: 0, fit: 0 };
    expect(await operator.refused(PROPOSE, { input: { weights: none, note: '试' } })).toEqual({
      code: 'BAD_INPUT',
      fields: { 'input.weights': ['allZero'] },
    });
    const before = await storedPairings(operator);
    candidate = await does(operator, PROPOSE, { input });
    expect(candidate).toMatchObject({ status: 'candidate', weights, createdBy: '陈专班', allowedActions: ['compare'] });
    await world.settle();
    expect(await storedPairings(operator)).toEqual(before);
  });

  it('are not switched on before they were compared', async () => {
    const { id, version } = candidate;
    expect((await operator.refused(SWITCH, { id, version })).code).toBe('CONFLICT');
    expect((await supervisor.refused(COMPARE, { id, version })).code).toBe('FORBIDDEN');
    expect((await operator.refused(COMPARE, { id, version: 99 })).fields).toEqual({ version: ['stale'] });
    expect((await operator.refused(COMPARE, { id: shipped.id, version: shipped.version })).code).toBe('CONFLICT');
    expect((await operator.refused(COMPARE, { id: 'nonsense', version: 1 })).code).toBe('NOT_FOUND');
  });

  it('are compared over all needs, with the pairs that move most', async () => {
    candidate = await compared(operator, candidate);
    const { comparison } = candidate;
    expect(comparison).toMatchObject({ status: 'done', withVersion: shipped.name, needs: 2, needsTotal: 2 });
    expect(comparison?.shareChanged).toBeGreaterThanOrEqual(0);
    expect(comparison?.shareChanged).toBeLessThanOrEqual(1);
    expect(comparison?.movers.length).toBeGreaterThan(0);
    for (const mover of comparison?.movers ?? []) {
      expect(mover.rankBefore).not.toBe(mover.rankAfter);
      expect(mover.need?.title).toMatch(/检测/);
      expect(mover.capability?.title).toBeTruthy();
    }
  });

  it('are not switched on before judged needs have proven them better', async () => {
    const { id, version } = candidate;
    expect(candidate).toMatchObject({ allowedActions: ['compare'], tuning: null });
    expect((await operator.refused(SWITCH, { id, version })).code).toBe('CONFLICT');
    await proven(world, candidate);
    candidate = (await scorers(operator)).find((one) => one.id === id) as ScorerState;
    expect(candidate).toMatchObject({
      version,
      allowedActions: ['compare', 'switchOn'],
      tuning: { withVersion: shipped.name, needs: 24 },
    });
    expect(candidate.tuning?.low).toBeGreaterThan(0);
  });

  it('change every pairing once one is switched on, and only one of two who do it', async () => {
    const { id, version } = candidate;
    const answers = await Promise.all([1, 2].map(() => operator.ask<{ done: ScorerState }>(SWITCH, { id, version })));
    const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
    expect(codes).toEqual(['CONFLICT']);
    await until('the recompute', async () => (await recomputes(operator))[0]?.phase === 'done', 60_000);
    await world.settle();
    const list = await scorers(operator);
    expect(list.map(({ name, status }) => [name, status])).toEqual([
      [candidate.name, 'live'],
      [shipped.name, 'retired'],
    ]);
    const pairs = await storedPairings(operator);
    expect(pairs.length).toBeGreaterThan(0);
    expect(new Set(pairs.map(({ scorerVersion }) => scorerVersion))).toEqual(new Set([candidate.name]));
    expect((await recomputes(operator)).map(({ reason, scorerVersion }) => [reason, scorerVersion])).toEqual([
      ['scorer', candidate.name],
    ]);
  });

  it('match what is published from then on', async () => {
    const need: EntryState = await publish('Need', unit, operator, needInput({ title: '龙头外观缺陷检测' }));
    await world.settle();
    const pairs = (await storedPairings(operator)).filter(({ needId }) => needId === need.id);
    expect(pairs[0]?.scorerVersion).toBe(candidate.name);
  });

  it('let the former one come back the same way', async () => {
    const former = (await scorers(operator)).find(({ id }) => id === shipped.id) as ScorerState;
    expect((await operator.refused(SWITCH, { id: former.id, version: former.version })).code).toBe('CONFLICT');
    const ready = await compared(operator, former);
    expect(ready.comparison?.withVersion).toBe(candidate.name);
    await does(operator, SWITCH, { id: ready.id, version: ready.version });
    await until('the recompute', async () => (await recomputes(operator))[0]?.phase === 'done', 60_000);
    await world.settle();
    const pairs = await storedPairings(operator);
    expect(new Set(pairs.map(({ scorerVersion }) => scorerVersion))).toEqual(new Set([shipped.name]));
  });
});
