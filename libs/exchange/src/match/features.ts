import { generalIdf, type ConceptKind, type Relation, type Vocabulary } from '@scenario/vocabulary';
import type { Profile, ProfileConcept } from './profile';

/** Everything below is a pure function of two profiles and the vocabulary; the same pair gives the same answer in either direction. */

export interface WordHit {
  word: string;
  /** Part of the word feature this word brings, 0–1. */
  share: number;
}

export interface ConceptHit {
  need: string;
  capability: string;
  relation: Relation;
  needWording: string;
  capabilityWording: string;
  share: number;
}

export const Fulfilment = { met: 'met', not_stated: 'not_stated', not_met: 'not_met' } as const;
export type Fulfilment = (typeof Fulfilment)[keyof typeof Fulfilment];

/** What conditions are about; `indicator` is a figure to reach, `requirement` any other condition of the text. */
export const FitAspect = {
  deployment: 'deployment',
  xinchuang: 'xinchuang',
  offline: 'offline',
  certificate: 'certificate',
  indicator: 'indicator',
  requirement: 'requirement',
  budget: 'budget',
  deadline: 'deadline',
  place: 'place',
  maturity: 'maturity',
} as const;
export type FitAspect = (typeof FitAspect)[keyof typeof FitAspect];

export interface Fit {
  aspect: FitAspect;
  fulfilment: Fulfilment;
  /** The need cannot do without it: a pair that breaks it ranks lower and says so. */
  hard: boolean;
  /** What the need asks for, in its words; may be empty where a field says it. */
  wanted: string;
  /** What the capability states, in its words; empty when it states nothing. */
  offered: string;
}

const QUERY_WORDS = 24;
const WORD_SATURATION = 1.2;

/** Words of the need that matter most, with their weights. */
export function queryWords(need: Profile): { word: string; weight: number }[] {
  return Object.entries(need.words)
    .map(([word, frequency]) => ({ word, weight: generalIdf(word) * Math.min(1, 0.4 + frequency / 2) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, QUERY_WORDS);
}

/** Share of the need's weight whose words the capability has too. Half of it is as much as texts ever share. */
export function wordFeature(need: Profile, capability: Profile): { value: number; hits: WordHit[] } {
  const query = queryWords(need);
  const total = query.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { value: 0, hits: [] };
  const hits = query.flatMap(({ word, weight }) => {
    const frequency = capability.words[word];
    if (!frequency) return [];
    return [
      { word, share: ((weight / total) * frequency * (WORD_SATURATION + 1)) / (frequency + WORD_SATURATION) / 1.1 },
    ];
  });
  const sum = hits.reduce((all, { share }) => all + share, 0);
  return { value: Math.min(1, sum / 0.5), hits: hits.sort((a, b) => b.share - a.share) };
}

const KIND_WEIGHT: Record<ConceptKind, number> = {
  task: 1,
  object: 0.8,
  scenario: 0.7,
  technology: 0.35,
  constraint: 0.15,
  domain: 0.1,
  layer: 0,
};
const RELATION_VALUE: Record<Relation, number> = { same: 1, descendant: 0.7, ancestor: 0.6, sibling: 0.3 };

/** How much of what the need is about the capability is about too. */
export function conceptFeature(
  need: Profile,
  capability: Profile,
  vocabulary: Vocabulary,
): { value: number; hits: ConceptHit[] } | null {
  const weighted = need.concepts.map((concept) => ({ concept, weight: conceptWeight(concept, vocabulary) }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const hits = weighted.flatMap(({ concept, weight }) => {
    const best = bestRelation(concept, capability.concepts, vocabulary);
    if (!best || weight === 0) return [];
    const share = (weight / total) * RELATION_VALUE[best.relation] * (0.5 + 0.5 * best.concept.strength);
    const { relation } = best;
    return [
      {
        need: concept.id,
        capability: best.concept.id,
        relation,
        needWording: concept.wording,
        capabilityWording: best.concept.wording,
        share,
      },
    ];
  });
  return { value: hits.reduce((sum, { share }) => sum + share, 0), hits: hits.sort((a, b) => b.share - a.share) };
}

function conceptWeight(concept: ProfileConcept, vocabulary: Vocabulary): number {
  const kind = vocabulary.get(concept.id)?.kind;
  return kind ? KIND_WEIGHT[kind] * concept.strength : 0;
}

function bestRelation(concept: ProfileConcept, among: readonly ProfileConcept[], vocabulary: Vocabulary) {
  let best: { concept: ProfileConcept; relation: Relation; value: number } | undefined;
  for (const other of among) {
    const relation = vocabulary.relation(concept.id, other.id);
    if (!relation) continue;
    const value = RELATION_VALUE[relation] * (0.5 + 0.5 * other.strength);
    if (!best || value > best.value) best = { concept: other, relation, value };
  }
  return best;
}

/** Share of the need's pairs of characters that the capability has; it bridges different segmentations. */
export function bigramFeature(need: Profile, capability: Profile): number {
  if (need.bigrams.length === 0) return 0;
  const has = new Set(capability.bigrams);
  const shared = need.bigrams.filter((bigram) => has.has(bigram)).length;
  return Math.min(1, shared / need.bigrams.length / 0.4);
}

/** 1 in the same domain, 0 elsewhere; null when the need names none. */
export function domainFeature(need: Profile, capability: Profile): number | null {
  if (need.domains.length === 0) return null;
  return need.domains.some((domain) => capability.domains.includes(domain)) ? 1 : 0;
}

const FIT_WEIGHT: Record<FitAspect, number> = {
  deployment: 0.3,
  xinchuang: 0.15,
  offline: 0.15,
  certificate: 0.15,
  indicator: 0.15,
  requirement: 0.1,
  budget: 0.25,
  deadline: 0.1,
  place: 0.1,
  maturity: 0.15,
};
const HARD: ReadonlySet<FitAspect> = new Set(['deployment', 'xinchuang', 'offline']);
const FULFILMENT_VALUE: Record<Fulfilment, number> = { met: 1, not_stated: 0.5, not_met: 0 };
const MATURE_ENOUGH: ReadonlySet<string> = new Set(['pilot', 'batch', 'mature']);

/** Conditions around the task: where it runs, what it costs, who has done it before. */
export function fitFeature(need: Profile, capability: Profile): { value: number; fits: Fit[] } {
  const fits: Fit[] = [];
  const add = (aspect: FitAspect, fulfilment: Fulfilment) =>
    fits.push({ aspect, fulfilment, hard: HARD.has(aspect), wanted: '', offered: '' });
  if (need.deployments.length > 0) add('deployment', overlap(need.deployments, capability.deployments));
  if (need.xinchuang) add('xinchuang', capability.xinchuang ? 'met' : 'not_stated');
  if (need.offline) add('offline', capability.offline ? 'met' : 'not_stated');
  if (need.moneyMax !== undefined) add('budget', budgetFit(need, capability));
  if (need.places.length > 0) add('place', overlap(need.places, capability.places));
  if (!capability.maturity) add('maturity', 'not_stated');
  else add('maturity', MATURE_ENOUGH.has(capability.maturity) ? 'met' : 'not_met');
  const total = fits.reduce((sum, { aspect }) => sum + FIT_WEIGHT[aspect], 0);
  const value = fits.reduce(
    (sum, { aspect, fulfilment }) => sum + FIT_WEIGHT[aspect] * FULFILMENT_VALUE[fulfilment],
    0,
  );
  return { value: total === 0 ? 0 : value / total, fits };
}

function overlap(wanted: readonly string[], offered: readonly string[]): Fulfilment {
  if (offered.length === 0) return 'not_stated';
  return wanted.some((item) => offered.includes(item)) ? 'met' : 'not_met';
}

function budgetFit(need: Profile, capability: Profile): Fulfilment {
  if (capability.moneyMin === undefined || need.moneyMax === undefined) return 'not_stated';
  return capability.moneyMin <= need.moneyMax ? 'met' : 'not_met';
}

/** What the need does not want and the capability puts forward, as words of both. */
export function unwantedOffers(need: Profile, capability: Profile): ProfileConcept[] {
  const offered = new Set(capability.concepts.filter(({ strength }) => strength >= 0.7).map(({ id }) => id));
  return need.unwanted.filter(({ id }) => offered.has(id));
}
