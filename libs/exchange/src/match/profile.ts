import { hanBigrams, normalise, words, type Vocabulary } from '@scenario/vocabulary';
import type { CapabilityRecord, Maturity } from '../capability/capability.schema';
import type { Deployment } from '../entry/entry.schema';
import type { NeedRecord } from '../need/need.schema';
import { inside, negatedSpans } from './text-scope';

/** A concept found in an entry, with the words it was found in. */
export interface ProfileConcept {
  id: string;
  /** 0–1: a title says more than the small print. */
  strength: number;
  wording: string;
}

/** What an entry is about, as far as ranking is concerned: made once from its text, kept beside the search index. */
export interface Profile {
  id: string;
  title: string;
  /** Word → frequency, weighted by field and length (BM25F). */
  words: Record<string, number>;
  bigrams: string[];
  concepts: ProfileConcept[];
  /** Concepts the need does not want, with the words that say so. */
  unwanted: ProfileConcept[];
  domains: string[];
  deployments: Deployment[];
  xinchuang: boolean;
  offline: boolean;
  /** 万元; absent where it is to be negotiated. */
  moneyMin?: number;
  moneyMax?: number;
  /** Where it is used, or the areas served. */
  places: string[];
  maturity?: Maturity;
  caseCount: number;
  /** 0–1: how much the text looks like an enumeration made to match everything. */
  stuffing: number;
}

type FieldName = 'title' | 'scenes' | 'technologies' | 'summary' | 'cases';
type Fields = Record<FieldName, string>;

/** Weight of a field, and the usual number of its words: a longer one counts less per word. */
const FIELDS: Record<FieldName, { weight: number; usualLength: number; strength: number }> = {
  title: { weight: 2, usualLength: 8, strength: 1 },
  scenes: { weight: 2, usualLength: 4, strength: 1 },
  technologies: { weight: 1.2, usualLength: 5, strength: 0.7 },
  summary: { weight: 1, usualLength: 80, strength: 0.8 },
  cases: { weight: 0.4, usualLength: 40, strength: 0.4 },
};
/** How strongly length counts (the b of BM25). */
const LENGTH_WEIGHT = 0.6;

const CITY = '厦门';

export function needProfile(need: NeedRecord, vocabulary: Vocabulary): Profile {
  const wanted = [
    need.painPoint,
    need.wanted,
    need.publicText,
    need.indicators.map(({ name }) => name).join('、'),
  ].join('。');
  const fields: Fields = {
    title: need.title,
    scenes: labels(vocabulary, need.subScenario ? [need.subScenario] : []),
    technologies: labels(vocabulary, need.technologies),
    summary: wanted,
    cases: '',
  };
  const negotiable = !need.budgetMax;
  return {
    ...read(fields, [need.domain ?? '', need.subScenario ?? '', ...need.technologies], need.exclusions, vocabulary),
    id: need._id.toString(),
    title: need.title,
    domains: need.domain ? [need.domain] : [],
    deployments: need.deployments,
    xinchuang: need.xinchuang,
    offline: need.offline,
    moneyMin: negotiable ? undefined : need.budgetMin,
    moneyMax: negotiable ? undefined : need.budgetMax,
    places: [need.district === 'outside' ? '' : CITY].filter(Boolean),
    caseCount: 0,
    stuffing: 0,
  };
}

export function capabilityProfile(capability: CapabilityRecord, vocabulary: Vocabulary): Profile {
  const { domains, subScenarios, technologies } = capability;
  const fields: Fields = {
    title: capability.title,
    scenes: labels(vocabulary, subScenarios),
    technologies: labels(vocabulary, technologies),
    summary: capability.description,
    cases: capability.cases.map(({ customer, scale, result }) => [customer, scale, result].join('，')).join('。'),
  };
  const negotiable = !capability.priceMax;
  return {
    ...read(fields, [...domains, ...subScenarios, ...technologies], '', vocabulary),
    id: capability._id.toString(),
    title: capability.title,
    domains,
    deployments: capability.deployments,
    xinchuang: capability.xinchuang,
    offline: capability.offline,
    moneyMin: negotiable ? undefined : capability.priceMin,
    moneyMax: negotiable ? undefined : capability.priceMax,
    places: capability.serviceAreas,
    maturity: capability.maturity,
    caseCount: capability.cases.length,
    stuffing: stuffing(capability),
  };
}

const labels = (vocabulary: Vocabulary, ids: readonly string[]) =>
  ids.map((id) => vocabulary.get(id)?.zh ?? id).join('、');

/** Reads fields into words and concepts, leaving out what the text says is not wanted. */
function read(fields: Fields, tags: readonly string[], exclusions: string, vocabulary: Vocabulary) {
  const weighted: Record<string, number> = {};
  const concepts = new Map<string, ProfileConcept>();
  const unwanted = new Map<string, ProfileConcept>();
  const bigrams = new Set<string>();

  for (const name of Object.keys(fields) as FieldName[]) {
    const { weight, usualLength, strength } = FIELDS[name];
    const text = normalise(fields[name]);
    const spans = negatedSpans(text);
    for (const mention of vocabulary.read(text)) {
      const target = inside(spans, mention.start, mention.end) ? unwanted : concepts;
      keepStrongest(target, { id: mention.conceptId, strength, wording: mention.wording });
    }
    const wantedText = spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}，${rest.slice(end)}`, text);
    const found = words(wantedText);
    const perWord = weight / (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * found.length) / usualLength);
    for (const word of found) weighted[word] = (weighted[word] ?? 0) + perWord;
    if (name === 'title' || name === 'summary') for (const bigram of hanBigrams(wantedText)) bigrams.add(bigram);
  }
  for (const id of tags) {
    const concept = vocabulary.get(id);
    if (concept) keepStrongest(concepts, { id, strength: 1, wording: concept.zh });
  }
  const excluded = normalise(exclusions);
  for (const mention of vocabulary.read(excluded)) {
    keepStrongest(unwanted, { id: mention.conceptId, strength: 1, wording: mention.wording });
  }
  for (const id of unwanted.keys()) if ((concepts.get(id)?.strength ?? 0) < 1) concepts.delete(id);
  return {
    words: Object.fromEntries(Object.entries(weighted).map(([word, value]) => [word, Math.round(value * 1000) / 1000])),
    bigrams: [...bigrams],
    concepts: [...concepts.values()],
    unwanted: [...unwanted.values()].filter(({ id }) => !concepts.has(id)),
  };
}

function keepStrongest(into: Map<string, ProfileConcept>, concept: ProfileConcept): void {
  const present = into.get(concept.id);
  if (!present || present.strength < concept.strength) into.set(concept.id, concept);
}

/** Many domains, many tags, long enumerations and nothing that was ever done. */
function stuffing(capability: CapabilityRecord): number {
  const text = normalise(`${capability.title}。${capability.description}`);
  const enumerated = (text.match(/、/g) ?? []).length / Math.max(1, text.length / 20);
  const signs = [
    (capability.domains.length - 2) / 3,
    (capability.technologies.length - 5) / 5,
    (capability.subScenarios.length - 5) / 5,
    (enumerated - 1) / 1.5,
  ].map((sign) => Math.min(1, Math.max(0, sign)));
  const strongest = Math.max(...signs);
  const mean = signs.reduce((sum, sign) => sum + sign, 0) / signs.length;
  const raw = (strongest + mean) / 2;
  return Math.round((capability.cases.length > 0 ? raw * 0.4 : raw) * 100) / 100;
}
