import type { Profile, ProfileConcept, WordCounts } from './profile';

type PackedConcept = [id: string, strength: number, wording: string];

/** Lists of words as one text each: a third of the size, and read several times faster. No word has a space or a colon in it. */
interface PackedProfile extends Omit<Profile, 'words' | 'titleWords' | 'concepts' | 'unwanted' | 'unwantedWords'> {
  /** See `PackedWords`. */
  words: string;
  titleWords: string;
  concepts: PackedConcept[];
  unwanted: PackedConcept[];
  unwantedWords: string;
  format: typeof FORMAT;
}

/** Raised when a profile that is stored has to be made anew to be understood. */
const FORMAT = 2;

/** Whether this version has packed a profile; what an earlier one has left in the index is of no use. */
export const isCurrent = (packed: string) => packed.startsWith(`{"format":${FORMAT},`);

/** Words as ` word:frequency word:frequency `: finding some of them takes less time than cutting all of them apart. */
class PackedWords implements WordCounts {
  constructor(private readonly text: string) {}

  get size(): number {
    return [...this].length;
  }

  get(word: string): number | undefined {
    const { text } = this;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (text.charCodeAt(at - 1) !== SPACE || text.charCodeAt(end) !== COLON) continue;
      return Number(text.slice(end + 1, text.indexOf(' ', end)));
    }
    return undefined;
  }

  *[Symbol.iterator](): IterableIterator<[string, number]> {
    for (const item of split(this.text.trim())) {
      const at = item.lastIndexOf(':');
      yield [item.slice(0, at), Number(item.slice(at + 1))];
    }
  }
}

const SPACE = ' '.charCodeAt(0);
const COLON = ':'.charCodeAt(0);

/** A profile as the search index keeps it; as an object every word in it would become a field there. */
export function packProfile(profile: Profile): string {
  const packed: PackedProfile = {
    format: FORMAT,
    ...profile,
    words: ` ${[...profile.words].map(([word, frequency]) => `${word}:${frequency} `).join('')}`,
    titleWords: join(profile.titleWords),
    concepts: profile.concepts.map(packConcept),
    unwanted: profile.unwanted.map(packConcept),
    unwantedWords: join(profile.unwantedWords),
  };
  return JSON.stringify(packed);
}

export function unpackProfile(text: string): Profile {
  const { format: _, ...packed } = JSON.parse(text) as PackedProfile;
  return {
    ...packed,
    words: new PackedWords(packed.words),
    titleWords: split(packed.titleWords),
    concepts: packed.concepts.map(unpackConcept),
    unwanted: packed.unwanted.map(unpackConcept),
    unwantedWords: split(packed.unwantedWords),
  };
}

const join = (words: readonly string[]) => words.join(' ');
const split = (text: string) => (text === '' ? [] : text.split(' '));
const packConcept = ({ id, strength, wording }: ProfileConcept): PackedConcept => [id, strength, wording];
const unpackConcept = ([id, strength, wording]: PackedConcept): ProfileConcept => ({ id, strength, wording });
