import type { Concept, Vocabulary } from '@scenario/vocabulary';
import { derived } from './derived';
import {
  BIGRAMS_ENOUGH,
  fitFeature,
  offeredShare,
  prepareNeed,
  RELATION_VALUE,
  strengthValue,
  UNWANTED_WORD,
  WORDS_ENOUGH,
  wordSaturation,
  type Conditions,
  type PreparedNeed,
} from './features';
import { Column, Postings } from './postings';
import { OTHER_SIDE, type MatchSide } from './match.schema';
import type { Profile } from './profile';
import { brokenShare, STUFFING_SHARE, UNWANTED_SHARE, type ScorerWeights } from './score';

type Weighted = [key: string, value: number];

/** What is kept of an entry, and what is asked with: for each key that both have, the one value times the other. */
interface Posted {
  words: Weighted[];
  /** By concepts of needs: how much of the need they are; how well the capability answers them. */
  concepts: Weighted[];
  /** What the need does not want; what the capability puts forward. */
  unwanted: Weighted[];
  /** What the number of shared pairs of characters is multiplied with. */
  bigramFactor: number;
  /** What the whole score is multiplied with. */
  scale: number;
  /** Parts that a need does not count; see `Without`. */
  without: number;
}

/** Parts of the score a need may be without: they count for nothing in it, and the others for more. */
const Without = { concepts: 1, domain: 2 } as const;

/** Domains fit into the bits of one number; there are seven. */
const MOST_DOMAINS = 31;

/** How many to find, and from what score on. */
export interface Wanted {
  limit: number;
  /** Points; those that surely have less are left out. */
  from?: number;
}

/** So many times as many as are wanted are looked at first. */
const FIRST = 4;

/** A score is rounded part by part: here it may be off by so many points. */
const ROUNDING = 0.5;

/**
 * Everything published on one side, kept in memory so that the entries that score best with one of the other side are
 * found without comparing each. What they have in common is added up for all from inverted indexes; conditions are
 * looked at where they can still decide. But for rounding the order is that of the score.
 */
export class Shortlist {
  private readonly words = new Postings(true);
  private readonly concepts = new Postings(true);
  private readonly bigrams = new Postings(false);
  private readonly unwanted = new Postings(true);
  private readonly conditions: Conditions[] = [];
  private readonly interned = new Interned();
  private readonly ids: string[] = [];
  private readonly organisationIds: string[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly domainBits = new Map<string, number>();
  private readonly domainsOf = new Column(Int32Array);
  /** Per slot; see `Posted`. What has left has scale 0. */
  private readonly bigramFactor = new Column(Float32Array);
  private readonly scale = new Column(Float32Array);
  private readonly without = new Column(Int32Array);
  /** Slots of entries that changed or left; their postings stay until there are too many. */
  private dead = 0;
  private sums = new Sums(0);

  /** Of this side's entries; `vocabulary` gives the one of the moment. */
  constructor(
    private readonly side: MatchSide,
    private readonly vocabulary: () => Vocabulary,
  ) {}

  /** Entries in it. */
  get size(): number {
    return this.slotOf.size;
  }

  /** More room is taken by what is gone than by what is there: time to build it anew. */
  get isStale(): boolean {
    return this.dead > 1000 && this.dead > this.size;
  }

  has(id: string): boolean {
    return this.slotOf.has(id);
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    this.slotOf.delete(id);
    this.scale.values[slot] = 0;
    this.dead += 1;
  }

  /** Adds an entry, or replaces what was known of it. */
  put(profile: Profile): void {
    this.remove(profile.id);
    const slot = this.ids.length;
    this.ids.push(profile.id);
    this.organisationIds.push(this.interned.once(profile.organisationId));
    this.slotOf.set(profile.id, slot);
    const { words, concepts, unwanted, bigramFactor, scale, without } = this.read(this.side, profile);
    for (const [word, value] of words) this.words.add(word, slot, value);
    for (const [id, value] of concepts) this.concepts.add(id, slot, value);
    for (const bigram of pairsOf(profile.bigrams)) this.bigrams.add(bigram, slot);
    for (const [key, value] of unwanted) this.unwanted.add(key, slot, value);
    this.conditions.push(this.interned.conditions(profile));
    this.bigramFactor.push(bigramFactor);
    this.scale.push(scale);
    this.without.push(without);
    this.domainsOf.push(this.bits(profile.domains));
  }

  /** Ids of the best for this entry of the other side, best first, none of its own organisation. */
  find(profile: Profile, weights: ScorerWeights, { limit, from = 0 }: Wanted): string[] {
    const question = this.read(OTHER_SIDE[this.side], profile);
    this.addUp(question, profile);
    const { sums, ids } = this;
    const parts = this.parts(question, profile, weights);
    let found: { slot: number; score: number }[] = [];
    let least = Math.max(0, from - ROUNDING) / 100;
    const cut = () => {
      found = found.sort((a, b) => b.score - a.score || a.slot - b.slot).slice(0, limit);
      if (found.length === limit) least = Math.max(least, found.at(-1)?.score ?? 0);
    };
    const consider = (slots: Int32Array) => {
      const hopeful: { slot: number; promised: number }[] = [];
      for (const slot of slots) {
        const promised = parts.promised(slot);
        if (promised > least && !this.isOfSame(slot, profile)) hopeful.push({ slot, promised });
      }
      for (const { slot, promised } of hopeful.sort((a, b) => b.promised - a.promised)) {
        if (promised <= least) break;
        const { value, broken } = this.fit(profile, this.conditions[slot] as Conditions);
        const score = (promised - parts.fitShare(slot) * (1 - value)) * (1 - brokenShare(broken));
        if (score > least) found.push({ slot, score });
        if (found.length >= 2 * limit) cut();
      }
      cut();
    };
    // What the first of those who have earned most reach, all others have to beat.
    const much = sums.much(ids.length, FIRST * limit);
    consider(sums.between(ids.length, much, Infinity));
    consider(sums.between(ids.length, least - parts.fitMost, much));
    return found.map(({ slot }) => ids[slot] ?? '');
  }

  /** What is kept of an entry of this side, or asked by one. */
  private read(side: MatchSide, profile: Profile): Posted {
    return side === 'need' ? ofNeed(profile, this.vocabulary()) : ofCapability(profile, this.vocabulary());
  }

  /** What the conditions around the task are worth, and how many are broken that the need cannot do without. */
  private fit(asking: Profile, kept: Conditions): { value: number; broken: number } {
    const [need, capability] = this.side === 'need' ? [kept, asking] : [asking, kept];
    return fitFeature(need, capability, this.vocabulary());
  }

  private isOfSame(slot: number, { organisationId }: Profile): boolean {
    return organisationId !== '' && this.organisationIds[slot] === organisationId;
  }

  private addUp({ words, concepts, unwanted, bigramFactor }: Posted, { bigrams }: Profile): void {
    if (this.sums.room < this.ids.length) this.sums = new Sums(Math.ceil(this.ids.length * 1.2) + 1000);
    else this.sums.clear();
    const { sums } = this;
    for (const [word, factor] of words) this.words.sum(word, sums.words, factor);
    for (const [id, factor] of concepts) this.concepts.sum(id, sums.concepts, factor);
    for (const bigram of pairsOf(bigrams)) this.bigrams.sum(bigram, sums.bigrams, bigramFactor);
    for (const [key, factor] of unwanted) this.unwanted.sum(key, sums.unwanted, factor);
  }

  /** Works out what every slot earns by all but conditions and what is unwanted; those where they are asked for. */
  private parts(question: Posted, profile: Profile, weights: ScorerWeights) {
    const { words, concepts, bigrams, unwanted, earned } = this.sums;
    const [scale, bigramFactor] = [this.scale.values, this.bigramFactor.values];
    const [domainsOf, without] = [this.domainsOf.values, this.without.values];
    const domains = this.bits(profile.domains);
    const factors = Float64Array.from(
      PARTS_WITHOUT,
      (parts) => question.scale / totalWeight(weights, parts | question.without),
    );
    const wordsFactor = weights.words / WORDS_ENOUGH;
    const phrasesFactor = weights.phrases / BIGRAMS_ENOUGH;
    // A hundred thousand times for one question; the arrays are as long as they say.
    for (let slot = 0; slot < this.ids.length; slot += 1) {
      const phrases = phrasesFactor * (bigrams[slot] as number) * (bigramFactor[slot] as number);
      earned[slot] =
        (scale[slot] as number) *
        (factors[without[slot] as number] as number) *
        (Math.min(weights.words, wordsFactor * (words[slot] as number)) +
          weights.concepts * (concepts[slot] as number) +
          Math.min(weights.phrases, phrases) +
          (((domainsOf[slot] as number) & domains) !== 0 ? weights.domain : 0));
    }
    // Good conditions do not make up for another task.
    const fitOf = (slot: number) =>
      words[slot] === 0 && concepts[slot] === 0
        ? 0
        : (scale[slot] as number) * (factors[without[slot] as number] as number) * weights.fit;
    const wanted = (slot: number) => 1 - UNWANTED_SHARE * Math.min(1, unwanted[slot] as number);
    return {
      /** The most that conditions bring. */
      fitMost: weights.fit * Math.max(...factors),
      /** The score, as a share, if all conditions are met. */
      promised: (slot: number) => ((earned[slot] as number) + fitOf(slot)) * wanted(slot),
      /** How much of it the conditions bring. */
      fitShare: (slot: number) => fitOf(slot) * wanted(slot),
    };
  }

  private bits(domains: readonly string[]): number {
    let bits = 0;
    for (const domain of domains) {
      let bit = this.domainBits.get(domain);
      if (bit === undefined) this.domainBits.set(domain, (bit = this.domainBits.size % MOST_DOMAINS));
      bits |= 1 << bit;
    }
    return bits;
  }
}

const PARTS_WITHOUT = [0, Without.concepts, Without.domain, Without.concepts | Without.domain];

/** By how much all parts together are divided, without those the need does not have. */
const totalWeight = ({ words, phrases, fit, concepts, domain }: ScorerWeights, without: number) =>
  words + phrases + fit + (without & Without.concepts ? 0 : concepts) + (without & Without.domain ? 0 : domain);

function ofNeed(need: Profile, vocabulary: Vocabulary): Posted {
  const prepared = prepareNeed(need, vocabulary);
  return {
    words: prepared.words.map(({ word, weight }) => [word, weight / prepared.totalWeight]),
    concepts: need.concepts.map(({ id }, at) => [id, conceptShare(prepared, at)]),
    unwanted: refuses(need),
    bigramFactor: 2 / Math.max(2, need.bigrams.length),
    scale: 1,
    without: withoutOf(need, prepared),
  };
}

function ofCapability(capability: Profile, vocabulary: Vocabulary): Posted {
  return {
    words: [...capability.words].map(([word, frequency]) => [word, wordSaturation(frequency)]),
    concepts: [...answered(capability, vocabulary)],
    unwanted: offers(capability),
    bigramFactor: 1,
    scale: 1 - STUFFING_SHARE * capability.stuffing,
    without: 0,
  };
}

/** How well a capability answers the concepts a need may have: the best of its own counts. */
function answered({ concepts }: Profile, vocabulary: Vocabulary): Map<string, number> {
  const best = new Map<string, number>();
  for (const { id, strength } of concepts) {
    const concept = vocabulary.get(id);
    if (!concept) continue;
    for (const [asked, value] of answeredBy(concept, vocabulary)) {
      const answer = value * strengthValue(strength);
      if (answer > (best.get(asked) ?? 0)) best.set(asked, answer);
    }
  }
  return best;
}

/** Concepts that one of a capability answers, with how well. */
const answeredBy = derived(({ id }: Concept, vocabulary): Weighted[] =>
  [...vocabulary.relatives(id).keys()].flatMap((asked): Weighted[] => {
    const relation = vocabulary.relation(asked, id);
    return relation ? [[asked, RELATION_VALUE[relation]]] : [];
  }),
);

function conceptShare({ conceptWeights, conceptTotal }: PreparedNeed, at: number): number {
  return conceptTotal === 0 ? 0 : (conceptWeights[at] ?? 0) / conceptTotal;
}

const withoutOf = (need: Profile, { conceptTotal }: PreparedNeed) =>
  (conceptTotal === 0 ? Without.concepts : 0) | (need.domains.length === 0 ? Without.domain : 0);

/** Concepts and words of what a need does not want, as one kind of key, and how much of it a capability puts forward. */
const refuses = ({ unwanted, unwantedWords }: Profile): Weighted[] => [
  ...unwanted.map(({ id }): Weighted => [conceptKey(id), 1]),
  ...unwantedWords.map((word): Weighted => [word, UNWANTED_WORD]),
];
const offers = ({ concepts, titleWords }: Profile): Weighted[] => [
  ...concepts.flatMap(({ id, strength }): Weighted[] => {
    const share = offeredShare(strength);
    return share > 0 ? [[conceptKey(id), share]] : [];
  }),
  ...[...new Set(titleWords)].map((word): Weighted => [word, 1]),
];
const conceptKey = (id: string) => `#${id}`;

const STEPS = 256;

/** What the slots have in common with a question. */
class Sums {
  readonly words: Float32Array;
  readonly concepts: Float32Array;
  readonly bigrams: Float32Array;
  readonly unwanted: Float32Array;
  /** What a slot has earned before conditions, as a share of all points. */
  readonly earned: Float32Array;
  private readonly some: Int32Array;

  constructor(readonly room: number) {
    this.words = new Float32Array(room);
    this.concepts = new Float32Array(room);
    this.bigrams = new Float32Array(room);
    this.unwanted = new Float32Array(room);
    this.earned = new Float32Array(room);
    this.some = new Int32Array(room);
  }

  clear(): void {
    for (const sum of [this.words, this.concepts, this.bigrams, this.unwanted]) sum.fill(0);
  }

  /** What about so many of these first slots have earned, or more. */
  much(slots: number, wanted: number): number {
    const counts = new Int32Array(STEPS);
    for (let slot = 0; slot < slots; slot += 1) {
      const step = Math.min(STEPS - 1, (this.earned[slot] as number) * STEPS) | 0;
      counts[step] = (counts[step] as number) + 1;
    }
    let step = STEPS - 1;
    for (let above = counts[step] as number; step > 1 && above < wanted; above += counts[step] as number) step -= 1;
    return step / STEPS;
  }

  /** Those of these first slots that have earned so much, and less than the other; good until the next time. */
  between(slots: number, much: number, less: number): Int32Array {
    const { earned, some } = this;
    let count = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const value = earned[slot] as number;
      if (value >= much && value < less) some[count++] = slot;
    }
    return some.subarray(0, count);
  }
}

/** Equal parts of entries, kept once: there are few kinds of each. */
class Interned {
  private readonly known = new Map<string, unknown>();

  conditions({
    statements,
    deployments,
    xinchuang,
    offline,
    moneyMin,
    moneyMax,
    places,
    maturity,
  }: Profile): Conditions {
    return {
      statements: {
        // Which words say it does not matter here.
        stated: this.once(Object.fromEntries(Object.keys(statements.stated).map((id) => [id, id]))),
        denied: this.once(Object.fromEntries(Object.keys(statements.denied).map((id) => [id, id]))),
        figures: statements.figures.map((figure) => this.once({ ...figure, text: '' })),
      },
      deployments: this.once(deployments),
      xinchuang,
      offline,
      moneyMin,
      moneyMax,
      places: this.once(places),
      maturity,
    };
  }

  once<T>(value: T): T {
    const key = JSON.stringify(value);
    const known = this.known.get(key);
    if (known !== undefined) return known as T;
    this.known.set(key, value);
    return value;
  }
}

function pairsOf(bigrams: string): string[] {
  return Array.from({ length: bigrams.length / 2 }, (_, index) => bigrams.slice(2 * index, 2 * index + 2));
}
