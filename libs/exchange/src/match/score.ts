import type { Vocabulary } from '@scenario/vocabulary';
import {
  bigramFeature,
  conceptFeature,
  domainFeature,
  fitFeature,
  unwantedOffers,
  wordFeature,
  type ConceptHit,
  type Fit,
  type WordHit,
} from './features';
import type { Profile } from './profile';

/** How much each part counts; deductions are shares of what was earned. */
export interface ScorerWeights {
  words: number;
  concepts: number;
  phrases: number;
  domain: number;
  fit: number;
}

/** A way to score, with the version that pairings made by it carry. */
export interface Scorer {
  version: string;
  weights: ScorerWeights;
}

/** The scorer that comes with the product. Its version is raised whenever the same pair may get another score. */
export const SHIPPED_SCORER: Scorer = {
  version: '2.0',
  weights: { words: 4, concepts: 4, phrases: 1, domain: 1, fit: 0.5 },
};

/** What a pair is scored with. */
export interface ScoringContext {
  vocabulary: Vocabulary;
  scorer: Scorer;
}

export const Band = { strong: 'strong', possible: 'possible' } as const;
export type Band = (typeof Band)[keyof typeof Band];

/** Points from which a pair is a strong match, a possible match; below that it is not kept. */
export const BAND_FROM: Record<Band, number> = { strong: 45, possible: 25 };

export const ScorePart = {
  words: 'words',
  concepts: 'concepts',
  phrases: 'phrases',
  domain: 'domain',
  fit: 'fit',
  stuffing: 'stuffing',
  unwanted: 'unwanted',
} as const;
export type ScorePart = (typeof ScorePart)[keyof typeof ScorePart];

/** One part of the score; the points of all parts add up to it. */
export interface ScoreComponent {
  part: ScorePart;
  /** How well the pair does here, 0–1; for deductions how much of the worst case. */
  value: number;
  /** Points, one decimal; negative for deductions. */
  points: number;
}

export interface Scored {
  /** 0–100, one decimal. */
  score: number;
  band: Band | null;
  components: ScoreComponent[];
  words: WordHit[];
  concepts: ConceptHit[];
  fits: Fit[];
  /** Words of what the need does not want and the capability offers. */
  unwanted: string[];
}

const STUFFING_SHARE = 0.8;
const UNWANTED_POINTS = 10;
const SHOWN_WORDS = 8;
const SHOWN_CONCEPTS = 6;

/** THE score of a pair: pure, the same in both directions, and explained. */
export function scoreMatch(need: Profile, capability: Profile, { vocabulary, scorer }: ScoringContext): Scored {
  const { weights } = scorer;
  const word = wordFeature(need, capability);
  const concept = conceptFeature(need, capability, vocabulary);
  const fit = fitFeature(need, capability);
  const values = {
    words: word.value,
    concepts: concept?.value ?? null,
    phrases: bigramFeature(need, capability),
    domain: domainFeature(need, capability),
    // Good conditions do not make up for another task.
    fit: word.value > 0 || (concept?.value ?? 0) > 0 ? fit.value : 0,
  };
  const parts = (Object.keys(weights) as (keyof ScorerWeights)[]).flatMap((part) => {
    const value = values[part];
    return value === null ? [] : [{ part, value, weight: weights[part] }];
  });
  const totalWeight = parts.reduce((sum, { weight }) => sum + weight, 0);
  const components: ScoreComponent[] = parts.map(({ part, value, weight }) => ({
    part,
    value: round(value, 3),
    points: round((100 * weight * value) / totalWeight, 1),
  }));
  const earned = sum(components);
  const unwanted = unwantedOffers(need, capability).map(({ wording }) => wording);
  if (capability.stuffing > 0) {
    components.push(deduction('stuffing', capability.stuffing, earned * STUFFING_SHARE * capability.stuffing));
  }
  if (unwanted.length > 0) {
    const left = sum(components);
    components.push(deduction('unwanted', 1, Math.min(left, UNWANTED_POINTS * Math.min(2, unwanted.length))));
  }
  const score = round(sum(components), 1);
  return {
    score,
    band: bandOf(score),
    components,
    words: word.hits.slice(0, SHOWN_WORDS).map(({ word: text, share }) => ({ word: text, share: round(share, 3) })),
    concepts: (concept?.hits ?? []).slice(0, SHOWN_CONCEPTS).map((hit) => ({ ...hit, share: round(hit.share, 3) })),
    fits: fit.fits,
    unwanted,
  };
}

export function bandOf(score: number): Band | null {
  if (score >= BAND_FROM.strong) return 'strong';
  return score >= BAND_FROM.possible ? 'possible' : null;
}

const deduction = (part: ScorePart, value: number, points: number): ScoreComponent => ({
  part,
  value: round(value, 3),
  points: -round(points, 1),
});
const sum = (components: readonly ScoreComponent[]) => components.reduce((all, { points }) => all + points, 0);
const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
