import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import {
  BAND_FROM,
  Candidates,
  EntryIndex,
  Matcher,
  needProfile,
  ProfileReader,
  SHIPPED_SCORER,
  shortlisted,
  Shortlists,
  type Profile,
} from '@scenario/exchange';
import type { StoreAddresses } from '@scenario/local-stores';
import { Config, createLog, NestLog, parseConfig, SearchClient } from '@scenario/platform';
import { currentVocabulary } from '@scenario/vocabulary';
import { CliModule } from '../../../apps/cli/src/cli.module';
import type { ListEntry } from '../../../libs/exchange/src/match/match-lists';
import { Bm25 } from '../../../libs/exchange/src/relevance/bm25';
import { World } from '../../support/world';
import { machine, note, quantile, table, type Cell } from '../report';
import { everyProfile, keepBest } from './exact';
import { BenchStock } from './load';
import { peakMemory } from './memory';

const size = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const NEEDS = size('MATCH_BENCH_NEEDS', 10_000);
const CAPABILITIES = size('MATCH_BENCH_CAPABILITIES', 100_000);
const RUNS = size('MATCH_BENCH_RUNS', 100);
/** Runs before the clock starts: the first one reads the stock into memory, the next are compiled. */
const WARM_UP = 50;
/** Needs whose ten best are also found by comparing them with every capability. */
const COMPARED = size('MATCH_BENCH_COMPARED', 40);
const BEST = 10;

const times = (label: string, values: readonly number[]): Cell[] => [
  label,
  ...[0.5, 0.95, 1].map((share) => Math.round(quantile(values, share))),
];
const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const from = performance.now();
  const result = await work();
  return [performance.now() - from, result];
};
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** The matcher on the stock of a large city: index, whole recompute, one new entry, and what the search misses. */
export async function match(stores: StoreAddresses): Promise<void> {
  const env = { NODE_ENV: 'production', LOG_LEVEL: 'warn' };
  // No worker: what it would do on the side is not to be measured with what is.
  const world = await World.start({ stores, env, withoutWorker: true });
  const config = parseConfig(world.env);
  const app = await NestFactory.createApplicationContext(CliModule.with(config), {
    logger: new NestLog(createLog('bench', 'warn')),
  });
  try {
    const stock = new BenchStock(app);
    const search = app.get(SearchClient);
    note(machine());
    note(`${CAPABILITIES} capabilities, ${NEEDS} needs, made with a fixed seed`);
    const [loaded] = await timed(() => stock.fill(NEEDS, CAPABILITIES));
    note(`put into the database in ${seconds(loaded)}`);

    const [indexed, { status, output }] = await timed(() => world.cli(['reindex']));
    if (status !== 0) throw new Error(output);
    const { databaseSize } = await search.client.getStats();
    note(
      `indexed (profiles read from the texts, hall and matcher indexes of both lists) in ${seconds(indexed)}; ` +
        `on disk ${Math.round(databaseSize / 2 ** 20)} MB; Meilisearch held ${Math.round(peakMemory('meilisearch'))} MB at most`,
    );

    const [recomputed, whole] = await timed(() => world.cli(['match']));
    if (whole.status !== 0) throw new Error(whole.output);
    note(`whole recompute, all pairs new, in ${seconds(recomputed)}: ${whole.output.trim().split('\n').at(-1)}`);
    const [again, same] = await timed(() => world.cli(['match']));
    note(`whole recompute, nothing changed, in ${seconds(again)}: ${same.output.trim().split('\n').at(-1)}`);

    const matcher = app.get(Matcher);
    const index = app.get(EntryIndex);
    const sides = [
      ['need', () => stock.need(), (id: string) => matcher.matchNeed(id)],
      ['capability', () => stock.capability(), (id: string) => matcher.matchCapability(id)],
    ] as const;
    const rows: Cell[][] = [];
    for (const [subject, make, run] of sides) {
      const ids: string[] = [];
      for (let count = 0; count < WARM_UP + 2 * RUNS; count += 1) ids.push(await make());
      await index.refreshMany(subject, ids);
      for (const id of ids.splice(0, WARM_UP)) await run(id);
      const one: number[] = [];
      for (const id of ids.splice(0, RUNS)) one.push((await timed(() => run(id)))[0]);
      const four: number[] = [];
      const work = async () => {
        for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
          const now = id;
          four.push((await timed(() => run(now)))[0]);
        }
      };
      await Promise.all([work(), work(), work(), work()]);
      rows.push(times(`new ${subject}, one at a time`, one), times(`new ${subject}, four at once`, four));
    }
    table('Ranked and stored, milliseconds', ['', 'p50', 'p95', 'most'], rows);

    await recall(app, stock);
  } finally {
    await app.close();
    await world.stop();
  }
}

/** How many of the ten best capabilities each way to find candidates finds, and how long it takes. */
async function recall(app: INestApplicationContext, stock: BenchStock): Promise<void> {
  const most = shortlisted(app.get(Config));
  const [search, profiles, shortlists, candidates] = [
    app.get(SearchClient),
    app.get(ProfileReader),
    app.get(Shortlists),
    app.get(Candidates),
  ];
  const records = await stock.needs.find({ status: 'published' }).sort({ _id: -1 }).limit(COMPARED).lean();
  const needs = records.map((need) => needProfile(need, currentVocabulary()));
  const exact: ListEntry[][] = [];
  const ids: string[] = [];
  const texts: string[][] = [];
  const [scanned] = await timed(async () => {
    for await (const batch of everyProfile(search, 'match_capabilities')) {
      keepBest(exact, needs, batch, BEST);
      for (const { id, words } of batch) {
        ids.push(id);
        texts.push(Array.from(words, ([word]) => word));
      }
    }
  });
  note(`\nexact ten best of ${needs.length} needs, each compared with all capabilities: ${seconds(scanned)}`);
  const [built, bm25] = await timed(async () => new Bm25(ids, texts));
  note(`plain BM25 built in ${seconds(built)}`);
  const { weights } = SHIPPED_SCORER;
  const ways: [string, (need: Profile) => Promise<string[]>][] = [
    [
      'plain BM25 in memory',
      async ({ words }) =>
        bm25.rank(
          Array.from(words, ([word]) => word),
          most,
        ),
    ],
    [
      'shortlist in memory, with the look for changes',
      async (need) => {
        await shortlists.look('capability');
        return shortlists.find('capability', need, weights, { limit: most, from: BAND_FROM.possible, all: 0 });
      },
    ],
    [
      'query plan of the search engine',
      async (need) => (await candidates.find(need, 'match_capabilities')).map(({ id }) => id),
    ],
  ];
  const rows: Cell[][] = [];
  let ofBm25 = [Number.NaN, Number.NaN];
  for (const [label, find] of ways) {
    const took: number[] = [];
    const shares: number[] = [];
    for (const [at, need] of needs.entries()) {
      const [ms, found] = await timed(() => find(need));
      const best = exact[at] ?? [];
      const listed = new Set(found);
      took.push(ms);
      shares.push(best.filter(({ id }) => listed.has(id)).length / Math.max(1, best.length));
    }
    const times = [0.5, 0.95].map((share) => quantile(took, share));
    if (rows.length === 0) ofBm25 = times;
    const found = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    rows.push([label, found, ...times, (times[0] ?? 0) / (ofBm25[0] ?? 1)]);
  }
  const [some] = await timed(() => profiles.stored('capability', ids.slice(-most)));
  note(`${most} profiles read from the index in ${Math.round(some)} ms`);
  table('Candidates of a need', ['', 'exact ten best found', 'p50 ms', 'p95 ms', 'p50 of BM25'], rows);
}
