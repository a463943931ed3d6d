import { hanBigrams, normalise, words, type Mention, type Vocabulary } from '@scenario/vocabulary';
import type { CapabilityRecord, Maturity } from '../capability/capability.schema';
import type { Deployment } from '../entry/entry.schema';
import type { NeedRecord } from '../need/need.schema';
import { readStatements, type Statements } from './conditions';
import { stuffing } from './stuffing';
import { inside, negatedSpans } from './text-scope';

/** A concept found in an entry, with the words it was found in. */
export interface ProfileConcept {
  id: string;
  /** 0–1: a title says more than the small print, and the own domain more than a foreign one. */
  strength: number;
  wording: string;
}

/**
 * Words with their frequencies, weighted by field and length (BM25F); a `Map` is one. Those that know how rare a word is
 * say so, see `generalIdf`.
 */
export interface WordCounts extends Iterable<[word: string, frequency: number, idf?: number]> {
  readonly size: number;
  get(word: string): number | undefined;
}

/** What an entry is about, as far as ranking is concerned: made once from its text, kept beside the search index. */
export interface Profile {
  id: string;
  /** Whose entry it is: nobody is introduced to themselves. */
  organisationId: string;
  title: string;
  words: WordCounts;
  /** Words of the title: what an entry puts forward. */
  titleWords: string[];
  /** Different pairs of characters, sorted, one after the other in one text: looked at by the thousand, they are never cut apart. */
  bigrams: string;
  concepts: ProfileConcept[];
  /** What the need does not want or has already: concepts, and words that stand nowhere else in it. */
  unwanted: ProfileConcept[];
  unwantedWords: string[];
  domains: string[];
  deployments: Deployment[];
  xinchuang: boolean;
  offline: boolean;
  /** Conditions the text asks for or answers. */
  statements: Statements;
  /** 万元; absent where it is to be negotiated. */
  moneyMin?: number;
  moneyMax?: number;
  /** Where it is used, or the areas served. */
  places: string[];
  maturity?: Maturity;
  /** 0–1: how much the text looks like an enumeration made to match everything. */
  stuffing: number;
}

type FieldName = 'title' | 'scenes' | 'technologies' | 'summary' | 'context';
export type Fields = Record<FieldName, string>;

/** Weight of a field, and the usual number of its words: a longer one counts less per word. */
const FIELDS: Record<FieldName, { weight: number; usualLength: number; strength: number }> = {
  title: { weight: 2, usualLength: 8, strength: 1 },
  scenes: { weight: 2, usualLength: 4, strength: 1 },
  technologies: { weight: 1.2, usualLength: 5, strength: 0.7 },
  summary: { weight: 1, usualLength: 80, strength: 0.8 },
  context: { weight: 0.8, usualLength: 40, strength: 0.4 },
};
/** How strongly length counts (the b of BM25). */
const LENGTH_WEIGHT = 0.8;

const CITY = '厦门';
/** Areas that are part of the city, or that it is part of. */
const SERVES_CITY = /厦门|思明|湖里|集美|海沧|同安|翔安|福建|闽南|华东|全国|国内/;

/** Areas served as far as they matter to a need in the city. */
const servedPlaces = (areas: readonly string[]) => [
  ...new Set(areas.map((area) => (SERVES_CITY.test(area) ? CITY : area))),
];

/** The text of a need by field; what is confidential is never read. */
export function needFields(need: NeedRecord, vocabulary: Vocabulary): Fields {
  return {
    title: need.title,
    scenes: labels(vocabulary, need.subScenario ? [need.subScenario] : []),
    technologies: labels(vocabulary, need.technologies),
    summary: [
      need.painPoint,
      need.wanted,
      need.publicText,
      need.indicators.map(({ name, target, unit }) => `${name}${target}${unit ?? ''}`).join('；'),
    ].join('。'),
    context: need.dataProvided.map(({ kind }) => kind).join('、'),
  };
}

export function needProfile(need: NeedRecord, vocabulary: Vocabulary): Profile {
  const fields = needFields(need, vocabulary);
  const negotiable = !need.budgetMax;
  return {
    ...read(fields, [need.domain ?? '', need.subScenario ?? '', ...need.technologies], {
      exclusions: need.exclusions,
      vocabulary,
    }),
    id: need._id.toString(),
    organisationId: need.organisationId.toString(),
    title: need.title,
    domains: need.domain ? [need.domain] : [],
    deployments: need.deployments,
    xinchuang: need.xinchuang,
    offline: need.offline,
    moneyMin: negotiable ? undefined : need.budgetMin,
    moneyMax: negotiable ? undefined : need.budgetMax,
    places: [need.district === 'outside' ? '' : CITY].filter(Boolean),
    stuffing: 0,
  };
}

/** The text of a capability by field. */
export function capabilityFields(capability: CapabilityRecord, vocabulary: Vocabulary): Fields {
  return {
    title: capability.title,
    scenes: labels(vocabulary, capability.subScenarios),
    technologies: labels(vocabulary, capability.technologies),
    summary: capability.description,
    context: capability.cases.map(({ customer, scale, result }) => [customer, scale, result].join('，')).join('。'),
  };
}

export function capabilityProfile(capability: CapabilityRecord, vocabulary: Vocabulary): Profile {
  const { domains, subScenarios, technologies } = capability;
  const fields = capabilityFields(capability, vocabulary);
  const proofs = [...capability.certifications, ...certified(capability)].join('；');
  const negotiable = !capability.priceMax;
  return {
    ...read(fields, [...domains, ...subScenarios, ...technologies], { proofs, vocabulary }),
    id: capability._id.toString(),
    organisationId: capability.organisationId.toString(),
    title: capability.title,
    domains,
    deployments: capability.deployments,
    xinchuang: capability.xinchuang,
    offline: capability.offline,
    moneyMin: negotiable ? undefined : capability.priceMin,
    moneyMax: negotiable ? undefined : capability.priceMax,
    places: servedPlaces(capability.serviceAreas),
    maturity: capability.maturity,
    stuffing: stuffing(capability),
  };
}

const labels = (vocabulary: Vocabulary, ids: readonly string[]) =>
  ids.map((id) => vocabulary.get(id)?.zh ?? id).join('、');

/** Filings and certificates have fields of their own; their numbers say that they are there. */
function certified({ algorithmFilings, medicalDeviceCertificates }: CapabilityRecord): string[] {
  return [
    ...algorithmFilings.map((number) => `算法备案 ${number}`),
    ...medicalDeviceCertificates.map((number) => `医疗器械注册证 ${number}`),
  ];
}

interface Aside {
  /** What the need says in so many words that it does not want. */
  exclusions?: string;
  /** Certificates, read for conditions only. */
  proofs?: string;
  vocabulary: Vocabulary;
}

/** Reads fields into words, concepts and conditions, keeping apart what the text says is not wanted. */
function read(fields: Fields, tags: readonly string[], { exclusions = '', proofs = '', vocabulary }: Aside) {
  const weighted = new Map<string, number>();
  const concepts = new Map<string, ProfileConcept>();
  const unwanted = new Map<string, ProfileConcept>();
  const unwantedText: string[] = [normalise(exclusions)];
  const statements: Statements = { stated: {}, denied: {}, figures: [] };
  const bigrams = new Set<string>();

  for (const name of Object.keys(fields) as FieldName[]) {
    const { weight, usualLength, strength } = FIELDS[name];
    const text = normalise(fields[name]);
    const spans = negatedSpans(text);
    const mentions = vocabulary.read(text);
    for (const mention of mentions) {
      const target = inside(spans, mention.start, mention.end) ? unwanted : concepts;
      keepStrongest(target, { ...mentioned(mention), strength: strength * certainty(mention) });
    }
    readStatements(text, mentions, spans, vocabulary, statements);
    unwantedText.push(...spans.map(({ start, end }) => text.slice(start, end)));
    const wantedText = spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}，${rest.slice(end)}`, text);
    const found = words(wantedText);
    const perWord = weight / (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * found.length) / usualLength);
    for (const word of found) weighted.set(word, (weighted.get(word) ?? 0) + perWord);
    if (name === 'title' || name === 'summary') {
      // Characters of two code units are left out: hardly a text has any, and so each pair takes two.
      for (const bigram of hanBigrams(wantedText)) if (bigram.length === 2) bigrams.add(bigram);
    }
  }
  const certificates = normalise(proofs);
  readStatements(certificates, vocabulary.read(certificates), [], vocabulary, statements);
  for (const id of tags) {
    const concept = vocabulary.get(id);
    if (concept) keepStrongest(concepts, { id, strength: 1, wording: concept.zh });
  }
  weighByDomain(concepts, tags, vocabulary);
  for (const mention of vocabulary.read(normalise(exclusions))) {
    keepStrongest(unwanted, { ...mentioned(mention), strength: 1 });
  }
  for (const id of unwanted.keys()) if ((concepts.get(id)?.strength ?? 0) < 1) concepts.delete(id);
  return {
    words: new Map([...weighted].map(([word, value]) => [word, rounded(value)])),
    titleWords: words(normalise(fields.title)),
    bigrams: [...bigrams].sort().join(''),
    concepts: [...concepts.values()],
    unwanted: [...unwanted.values()].filter(({ id }) => !concepts.has(id)),
    unwantedWords: [...new Set(words(unwantedText.join('，')))].filter((word) => !weighted.has(word)),
    statements,
  };
}

const mentioned = ({ conceptId, wording }: Mention) => ({ id: conceptId, wording });

/** A short wording stands more often in a text by chance than a long one, unless an operator stands for it. */
const certainty = ({ wording: { length }, confirmed }: Mention) =>
  confirmed || length > 3 ? 1 : length < 3 ? 0.5 : 0.8;

const rounded = (value: number) => Math.round(value * 1000) / 1000;

function keepStrongest(into: Map<string, ProfileConcept>, concept: ProfileConcept): void {
  const present = into.get(concept.id);
  if (!present || present.strength < concept.strength) into.set(concept.id, concept);
}

/** How much of its strength a concept of a domain keeps in an entry that is about another one. */
const FOREIGN = 0.4;

/** A wording of another domain than the entry's is more often a passing remark: it counts less. */
function weighByDomain(concepts: ReadonlyMap<string, ProfileConcept>, tags: readonly string[], vocabulary: Vocabulary) {
  const domainsOf = (id: string) => vocabulary.get(id)?.domains ?? [];
  const votes = new Map<string, number>();
  for (const { id, strength } of concepts.values()) {
    const domains = domainsOf(id);
    for (const domain of domains) votes.set(domain, (votes.get(domain) ?? 0) + strength / domains.length);
  }
  const tagged = tags.filter((id) => vocabulary.get(id)?.kind === 'domain');
  const most = Math.max(...votes.values());
  const nearness = (domain: string) =>
    tagged.length > 0 ? Number(tagged.includes(domain)) : (votes.get(domain) ?? 0) / most;
  for (const concept of concepts.values()) {
    const domains = domainsOf(concept.id);
    if (domains.length === 0) continue;
    concept.strength = rounded(concept.strength * (FOREIGN + (1 - FOREIGN) * Math.max(...domains.map(nearness))));
  }
}
