import type { Vocabulary } from '@scenario/vocabulary';
import { comparePair, scoreOf, weigh, type PairFeatures, type ScorerWeights } from '../match/score';
import { MOST_WEIGHT } from '../scorer/scorer.inputs';
import type { Collection } from './collection';
import { gradesOf, type Prepared } from './evaluator';
import { bootstrap, measureNeed, pairedDifference, type Interval } from './metrics';

/** A judged need with its candidates, compared once: what is left to do for other weights is to weigh. */
export interface TuningNeed {
  /** Needs without one form a group of their own. */
  domain: string;
  pairs: { capability: string; features: PairFeatures }[];
  judged: ReadonlyMap<string, number>;
}

/** The needs of one domain, measured with weights chosen on all other domains. */
export interface Fold {
  domain: string;
  needs: number;
  weights: ScorerWeights;
  /** Mean NDCG@10 with the present weights, and with these. */
  before: number;
  after: number;
}

export const TuningVerdict = {
  better: 'better',
  notBetter: 'notBetter',
  unchanged: 'unchanged',
  tooFewNeeds: 'tooFewNeeds',
  oneDomain: 'oneDomain',
} as const;
export type TuningVerdict = (typeof TuningVerdict)[keyof typeof TuningVerdict];

export interface Tuning {
  verdict: TuningVerdict;
  /** Chosen on all needs: what would be proposed. */
  weights: ScorerWeights;
  folds: Fold[];
  /** NDCG@10 over all needs, each measured when its domain was left out. */
  before: Interval;
  after: Interval;
  difference: Interval;
}

/** Below this an interval over needs promises more than it can keep. */
export const LEAST_NEEDS = 20;
const FACTORS = [1, 0.5, 2];
/** What is tried for a part that does not count at present. */
const FROM_NOTHING = [0, 0.5, 1];

/** Compares every need with its candidates. */
export function tuningNeeds(collection: Collection, prepared: Prepared, vocabulary: Vocabulary): TuningNeed[] {
  const grades = gradesOf(collection);
  return collection.needs.map(({ id, domain = '' }, index) => {
    const need = prepared.needs[index];
    const candidates = need ? (prepared.candidates[index] ?? []) : [];
    return {
      domain,
      judged: grades.get(id) ?? new Map<string, number>(),
      pairs: candidates.flatMap((capability) =>
        need ? [{ capability: capability.id, features: comparePair(need, capability, vocabulary).features }] : [],
      ),
    };
  });
}

/**
 * Searches a coarse grid of weights around the present ones. For every domain the weights are chosen on the needs of
 * all others and measured on its own: what is told of them was not seen when they were chosen.
 */
export function tune(needs: readonly TuningNeed[], present: ScorerWeights): Tuning {
  const measured = needs.filter((need) => isMeasurable(need));
  const grid = weightGrid(present);
  return judgeChoice(measured, grid, (table, places) => {
    const means = table.map((row) => places.reduce((sum, place) => sum + (row[place] ?? 0), 0));
    // The first of equals: the grid begins with the present weights and goes outwards.
    return means.reduce((best, mean, index) => (mean > (means[best] ?? 0) + 1e-9 ? index : best), 0);
  });
}

/** Measures given weights against the present ones in the same way; nothing is chosen. */
export function judgeWeights(needs: readonly TuningNeed[], present: ScorerWeights, given: ScorerWeights): Tuning {
  return judgeChoice(
    needs.filter((need) => isMeasurable(need)),
    [present, given],
    () => 1,
  );
}

/** Which weights of the grid to take, seeing only the needs at these places. */
type Choice = (table: readonly (readonly number[])[], places: readonly number[]) => number;

function judgeChoice(needs: readonly TuningNeed[], grid: readonly ScorerWeights[], choose: Choice): Tuning {
  const [present] = grid;
  if (!present) throw new Error('An empty grid');
  const table = grid.map((weights) => needs.map((need) => ndcg(need, weights)));
  const before = table[0] ?? [];
  const after = [...before];
  const places = needs.map((_, place) => place);
  const domains = [...new Set(needs.map(({ domain }) => domain))];
  const mean = (values: readonly number[], at: readonly number[]) =>
    at.reduce((sum, place) => sum + (values[place] ?? 0), 0) / at.length;
  const folds = domains.map((domain): Fold => {
    const own = places.filter((place) => needs[place]?.domain === domain);
    const others = places.filter((place) => needs[place]?.domain !== domain);
    const chosen = choose(table, others);
    for (const place of own) after[place] = table[chosen]?.[place] ?? 0;
    const weights = grid[chosen] ?? present;
    return { domain, needs: own.length, weights, before: mean(before, own), after: mean(after, own) };
  });
  const chosen = choose(table, places);
  const difference = pairedDifference(before, after);
  return {
    verdict: verdictOf(needs.length, domains.length, chosen !== 0, difference),
    weights: grid[chosen] ?? present,
    folds,
    before: bootstrap(before),
    after: bootstrap(after),
    difference,
  };
}

function verdictOf(needs: number, domains: number, changed: boolean, { low }: Interval): TuningVerdict {
  if (needs < LEAST_NEEDS) return 'tooFewNeeds';
  if (domains < 2) return 'oneDomain';
  if (!changed) return 'unchanged';
  return low > 0 ? 'better' : 'notBetter';
}

/** Every combination of parts that count half, the same and twice; only proportions matter, so each comes once. */
export function weightGrid(present: ScorerWeights): ScorerWeights[] {
  const parts = Object.keys(present) as (keyof ScorerWeights)[];
  let points: { weights: ScorerWeights; steps: number }[] = [{ weights: present, steps: 0 }];
  for (const part of parts) {
    const now = present[part];
    const tried = now === 0 ? FROM_NOTHING : FACTORS.map((factor) => now * factor);
    points = points.flatMap(({ weights, steps }) =>
      tried.map((value, index) => ({ weights: { ...weights, [part]: value }, steps: steps + Number(index > 0) })),
    );
  }
  const seen = new Set<string>();
  return points
    .toSorted((a, b) => a.steps - b.steps)
    .filter(({ weights }) => {
      const largest = Math.max(...Object.values(weights));
      const proportions = parts.map((part) => (weights[part] / largest).toFixed(6)).join(' ');
      if (largest === 0 || seen.has(proportions)) return false;
      seen.add(proportions);
      return true;
    })
    .map(({ weights }) => inRange(weights));
}

/** The same proportions within what a weight may be. */
function inRange(weights: ScorerWeights): ScorerWeights {
  const scale = Math.min(1, MOST_WEIGHT / Math.max(...Object.values(weights)));
  const scaled = Object.entries(weights).map(([part, weight]) => [part, Math.round(weight * scale * 100) / 100]);
  return Object.fromEntries(scaled) as ScorerWeights;
}

const isMeasurable = ({ judged }: TuningNeed) => [...judged.values()].some((grade) => grade > 0);

function ndcg({ pairs, judged }: TuningNeed, weights: ScorerWeights): number {
  const ranked = pairs
    .map(({ capability, features }) => ({ capability, score: scoreOf(weigh(features, weights)) }))
    .sort((a, b) => b.score - a.score || (a.capability < b.capability ? -1 : 1))
    .map(({ capability }) => capability);
  return measureNeed(ranked, judged, []).ndcg10 ?? 0;
}
