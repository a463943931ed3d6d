import type { Vocabulary } from '@scenario/vocabulary';
import type { Fit } from './conditions';
import {
  bigramFeature,
  conceptFeature,
  domainFeature,
  fitFeature,
  prepareNeed,
  unwantedOffers,
  wordFeature,
  type ConceptHit,
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
  version: '2.2',
  weights: { words: 6, concepts: 3, phrases: 2, domain: 1, fit: 0.5 },
};

/** What a pair is scored with. */
export interface ScoringContext {
  vocabulary: Vocabulary;
  scorer: Scorer;
}

export const Band = { strong: 'strong', possible: 'possible' } as const;
export type Band = (typeof Band)[keyof typeof Band];

/** Points from which a pair is a strong match, a possible match; below that it is not kept. */
export const BAND_FROM: Record<Band, number> = { strong: 40, possible: 22 };

export const ScorePart = {
  words: 'words',
  concepts: 'concepts',
  phrases: 'phrases',
  domain: 'domain',
  fit: 'fit',
  conditions: 'conditions',
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
  /** The weightiest, none that is part of another; what is left out counts in the score all the same. */
  words: WordHit[];
  concepts: ConceptHit[];
  fits: Fit[];
  /** Words of what the need does not want and the capability offers. */
  unwanted: string[];
}

/** Shares of what was earned that the worst case of each deduction takes. */
export const STUFFING_SHARE = 0.8;
export const UNWANTED_SHARE = 0.3;
/** What each broken condition takes that the need cannot do without, and all of them together at the most. */
const BROKEN_SHARE = 0.2;
const BROKEN_MOST = 0.5;
/** What so many broken conditions take. */
export const brokenShare = (broken: number) => Math.min(BROKEN_MOST, broken * BROKEN_SHARE);
const SHOWN_WORDS = 8;
const SHOWN_CONCEPTS = 6;

/** What of a pair does not depend on the weights: how well it does in each part, and what is deducted. */
export interface PairFeatures {
  /** 0–1 per part; null where the need gives nothing to compare. */
  values: Record<keyof ScorerWeights, number | null>;
  /** 0–1. */
  stuffing: number;
  /** 0–1. */
  unwanted: number;
  /** Conditions the need cannot do without and the capability breaks. */
  broken: number;
}

/** What of a pair explains its features. */
type Findings = Pick<Scored, 'words' | 'concepts' | 'fits' | 'unwanted'>;

/** Compares a pair: pure, the same in both directions. */
export function comparePair(
  need: Profile,
  capability: Profile,
  vocabulary: Vocabulary,
): { features: PairFeatures; findings: Findings } {
  const query = prepareNeed(need, vocabulary);
  const word = wordFeature(query, capability);
  const concept = conceptFeature(need, query, capability);
  const fit = fitFeature(need, capability, vocabulary);
  const unwanted = unwantedOffers(need, capability);
  const values = {
    words: word.value,
    concepts: concept?.value ?? null,
    phrases: bigramFeature(need, capability),
    domain: domainFeature(need, capability),
    // Good conditions do not make up for another task.
    fit: word.value > 0 || (concept?.value ?? 0) > 0 ? fit.value : 0,
  };
  return {
    features: {
      values,
      stuffing: capability.stuffing,
      unwanted: unwanted.value,
      broken: fit.broken,
    },
    findings: {
      words: shownWords(word.hits),
      concepts: (concept?.hits ?? []).slice(0, SHOWN_CONCEPTS).map((hit) => ({ ...hit, share: round(hit.share, 3) })),
      fits: fit.fits,
      unwanted: unwanted.words,
    },
  };
}

/** The weightiest words, without those inside a longer one both have too: 无人机 says 无人 and 人机 as well. */
function shownWords(hits: readonly WordHit[]): WordHit[] {
  const shown: WordHit[] = [];
  for (const { word, share } of hits) {
    if (shown.length === SHOWN_WORDS) break;
    const said = hits.some(({ word: other }) => other.length > word.length && other.includes(word));
    if (!said) shown.push({ word, share: round(share, 3) });
  }
  return shown;
}

/** The points of a pair, part by part, under these weights. */
export function weigh({ values, stuffing, unwanted, broken }: PairFeatures, weights: ScorerWeights): ScoreComponent[] {
  const parts = (Object.keys(weights) as (keyof ScorerWeights)[]).flatMap((part) => {
    const value = values[part];
    return value === null ? [] : [{ part, value, weight: weights[part] }];
  });
  const totalWeight = parts.reduce((all, { weight }) => all + weight, 0);
  const components: ScoreComponent[] = parts.map(({ part, value, weight }) => ({
    part,
    value: round(value, 3),
    points: round((100 * weight * value) / totalWeight, 1),
  }));
  const deduct = (part: ScorePart, value: number, share: number) => {
    if (value > 0) components.push({ part, value: round(value, 3), points: -round(sum(components) * share, 1) });
  };
  deduct('stuffing', stuffing, stuffing * STUFFING_SHARE);
  deduct('unwanted', unwanted, unwanted * UNWANTED_SHARE);
  const share = brokenShare(broken);
  deduct('conditions', share / BROKEN_MOST, share);
  return components;
}

/** All points together: 0–100, one decimal. */
export const scoreOf = (components: readonly ScoreComponent[]) => round(sum(components), 1);

/** THE score of a pair: pure, the same in both directions, and explained. */
export function scoreMatch(need: Profile, capability: Profile, { vocabulary, scorer }: ScoringContext): Scored {
  const { features, findings } = comparePair(need, capability, vocabulary);
  const components = weigh(features, scorer.weights);
  const score = scoreOf(components);
  return { score, band: bandOf(score), components, ...findings };
}

export function bandOf(score: number): Band | null {
  if (score >= BAND_FROM.strong) return 'strong';
  return score >= BAND_FROM.possible ? 'possible' : null;
}

const sum = (components: readonly ScoreComponent[]) => components.reduce((all, { points }) => all + points, 0);
const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
