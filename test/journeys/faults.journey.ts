import { startLocalStores, until, type LocalStores } from '@scenario/local-stores';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { capabilityInput, create, needInput, publish, step, type EntryState } from '../support/entries';
import { official, organisation, type Member } from '../support/people';
import { SmtpGate } from '../support/smtp-gate';
import type { Caller } from '../support/caller';
import { World } from '../support/world';

let stores: LocalStores;
let dataDir: string;
let world: World;
let gate: SmtpGate;
let operator: Caller;
let unit: Member;
let vendor: Member;

const SEND = 'mutation { sendDailyDigests }';

interface Listed {
  matches: { total: number; items: { needId: string; capabilityId: string }[] };
}
const pairsOf = async (need: EntryState) =>
  (
    await operator.get<Listed>(
      'query ($filter: MatchFilterInput) { matches(filter: $filter) { total items { needId capabilityId } } }',
      {
        filter: { needId: need.id },
      },
    )
  ).matches.items;

const found = async (query: string) => {
  const { publicNeeds } = await world
    .public()
    .get<{ publicNeeds: { items: { need: { id: string } }[] } }>(
      'query ($search: NeedSearchInput) { publicNeeds(search: $search) { items { need { id } } } }',
      { search: { query } },
    );
  return publicNeeds.items.map(({ need }) => need.id);
};

async function expectIndexEqualsDatabase() {
  const { status, output } = await world.cli(['reindex', '--check']);
  expect(output).toContain('the indexes equal the database');
  expect(status).toBe(0);
}

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'scenario-faults-'));
  stores = await startLocalStores({ dataDir, env: process.env, onProgress: () => undefined });
  gate = await SmtpGate.start(stores.addresses.smtpUrl);
  gate.mode = 'forward';
  world = await World.start({ stores: stores.addresses, env: { SMTP_URL: gate.url } });
  operator = await official(world, 'operator');
  unit = await organisation(world, operator, '厦门某卫浴有限公司');
  vendor = await organisation(world, operator, '厦门某视觉有限公司');
  await publish('Capability', vendor, operator, capabilityInput());
  await world.settle();
}, 180_000);
afterAll(async () => {
  await world?.stop();
  await gate?.stop();
  await stores?.stop();
  if (dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}, 60_000);

it('a worker that is killed before it sees a fact loses none', async () => {
  await world.worker.kill();
  const need = await publish('Need', unit, operator, needInput({ title: '工人不在时发布的划痕检测' }));
  expect(await pairsOf(need)).toEqual([]);
  await world.worker.start();
  await world.settle();
  expect(await pairsOf(need)).toHaveLength(1);
  await expectIndexEqualsDatabase();
});

it('a worker that is killed between job and index finishes after its restart', async () => {
  // A stopped process keeps its connections: the job hangs in the middle of indexing.
  await stores.stores.meilisearch.kill('SIGKILL');
  const need = await publish('Need', unit, operator, needInput({ title: '索引停下时发布的麻点检测' }));
  await until(
    'the job to be under way',
    async () => (await world.work()).jobs !== 0 || (await world.work()).outbox !== 0,
  );
  await world.worker.kill();
  await stores.stores.meilisearch.start();
  await world.worker.start();
  await world.settle();
  expect(await found('麻点检测')).toContain(need.id);
  expect(await pairsOf(need)).toHaveLength(1);
  await expectIndexEqualsDatabase();
});

it('a search engine that is away is named to searchers, and catches up', async () => {
  await stores.stores.meilisearch.kill('SIGKILL');
  expect(await world.public().refused('{ publicNeeds { total } }')).toMatchObject({ code: 'UNAVAILABLE' });
  const health = await fetch(`${world.address}/health`);
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({
    ready: false,
    parts: { meilisearch: { ready: false }, mongo: { ready: true } },
  });
  const need = await publish('Need', unit, operator, needInput({ title: '搜索停机期间发布的砂眼检测' }));
  await stores.stores.meilisearch.start();
  await world.settle();
  expect(await found('砂眼')).toContain(need.id);
  expect((await fetch(`${world.address}/health`)).status).toBe(200);
  await expectIndexEqualsDatabase();
});

it('Redis may lose everything it knows while facts are on their way', async () => {
  await stores.stores.meilisearch.kill('SIGKILL');
  const needs = [];
  for (const title of ['缓存丢失前发布的崩边检测', '缓存丢失前发布的色差检测']) {
    needs.push(await publish('Need', unit, operator, needInput({ title })));
  }
  await stores.stores.redis.kill('SIGKILL');
  await stores.stores.redis.start({ wipe: true });
  await stores.stores.meilisearch.start();
  await world.settle();
  for (const need of needs) expect(await pairsOf(need)).toHaveLength(1);
  await expectIndexEqualsDatabase();
});

it('a digest claimed by a worker that dies before it is sent is sent by the next, once', async () => {
  gate.mode = 'silent';
  const connection = gate.waitForConnection();
  expect((await operator.get<{ sendDailyDigests: number }>(SEND)).sendDailyDigests).toBe(2);
  await connection;
  await world.worker.kill();
  expect(await world.inbox.of(unit.email)).toHaveLength(0);
  gate.mode = 'forward';
  await world.worker.start();
  await world.settle();
  expect(await world.inbox.of(unit.email)).toHaveLength(1);
  expect(await world.inbox.of(vendor.email)).toHaveLength(1);
  expect((await operator.get<{ sendDailyDigests: number }>(SEND)).sendDailyDigests).toBe(0);
  await world.settle();
  expect(await world.inbox.of(unit.email)).toHaveLength(1);
});

it('a message that was handed over is not sent again when nobody knows whether it arrived', async () => {
  const reader = await organisation(world, operator, '厦门不确定有限公司');
  await publish('Capability', reader, operator, capabilityInput({ title: '不确定公司的划痕检测仪' }));
  await world.settle();
  gate.mode = 'swallow';
  const before = gate.swallowed;
  expect((await operator.get<{ sendDailyDigests: number }>(SEND)).sendDailyDigests).toBe(1);
  await until('the message to be handed over', () => gate.swallowed > before, 20_000);
  await world.worker.kill();
  gate.mode = 'forward';
  await world.worker.start();
  await world.settle();
  expect(await world.inbox.of(reader.email)).toHaveLength(0);
  const { digests } = await operator.get<{ digests: { items: { status: string }[] } }>(
    '{ digests { items { status } } }',
  );
  expect(digests.items[0]?.status).toBe('uncertain');
});

it('every publication the API acknowledged survives a killed database', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      create('Need', unit, needInput({ title: `数据库被杀时提交的需求 ${index}` })),
    ),
  );
  const submitting = drafts.map((draft) =>
    step('Need', unit.caller, 'submit', draft).then(
      () => true,
      () => false,
    ),
  );
  await stores.stores.mongo.kill('SIGKILL');
  await stores.stores.mongo.start();
  const acknowledged = await Promise.all(submitting);
  await until('the API to reach the database', async () => (await fetch(`${world.address}/health`)).ok, 60_000);
  for (const [index, draft] of drafts.entries()) {
    const { need } = await unit.caller.get<{ need: { status: string; version: number; history: object[] } }>(
      'query ($id: ID!) { need(id: $id) { status version history { verb } } }',
      { id: draft.id },
    );
    // Done wholly or not at all, and certainly done when it was acknowledged.
    expect(need.history).toHaveLength(need.version);
    expect(need.version).toBe(need.status === 'submitted' ? 2 : 1);
    if (acknowledged[index]) expect(need.status).toBe('submitted');
  }
}, 120_000);

it('an API that is killed in the middle leaves nothing half done', async () => {
  const draft = await create('Need', unit, needInput({ title: '接口被杀时提交的需求' }));
  const submitted = step('Need', unit.caller, 'submit', draft).then(
    () => true,
    () => false,
  );
  await world.api.kill();
  const acknowledged = await submitted;
  await world.restartApi();
  const again = await official(world, 'supervisor');
  const { need } = await again.get<{ need: { status: string; version: number; history: object[] } }>(
    'query ($id: ID!) { need(id: $id) { status version history { verb } } }',
    { id: draft.id },
  );
  expect(need.history).toHaveLength(need.version);
  if (acknowledged) expect(need.status).toBe('submitted');
  expect(['draft', 'submitted']).toContain(need.status);
});
