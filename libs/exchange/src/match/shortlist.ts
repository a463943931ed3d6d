import type { Relation, Vocabulary } from '@scenario/vocabulary';
import {
  BIGRAMS_ENOUGH,
  prepareNeed,
  RELATION_VALUE,
  strengthValue,
  WORDS_ENOUGH,
  wordSaturation,
  type PreparedNeed,
} from './features';
import { Column, Postings } from './postings';
import type { Profile } from './profile';
import { STUFFING_SHARE, type ScorerWeights } from './score';

/** What is asked of an index: keys with factors; of the concepts of a group only the best counts. */
interface Question {
  words: [word: string, factor: number][];
  concepts: { weight: number; members: [id: string, factor: number][] }[];
  /** One after the other, as in a profile. */
  bigrams: string;
  bigramFactor: number;
  domains: readonly string[];
}

/** Parts of the score a need may be without: they count for nothing in it, and the others for more. */
const Without = { concepts: 1, domain: 2 } as const;

/** Domains fit into the bits of one number; there are seven. */
const MOST_DOMAINS = 31;

/**
 * Everything published on one side, kept in memory as inverted indexes, so that the entries that score best with
 * one of the other side are found by adding up, without comparing each. It leaves out what takes points away from a
 * pair and the conditions around the task, so it proposes more than are wanted, and the scorer decides.
 */
export abstract class Shortlist {
  private readonly words = new Postings(true);
  private readonly concepts = new Postings(true);
  private readonly bigrams = new Postings(false);
  private readonly ids: string[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly domainBits = new Map<string, number>();
  private readonly domainsOf = new Column(Int32Array);
  /** Per slot: what the sum of bigrams is multiplied with, what the whole score is, and which parts it is without. */
  private readonly bigramScale = new Column(Float32Array);
  private readonly scale = new Column(Float32Array);
  private readonly without = new Column(Int32Array);
  /** Slots of entries that changed or left; their postings stay until there are too many. */
  private dead = 0;
  private sums = { words: new Float32Array(0), concepts: new Float32Array(0), bigrams: new Float32Array(0) };
  private best = new Float32Array(0);

  /** `vocabulary` gives the one of the moment. */
  constructor(protected readonly vocabulary: () => Vocabulary) {}

  /** Entries in it. */
  get size(): number {
    return this.slotOf.size;
  }

  /** More room is taken by what is gone than by what is there: time to build it anew. */
  get isStale(): boolean {
    return this.dead > 1000 && this.dead > this.size;
  }

  /** Ids of all entries. */
  all(): string[] {
    return [...this.slotOf.keys()];
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
    this.slotOf.set(profile.id, slot);
    const { words, concepts, bigramScale, scale, without } = this.posted(profile);
    for (const [word, value] of words) this.words.add(word, slot, value);
    for (const [id, value] of concepts) this.concepts.add(id, slot, value);
    for (const bigram of pairsOf(profile.bigrams)) this.bigrams.add(bigram, slot);
    this.bigramScale.push(bigramScale);
    this.scale.push(scale);
    this.without.push(without);
    this.domainsOf.push(this.bits(profile.domains));
  }

  /** Ids of the best for this entry of the other side, best first; those without a word or concept in common never. */
  find(profile: Profile, weights: ScorerWeights, limit: number): string[] {
    this.makeRoom();
    const question = this.question(profile);
    const { sums, best } = this;
    for (const [word, factor] of question.words) this.words.sum(word, sums.words, factor);
    for (const bigram of pairsOf(question.bigrams)) this.bigrams.sum(bigram, sums.bigrams, question.bigramFactor);
    for (const { weight, members } of question.concepts) {
      const touched: number[] = [];
      for (const [id, factor] of members) this.concepts.raise(id, sums.concepts, best, touched, factor, weight);
      for (const slot of touched) best[slot] = 0;
    }
    return this.top(weights, this.bits(question.domains), limit);
  }

  protected abstract posted(profile: Profile): {
    words: Iterable<[string, number]>;
    concepts: Iterable<[string, number]>;
    bigramScale: number;
    scale: number;
    /** Parts that a need does not count, as bits; see `Without`. */
    without: number;
  };
  protected abstract question(profile: Profile): Question;

  private top(weights: ScorerWeights, domains: number, limit: number): string[] {
    const { ids } = this;
    const { words: wordSums, concepts: conceptSums, bigrams: bigramSums } = this.sums;
    const [scale, bigramScale] = [this.scale.values, this.bigramScale.values];
    const [domainsOf, without] = [this.domainsOf.values, this.without.values];
    const totals = Float64Array.from(
      [0, Without.concepts, Without.domain, Without.concepts | Without.domain],
      (parts) =>
        weights.words +
        weights.phrases +
        weights.fit +
        (parts & Without.concepts ? 0 : weights.concepts) +
        (parts & Without.domain ? 0 : weights.domain),
    );
    const found: { slot: number; score: number }[] = [];
    let least = 0;
    const cut = () => {
      found.sort((a, b) => b.score - a.score || a.slot - b.slot);
      found.length = Math.min(found.length, limit);
      if (found.length === limit) least = found.at(-1)?.score ?? 0;
    };
    // A hundred thousand times for one question; the arrays are as long as they say. What has left has scale 0.
    for (let slot = 0; slot < ids.length; slot += 1) {
      const words = wordSums[slot] as number;
      const concepts = conceptSums[slot] as number;
      if (words === 0 && concepts === 0) continue;
      const phrases = ((bigramSums[slot] as number) * (bigramScale[slot] as number)) / BIGRAMS_ENOUGH;
      const score =
        ((scale[slot] as number) / (totals[without[slot] as number] as number)) *
        (weights.words * Math.min(1, words / WORDS_ENOUGH) +
          weights.concepts * concepts +
          weights.phrases * Math.min(1, phrases) +
          ((domainsOf[slot] as number) & domains ? weights.domain : 0));
      // Not a number where no part counts: then nothing promises anything.
      if (!(score > least)) continue;
      found.push({ slot, score });
      if (found.length >= 2 * limit) cut();
    }
    cut();
    return found.map(({ slot }) => ids[slot] ?? '');
  }

  private makeRoom(): void {
    const { sums, ids } = this;
    if (sums.words.length < ids.length) {
      const room = Math.ceil(ids.length * 1.2) + 1000;
      this.sums = { words: new Float32Array(room), concepts: new Float32Array(room), bigrams: new Float32Array(room) };
      this.best = new Float32Array(room);
      return;
    }
    for (const sum of Object.values(sums)) sum.fill(0);
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

/** Published capabilities, asked by a need. */
export class CapabilityShortlist extends Shortlist {
  protected posted(capability: Profile) {
    return {
      words: [...capability.words].map(([word, frequency]): [string, number] => [word, wordSaturation(frequency)]),
      concepts: capability.concepts.map(({ id, strength }): [string, number] => [id, strengthValue(strength)]),
      bigramScale: 1,
      scale: 1 - STUFFING_SHARE * capability.stuffing,
      without: 0,
    };
  }

  protected question(need: Profile): Question {
    const prepared = prepareNeed(need, this.vocabulary());
    return {
      words: prepared.words.map(({ word, weight }) => [word, weight / prepared.totalWeight]),
      concepts: need.concepts.flatMap(({ id }, at) => {
        const weight = conceptShare(prepared, at);
        if (weight === 0) return [];
        return [
          { weight, members: [...this.vocabulary().relatives(id)].map(([other, relation]) => valued(other, relation)) },
        ];
      }),
      bigrams: need.bigrams,
      bigramFactor: 1 / Math.max(1, prepared.bigrams.size),
      domains: need.domains,
    };
  }
}

/** Published needs, asked by a capability. */
export class NeedShortlist extends Shortlist {
  protected posted(need: Profile) {
    const prepared = prepareNeed(need, this.vocabulary());
    return {
      words: prepared.words.map(({ word, weight }): [string, number] => [word, weight / prepared.totalWeight]),
      concepts: need.concepts.map(({ id }, at): [string, number] => [id, conceptShare(prepared, at)]),
      bigramScale: 1 / Math.max(1, prepared.bigrams.size),
      scale: 1,
      without: (prepared.conceptTotal === 0 ? Without.concepts : 0) | (need.domains.length === 0 ? Without.domain : 0),
    };
  }

  protected question(capability: Profile): Question {
    // What a need's concept is worth here: the best of the capability's concepts that answer it.
    const answered = new Map<string, number>();
    for (const { id, strength } of capability.concepts) {
      for (const [asked, relation] of this.vocabulary().relatives(id)) {
        const value = RELATION_VALUE[INVERSE[relation]] * strengthValue(strength);
        if (value > (answered.get(asked) ?? 0)) answered.set(asked, value);
      }
    }
    return {
      words: [...capability.words].map(([word, frequency]) => [word, wordSaturation(frequency)]),
      concepts: [...answered].map((member) => ({ weight: 1, members: [member] })),
      bigrams: capability.bigrams,
      bigramFactor: 1,
      domains: capability.domains,
    };
  }
}

const INVERSE: Record<Relation, Relation> = {
  same: 'same',
  sibling: 'sibling',
  ancestor: 'descendant',
  descendant: 'ancestor',
};
const valued = (id: string, relation: Relation): [string, number] => [id, RELATION_VALUE[relation]];

function conceptShare({ conceptWeights, conceptTotal }: PreparedNeed, at: number): number {
  return conceptTotal === 0 ? 0 : (conceptWeights[at] ?? 0) / conceptTotal;
}

function pairsOf(bigrams: string): string[] {
  return Array.from({ length: bigrams.length / 2 }, (_, index) => bigrams.slice(2 * index, 2 * index + 2));
}
