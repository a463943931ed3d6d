import type { Profile, ProfileConcept } from './profile';

type PackedConcept = [id: string, strength: number, wording: string];

/** All of a profile but what most of its room is for: words, and pairs of characters. */
type Rest = Omit<Profile, 'words' | 'bigrams'>;

/** Lists of words as one text each: a third of the size. No word has a space or a colon in it. */
interface PackedRest extends Omit<Rest, 'titleWords' | 'concepts' | 'unwanted' | 'unwantedWords'> {
  titleWords: string;
  concepts: PackedConcept[];
  unwanted: PackedConcept[];
  unwantedWords: string;
}

interface PackedProfile extends PackedRest {
  format: typeof FORMAT;
  bigrams: string;
  /** ` word:frequency word:frequency ` */
  words: string;
}

/** Raised when a profile that is stored has to be made anew to be understood. */
const FORMAT = 2;

/** Whether this version has packed a profile; what an earlier one has left in the index is of no use. */
export const isCurrent = (packed: string) => packed.startsWith(`{"format":${FORMAT},`);

/** A profile as the search index keeps it; as an object every word in it would become a field there. */
export function packProfile(profile: Profile): string {
  const packed: PackedProfile = {
    format: FORMAT,
    ...packRest(profile),
    bigrams: profile.bigrams,
    words: ` ${[...profile.words].map(([word, frequency]) => `${word}:${frequency} `).join('')}`,
  };
  return JSON.stringify(packed);
}

export function unpackProfile(text: string): Profile {
  const { format: _, words, bigrams, ...rest } = JSON.parse(text) as PackedProfile;
  return { ...unpackRest(rest), bigrams, words: new Map(split(words.trim()).map(unpackWord)) };
}

/** For those who keep words and pairs of characters by themselves. */
export const packOnlyRest = (profile: Profile): string => JSON.stringify(packRest(profile));
export const unpackOnlyRest = (text: string): Rest => unpackRest(JSON.parse(text) as PackedRest);

function packRest(whole: Profile): PackedRest {
  const { words: _, bigrams: __, ...profile } = whole;
  return {
    ...profile,
    titleWords: join(profile.titleWords),
    concepts: profile.concepts.map(packConcept),
    unwanted: profile.unwanted.map(packConcept),
    unwantedWords: join(profile.unwantedWords),
  };
}

function unpackRest(packed: PackedRest): Rest {
  return {
    ...packed,
    titleWords: split(packed.titleWords),
    concepts: packed.concepts.map(unpackConcept),
    unwanted: packed.unwanted.map(unpackConcept),
    unwantedWords: split(packed.unwantedWords),
  };
}

function unpackWord(item: string): [string, number] {
  const at = item.lastIndexOf(':');
  return [item.slice(0, at), Number(item.slice(at + 1))];
}

const join = (words: readonly string[]) => words.join(' ');
const split = (text: string) => (text === '' ? [] : text.split(' '));
const packConcept = ({ id, strength, wording }: ProfileConcept): PackedConcept => [id, strength, wording];
const unpackConcept = ([id, strength, wording]: PackedConcept): ProfileConcept => ({ id, strength, wording });
