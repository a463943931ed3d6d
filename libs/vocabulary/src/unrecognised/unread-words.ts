import type { Vocabulary } from '../concept/vocabulary';
import { normalise } from '../text/normalise';
import { termWords } from '../text/segment';

export interface Reading {
  /** Words no concept accounts for. */
  words: string[];
  conceptIds: string[];
}

/** Short forms that count in their context only: outside of it they are not unknown, they mean something else. */
const shortForms = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Reads a normalised text as the matcher does, and says which of its words no mention of a concept covers. Pure. */
export function readWords(normalised: string, vocabulary: Vocabulary): Reading {
  const mentions = vocabulary.read(normalised);
  const rest = mentions.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}，${text.slice(end)}`,
    normalised,
  );
  const known = shortFormsOf(vocabulary);
  const words = termWords(rest).filter((word) => !known.has(word));
  return { words, conceptIds: [...new Set(mentions.map(({ conceptId }) => conceptId))] };
}

function shortFormsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const present = shortForms.get(vocabulary);
  if (present) return present;
  const ambiguous = vocabulary.all().flatMap((concept) => concept.ambiguous ?? []);
  const found = new Set(ambiguous.map(({ text }) => normalise(text)));
  shortForms.set(vocabulary, found);
  return found;
}
