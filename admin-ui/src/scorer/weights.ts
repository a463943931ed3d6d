import type { ScorerWeights } from '../generated/schema';

export type WeightName = Exclude<keyof ScorerWeights, '__typename'>;

/** Parts of the score in the order in which they are shown. */
export const WEIGHT_NAMES: readonly WeightName[] = ['words', 'concepts', 'phrases', 'domain', 'fit'];
export const MOST_WEIGHT = 20;

/** Each weight as percent of all of them; pure, so that it can be checked. */
export function shares(weights: Record<WeightName, number>): Record<WeightName, number> {
  const total = WEIGHT_NAMES.reduce((sum, name) => sum + weights[name], 0);
  const share = (name: WeightName) => (total === 0 ? 0 : (100 * weights[name]) / total);
  return Object.fromEntries(WEIGHT_NAMES.map((name) => [name, share(name)])) as Record<WeightName, number>;
}

/** Texts of a form as weights; null where one is no number from 0 to 20, or none is above 0. */
export function toWeights(texts: Record<WeightName, string>): Record<WeightName, number> | null {
  const numbers = WEIGHT_NAMES.map((name) => [name, Number(texts[name])] as const);
  const usable = numbers.every(
    ([name, value]) => texts[name].trim() !== '' && Number.isFinite(value) && value >= 0 && value <= MOST_WEIGHT,
  );
  if (!usable || numbers.every(([, value]) => value === 0)) return null;
  return Object.fromEntries(numbers) as Record<WeightName, number>;
}
