import { seededRandom } from '@scenario/kernel';

/** A ranked capability list per need, best first, and how the pairs were judged. */
export type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const METRIC_NAMES = ['ndcg10', 'mrr', 'recall20', 'p1', 'inversions'] as const;
export type MetricName = (typeof METRIC_NAMES)[number];
/** One value per need; null where a need has nothing to measure (no pair of the grade in question). */
export type NeedMetrics = Record<MetricName, number | null>;

const CUT = 10;
const RECALL_CUT = 20;
/** From this grade on a capability is relevant. */
const RELEVANT = 2;
const IDEAL = 3;

const gain = (grade: number) => 2 ** grade - 1;
const dcg = (grades: readonly number[]) =>
  grades.slice(0, CUT).reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0);

/**
 * Measures of one need: NDCG@10 (gain 2^grade − 1), reciprocal rank of the first pair of grade ≥ 2, recall at 20 of
 * grade ≥ 2, whether the first is of grade 3, and the share of (judged 0, grade 3) pairs in the wrong order; what was
 * not ranked comes last.
 */
export function measureNeed(
  ranked: readonly string[],
  judged: ReadonlyMap<string, number>,
  zeros: readonly string[],
): NeedMetrics {
  const grade = (id: string | undefined) => (id === undefined ? 0 : (judged.get(id) ?? 0));
  const grades = ranked.map(grade);
  const all = [...judged.values()].sort((a, b) => b - a);
  const ideal = dcg(all);
  const relevant = all.filter((value) => value >= RELEVANT).length;
  const first = grades.findIndex((value) => value >= RELEVANT);
  const found = grades.slice(0, RECALL_CUT).filter((value) => value >= RELEVANT).length;
  return {
    ndcg10: ideal === 0 ? null : dcg(grades) / ideal,
    mrr: relevant === 0 ? null : first < 0 ? 0 : 1 / (first + 1),
    recall20: relevant === 0 ? null : found / relevant,
    p1: all[0] === IDEAL ? Number(grades[0] === IDEAL) : null,
    inversions: inversions(ranked, judged, zeros),
  };
}

function inversions(
  ranked: readonly string[],
  judged: ReadonlyMap<string, number>,
  zeros: readonly string[],
): number | null {
  const ideals = [...judged].filter(([, grade]) => grade === IDEAL).map(([id]) => id);
  if (ideals.length === 0 || zeros.length === 0) return null;
  const place = new Map(ranked.map((id, index) => [id, index]));
  const last = ranked.length;
  const at = (id: string) => place.get(id) ?? last;
  const wrong = ideals.reduce((sum, ideal) => sum + zeros.filter((zero) => at(zero) < at(ideal)).length, 0);
  return wrong / (ideals.length * zeros.length);
}

export interface Interval {
  mean: number;
  low: number;
  high: number;
  /** Needs that could be measured. */
  needs: number;
}

const RESAMPLES = 2000;
const SEED = 20261125;

/** Mean with its 95 % bootstrap interval over needs; the same values give the same interval. */
export function bootstrap(values: readonly (number | null)[]): Interval {
  const known = values.filter((value) => value !== null);
  const mean = average(known);
  if (known.length === 0) return { mean, low: mean, high: mean, needs: 0 };
  const random = seededRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () =>
    average(known.map(() => known[Math.floor(random() * known.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] ?? mean;
  return { mean, low: at(0.025), high: at(0.975), needs: known.length };
}

/** Interval of the difference of two rankings, need by need. It speaks for a change only when it excludes zero. */
export function pairedDifference(before: readonly (number | null)[], after: readonly (number | null)[]): Interval {
  return bootstrap(
    after.map((value, index) => {
      const other = before[index];
      return value === null || other === null || other === undefined ? null : value - other;
    }),
  );
}

const average = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
