import {
  bootstrap,
  Evaluator,
  METRIC_NAMES,
  RANKERS,
  readCollection,
  ScorerService,
  whySentence,
  type Interval,
  type MetricName,
  type Ranker,
  type Ranking,
} from '@scenario/exchange';
import { currentVocabulary } from '@scenario/vocabulary';
import { accessSync, constants, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from './command';

const METRIC_LABELS: Record<MetricName, string> = {
  ndcg10: 'NDCG@10',
  mrr: 'MRR (grade ≥ 2)',
  recall20: 'Recall@20 (grade ≥ 2)',
  p1: 'P@1 (grade 3)',
  inversions: 'judged 0 above grade 3',
};
const RANKER_LABELS: Record<Ranker, string> = {
  matcher: 'matcher',
  bm25Words: 'BM25, jieba words',
  bm25Bigrams: 'BM25, character bigrams',
};
/** Places of a need's ranking that go into run.jsonl. */
const WRITTEN = 50;

/** Folders are meant as seen from where the command was typed. */
export const typedFolder = (folder: string) => path.resolve(process.env.INIT_CWD ?? '.', folder);

export const evaluate: Command = {
  usage: 'evaluate FOLDER [--json] [--out FILE] [--scorer VERSION]',
  summary:
    'ranks needs.jsonl against capabilities.jsonl with the live scorer and measures it by qrels.jsonl; writes run.jsonl',
  async run({ app, args, print }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, out: { type: 'string' }, scorer: { type: 'string' } },
      allowPositionals: true,
    });
    const [given] = positionals;
    if (!given) throw new Error('evaluate needs a folder');
    const folder = typedFolder(given);
    const collection = readCollection(folder);
    const scorers = app.get(ScorerService);
    const scorer = values.scorer === undefined ? await scorers.live() : await scorers.named(values.scorer);
    const { rankings, measures } = await app.get(Evaluator).evaluate(collection, scorer);
    const results = Object.fromEntries(
      RANKERS.map((ranker) => [
        ranker,
        Object.fromEntries(METRIC_NAMES.map((name) => [name, bootstrap(measures[ranker].map((row) => row[name]))])),
      ]),
    ) as Record<Ranker, Record<MetricName, Interval>>;
    const run = writeRun(values.out ? typedFolder(values.out) : runFile(folder), rankings);
    const counts = {
      needs: collection.needs.length,
      capabilities: collection.capabilities.length,
      judgements: collection.judgements.length,
    };
    if (values.json) {
      print(JSON.stringify({ scorer: scorer.version, ...counts, results, run }));
      return 0;
    }
    print(
      `scorer ${scorer.version}: ${counts.needs} needs, ${counts.capabilities} capabilities, ${counts.judgements} judgements`,
    );
    print('mean and 95 % bootstrap interval over needs');
    print();
    print(
      row(
        '',
        RANKERS.map((ranker) => RANKER_LABELS[ranker]),
      ),
    );
    for (const name of METRIC_NAMES) {
      print(
        row(
          METRIC_LABELS[name],
          RANKERS.map((ranker) => shown(results[ranker][name])),
        ),
      );
    }
    print();
    print(`rankings with reasons: ${run}`);
    return 0;
  },
};

const row = (label: string, cells: readonly string[]) =>
  [label.padEnd(24), ...cells.map((cell) => cell.padEnd(24))].join('').trimEnd();
const shown = ({ mean, low, high }: Interval) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

/** Beside the collection, or where the command runs when the collection's folder is read-only. */
function runFile(folder: string): string {
  try {
    accessSync(folder, constants.W_OK);
    return path.join(folder, 'run.jsonl');
  } catch {
    return typedFolder('run.jsonl');
  }
}

function writeRun(file: string, rankings: readonly Ranking[]): string {
  const vocabulary = currentVocabulary();
  const lines = rankings.flatMap(({ pairs }) =>
    pairs
      .slice(0, WRITTEN)
      .map(({ need, capability, rank, score, band, ...reasons }) =>
        JSON.stringify({ need, capability, rank, score, band, why: whySentence(reasons, vocabulary, 'zh'), reasons }),
      ),
  );
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return file;
}
