import { generalIdf } from '@scenario/vocabulary';
import { packOnlyRest, unpackOnlyRest } from './packed-profile';
import type { Profile, WordCounts } from './profile';

/** Profiles share pieces of memory of this size: each in one of its own would take a third more. */
const PIECE = 1 << 20;
/** Read profiles that are kept as they are; one takes some 10 kB. */
const READ = 1000;
/** Bytes of a number. */
const NUMBER = Int32Array.BYTES_PER_ELEMENT;
/** Frequencies have three decimals; see `profile`. */
const THOUSAND = 1000;

/** Numbers at the beginning of a kept profile. */
const HEAD = 2;

/**
 * A profile in memory: how many words and bytes of pairs of characters; the numbers of the words, their frequencies; the
 * pairs as they are in memory, two bytes a character; everything else as text.
 */
export type KeptProfile = Buffer;

/**
 * Profiles as a process keeps them by the hundred thousand: outside the heap, 2.5 kB each, and read in a few microseconds,
 * because the same word is the same text in all of them and is not cut out of a text again.
 */
export class KeptProfiles {
  private readonly table = new WordTable();
  private piece = Buffer.alloc(0);
  private used = 0;
  /** Those used last. */
  private readonly read = new Map<KeptProfile, Profile>();

  keep(profile: Profile): KeptProfile {
    const words = [...profile.words]
      .map(([word, frequency]): [number, number] => [this.table.add(word), Math.round(frequency * THOUSAND)])
      .sort(([a], [b]) => a - b);
    const rest = packOnlyRest(profile);
    const bigramBytes = 2 * profile.bigrams.length;
    const length = HEAD + 2 * words.length;
    const place = this.place(length * NUMBER + bigramBytes + Buffer.byteLength(rest));
    const numbers = new Int32Array(place.buffer, place.byteOffset, length);
    numbers[0] = words.length;
    numbers[1] = bigramBytes;
    for (const [at, [word, frequency]] of words.entries()) {
      numbers[HEAD + at] = word;
      numbers[HEAD + words.length + at] = frequency;
    }
    place.write(profile.bigrams, length * NUMBER, 'utf16le');
    place.write(rest, length * NUMBER + bigramBytes);
    return place;
  }

  profile(kept: KeptProfile): Profile {
    let profile = this.read.get(kept);
    if (profile) this.read.delete(kept);
    else profile = this.unpack(kept);
    this.read.set(kept, profile);
    if (this.read.size > READ) {
      const [oldest] = this.read.keys();
      if (oldest) this.read.delete(oldest);
    }
    return profile;
  }

  private unpack(kept: KeptProfile): Profile {
    const [count = 0, bigramBytes = 0] = new Int32Array(kept.buffer, kept.byteOffset, HEAD);
    const numbers = new Int32Array(kept.buffer, kept.byteOffset + HEAD * NUMBER, 2 * count);
    const bigramsAt = (HEAD + 2 * count) * NUMBER;
    const restAt = bigramsAt + bigramBytes;
    return {
      ...unpackOnlyRest(kept.toString('utf8', restAt)),
      bigrams: kept.toString('utf16le', bigramsAt, restAt),
      words: new KeptWords(this.table, numbers.subarray(0, count), numbers.subarray(count)),
    };
  }

  private place(size: number): Buffer {
    // Numbers have to begin where a number can.
    const begin = Math.ceil(this.used / NUMBER) * NUMBER;
    if (begin + size > this.piece.length) {
      this.piece = Buffer.allocUnsafeSlow(Math.max(PIECE, size));
      this.used = size;
      return this.piece.subarray(0, size);
    }
    this.used = begin + size;
    return this.piece.subarray(begin, begin + size);
  }
}

/** Words by number, and how rare they are. */
class WordTable {
  private readonly words: string[] = [];
  private readonly idfs: number[] = [];
  private readonly numbers = new Map<string, number>();

  add(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.words.push(word);
      this.idfs.push(generalIdf(word));
      this.numbers.set(word, number);
    }
    return number;
  }

  find(word: string): number | undefined {
    return this.numbers.get(word);
  }

  word(number: number): string {
    return this.words[number] ?? '';
  }

  idf(number: number): number {
    return this.idfs[number] ?? 0;
  }
}

/** Words of one profile, by number. */
class KeptWords implements WordCounts {
  constructor(
    private readonly table: WordTable,
    private readonly numbers: Int32Array,
    private readonly frequencies: Int32Array,
  ) {}

  get size(): number {
    return this.numbers.length;
  }

  get(word: string): number | undefined {
    const number = this.table.find(word);
    if (number === undefined) return undefined;
    const { numbers } = this;
    let [from, to] = [0, numbers.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((numbers[middle] as number) < number) from = middle + 1;
      else to = middle;
    }
    return numbers[from] === number ? (this.frequencies[from] as number) / THOUSAND : undefined;
  }

  *[Symbol.iterator](): IterableIterator<[string, number, number]> {
    const { table, numbers, frequencies } = this;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] as number;
      yield [table.word(number), (frequencies[at] as number) / THOUSAND, table.idf(number)];
    }
  }
}
