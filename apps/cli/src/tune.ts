import {
  Evaluator,
  judgeWeights,
  LEAST_NEEDS,
  readCollection,
  ScorerService,
  tune as searchWeights,
  tuningNeeds,
  type Interval,
  type ScorerWeights,
  type Tuning,
  type TuningVerdict,
} from '@scenario/exchange';
import { currentVocabulary } from '@scenario/vocabulary';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from './command';
import { typedFolder } from './evaluate';

const VERDICTS: Record<TuningVerdict, string> = {
  better: 'better: the interval lies above zero',
  notBetter: 'refused: the interval does not lie above zero',
  unchanged: 'refused: no other weights of the grid are better on all needs together',
  tooFewNeeds: `refused: fewer than ${LEAST_NEEDS} needs have judged pairs`,
  oneDomain: 'refused: the needs are of one domain, so none can be left out',
};
const NO_DOMAIN = '(no domain)';

const shownWeights = (weights: ScorerWeights) =>
  Object.entries(weights)
    .map(([part, weight]) => `${part} ${weight}`)
    .join(', ');
const shown = ({ mean, low, high }: Interval) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

/** The only way to weights that can be switched on: it refuses what judged needs do not prove. */
export const tune: Command = {
  usage: 'tune FOLDER [--propose] [--scorer VERSION] [--json]',
  summary:
    'looks for better weights on a judged collection, or measures those of a proposed scorer; --propose stores what is proven better',
  async run({ app, args, print }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, propose: { type: 'boolean' }, scorer: { type: 'string' } },
      allowPositionals: true,
    });
    const [given] = positionals;
    if (!given) throw new Error('tune needs a folder');
    const folder = typedFolder(given);
    const collection = readCollection(folder);
    const scorers = app.get(ScorerService);
    const live = await scorers.live();
    const tried = values.scorer === undefined ? null : await scorers.named(values.scorer);
    const prepared = await app.get(Evaluator).prepare(collection, live);
    const needs = tuningNeeds(collection, prepared, currentVocabulary());
    const tuning = tried ? judgeWeights(needs, live.weights, tried.weights) : searchWeights(needs, live.weights);
    const better = tuning.verdict === 'better';
    let proposed: string | null = null;
    if (better && values.propose) {
      const { before, after, difference } = tuning;
      const proof = {
        withVersion: live.version,
        at: new Date(),
        needs: difference.needs,
        before: before.mean,
        after: after.mean,
        low: difference.low,
        high: difference.high,
      };
      proposed = await (tried
        ? scorers.recordTuning(tried.version, proof)
        : scorers.proposeTuned(tuning.weights, `tune ${path.basename(folder)}`, proof));
    }
    if (values.json) print(JSON.stringify({ scorer: live.version, now: live.weights, ...tuning, proposed }));
    else report(tuning, live.version, live.weights, print);
    if (better && !values.json) {
      print(
        proposed
          ? `${proposed}: compare it under 匹配算法 and switch it on there`
          : 'nothing stored; --propose proposes it',
      );
    }
    return better ? 0 : 1;
  },
};

function report(tuning: Tuning, version: string, now: ScorerWeights, print: (line?: string) => void): void {
  const { verdict, weights, folds, before, after, difference } = tuning;
  print(`scorer ${version}: ${shownWeights(now)}`);
  print(`chosen on all needs: ${shownWeights(weights)}`);
  print();
  print('NDCG@10, weights chosen on the other domains');
  const wide = (text: string) => [...text].reduce((width, character) => width + (character > '⺀' ? 2 : 1), 0);
  const names = folds.map(({ domain }) => domain || NO_DOMAIN);
  const most = Math.max(...names.map(wide), 'left out'.length);
  const pad = (text: string) => text + ' '.repeat(most - wide(text));
  print(`${pad('left out')}  needs  before  after  weights`);
  for (const [index, fold] of folds.entries()) {
    const figures = [String(fold.needs).padStart(5), ` ${fold.before.toFixed(3)}`, ` ${fold.after.toFixed(3)}`];
    print(`${pad(names[index] ?? '')}  ${figures.join('  ')}  ${shownWeights(fold.weights)}`);
  }
  print();
  print(`before      ${shown(before)}`);
  print(`after       ${shown(after)}`);
  print(`difference  ${shown(difference)}, 95 % paired bootstrap over ${difference.needs} needs`);
  print();
  print(VERDICTS[verdict]);
}
