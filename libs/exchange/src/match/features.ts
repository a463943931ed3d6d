import { generalIdf, type ConceptKind, type Relation, type Vocabulary } from '@scenario/vocabulary';
import { conditionFits, Fulfilment, type Fit, type FitAspect } from './conditions';
import { derived } from './derived';
import type { Profile, ProfileConcept } from './profile';

/** What of an entry its conditions are about. */
export type Conditions = Pick<
  Profile,
  'statements' | 'deployments' | 'xinchuang' | 'offline' | 'moneyMin' | 'moneyMax' | 'places' | 'maturity'
>;

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

/** What of a need is the same for every capability it is compared with: worked out once. */
export interface PreparedNeed {
  words: { word: string; weight: number }[];
  /** Sum of the weights of its words. */
  totalWeight: number;
  /** What each of its concepts has to do with others. */
  relatives: ReadonlyMap<string, Relation>[];
  conceptWeights: number[];
  /** Sum of the weights of its concepts. */
  conceptTotal: number;
}

const WORD_SATURATION = 2.5;

/** What a word of this weighted frequency counts: once counts 1, more counts more, up to 3.5. */
export const wordSaturation = (frequency: number) =>
  (frequency * (WORD_SATURATION + 1)) / (frequency + WORD_SATURATION);

/** Words of the need with their weights: rare ones count more, and those it repeats or puts into its title. */
export function queryWords(need: Profile): { word: string; weight: number }[] {
  const found = [];
  for (const [word, frequency, idf = generalIdf(word)] of need.words) {
    found.push({ word, weight: idf * Math.min(1, 0.4 + frequency / 2) });
  }
  return found;
}

/** Prepares a need; the same one is prepared once. */
export const prepareNeed = derived((need: Profile, vocabulary): PreparedNeed => {
  const conceptWeights = need.concepts.map((concept) => conceptWeight(concept, vocabulary));
  const words = queryWords(need);
  return {
    words,
    totalWeight: words.reduce((sum, { weight }) => sum + weight, 0),
    relatives: need.concepts.map(({ id }) => vocabulary.relatives(id)),
    conceptWeights,
    conceptTotal: conceptWeights.reduce((sum, weight) => sum + weight, 0),
  };
});

/** As much of a need's words as a fitting text has; more is not better. */
export const WORDS_ENOUGH = 0.5;

/** Share of the need's weight whose words the capability has too. */
export function wordFeature(need: PreparedNeed, capability: Profile): { value: number; hits: WordHit[] } {
  const hits: WordHit[] = [];
  let sum = 0;
  for (const { word, weight } of need.words) {
    const frequency = capability.words.get(word);
    if (!frequency) continue;
    const share = (weight / need.totalWeight) * wordSaturation(frequency);
    sum += share;
    hits.push({ word, share });
  }
  return {
    value: Math.min(1, sum / WORDS_ENOUGH),
    hits: hits.sort((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1)),
  };
}

const KIND_WEIGHT: Record<ConceptKind, number> = {
  task: 1,
  object: 1,
  scenario: 0.7,
  technology: 0.35,
  constraint: 0.15,
  domain: 0,
  layer: 0,
};
export const RELATION_VALUE: Record<Relation, number> = { same: 1, descendant: 0.6, ancestor: 0.5, sibling: 0.25 };

/** What the strength of a capability's concept leaves of its relation's value. */
export const strengthValue = (strength: number) => 0.7 + 0.3 * strength;

const conceptWeight = ({ id, strength }: ProfileConcept, vocabulary: Vocabulary) => {
  const kind = vocabulary.get(id)?.kind;
  return kind ? KIND_WEIGHT[kind] * strength : 0;
};

/** How much of what the need is about the capability is about too. */
export function conceptFeature(
  need: Profile,
  prepared: PreparedNeed,
  capability: Profile,
): { value: number; hits: ConceptHit[] } | null {
  const total = prepared.conceptTotal;
  if (total === 0) return null;
  const hits = need.concepts.flatMap((concept, of) => {
    const weight = prepared.conceptWeights[of] ?? 0;
    const found = weight === 0 ? null : answering(prepared.relatives[of], capability);
    if (!found) return [];
    return [
      {
        need: concept.id,
        capability: found.by.id,
        relation: found.relation,
        needWording: concept.wording,
        capabilityWording: found.by.wording,
        share: (weight / total) * found.value,
      },
    ];
  });
  return { value: hits.reduce((sum, { share }) => sum + share, 0), hits: hits.sort((a, b) => b.share - a.share) };
}

/** The concept of a capability that answers best. */
function answering(relatives: ReadonlyMap<string, Relation> | undefined, { concepts }: Profile) {
  let best: { by: ProfileConcept; relation: Relation; value: number } | null = null;
  for (const by of concepts) {
    const relation = relatives?.get(by.id);
    if (!relation) continue;
    const value = RELATION_VALUE[relation] * strengthValue(by.strength);
    if (value > (best?.value ?? 0)) best = { by, relation, value };
  }
  return best;
}

/** As large a part of a need's pairs of characters as a fitting text has. */
export const BIGRAMS_ENOUGH = 0.4;

/** Share of the need's pairs of characters that the capability has; it bridges different segmentations. */
export function bigramFeature(need: Profile, capability: Profile): number {
  const { bigrams } = need;
  if (bigrams === '') return 0;
  return Math.min(1, (2 * shared(bigrams, capability.bigrams)) / bigrams.length / BIGRAMS_ENOUGH);
}

/** How many pairs of characters two sorted texts of them share. */
function shared(one: string, other: string): number {
  let count = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const difference = one.charCodeAt(a) - other.charCodeAt(b) || one.charCodeAt(a + 1) - other.charCodeAt(b + 1);
    if (difference === 0) count += 1;
    if (difference <= 0) a += 2;
    if (difference >= 0) b += 2;
  }
  return count;
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
  certificate: 0.2,
  indicator: 0.2,
  requirement: 0.15,
  budget: 0.25,
  deadline: 0.1,
  place: 0.1,
  maturity: 0.15,
};
const FULFILMENT_VALUE: Record<Fulfilment, number> = { met: 1, not_stated: 0.5, not_met: 0 };
const MATURE_ENOUGH: ReadonlySet<string> = new Set(['pilot', 'batch', 'mature']);

/**
 * Conditions around the task: where it runs, what it must reach, what it costs, who has done it before. `broken` are
 * those that the need cannot do without and the capability breaks.
 */
export function fitFeature(
  need: Conditions,
  capability: Conditions,
  vocabulary: Vocabulary,
): { value: number; fits: Fit[]; broken: number } {
  const fits = conditionFits(need, capability, vocabulary);
  const add = (aspect: FitAspect, fulfilment: Fulfilment) =>
    fits.push({ aspect, fulfilment, hard: false, wanted: '', offered: '' });
  if (need.moneyMax !== undefined) add('budget', budgetFit(need, capability));
  if (need.places.length > 0) add('place', overlap(need.places, capability.places));
  if (!capability.maturity) add('maturity', 'not_stated');
  else add('maturity', MATURE_ENOUGH.has(capability.maturity) ? 'met' : 'not_met');
  const total = fits.reduce((sum, { aspect }) => sum + FIT_WEIGHT[aspect], 0);
  const value = fits.reduce(
    (sum, { aspect, fulfilment }) => sum + FIT_WEIGHT[aspect] * FULFILMENT_VALUE[fulfilment],
    0,
  );
  const broken = fits.filter(({ hard, fulfilment }) => hard && fulfilment === 'not_met').length;
  return { value: total === 0 ? 0 : value / total, fits, broken };
}

function overlap(wanted: readonly string[], offered: readonly string[]): Fulfilment {
  if (offered.length === 0) return 'not_stated';
  return wanted.some((item) => offered.includes(item)) ? 'met' : 'not_met';
}

function budgetFit(need: Conditions, capability: Conditions): Fulfilment {
  if (capability.moneyMin === undefined || need.moneyMax === undefined) return 'not_stated';
  return capability.moneyMin <= need.moneyMax ? 'met' : 'not_met';
}

/** How far a concept of this strength is offered: in the title it is what is sold, further down it may only be worked with. */
export const offeredShare = (strength: number) => (strength >= 0.9 ? 1 : strength >= 0.6 ? 0.2 : 0);
/** As far as a word in the title. */
export const UNWANTED_WORD = 0.4;

/** What the need does not want and the capability puts forward, most so first; `value` 0–1. */
export function unwantedOffers(need: Profile, capability: Profile): { words: string[]; value: number } {
  const found = new Map<string, number>();
  const strengths = new Map(capability.concepts.map(({ id, strength }) => [id, strength]));
  for (const { id, wording } of need.unwanted) {
    const share = offeredShare(strengths.get(id) ?? 0);
    if (share > 0) found.set(wording, share);
  }
  for (const word of need.unwantedWords) if (capability.titleWords.includes(word)) found.set(word, UNWANTED_WORD);
  const value = Math.min(
    1,
    [...found.values()].reduce((sum, part) => sum + part, 0),
  );
  return { words: [...found].sort(([, a], [, b]) => b - a).map(([word]) => word), value };
}
