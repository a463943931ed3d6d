import type { Vocabulary } from '../concept/vocabulary';
import { termWords } from '../text/segment';

export interface Reading {
  /** Words no concept accounts for. */
  words: string[];
  conceptIds: string[];
}

/** Reads a normalised text as the matcher does, and says which of its words no mention of a concept covers. Pure. */
export function readWords(normalised: string, vocabulary: Vocabulary): Reading {
  const mentions = vocabulary.read(normalised);
  const rest = mentions.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}，${text.slice(end)}`,
    normalised,
  );
  return { words: termWords(rest), conceptIds: [...new Set(mentions.map(({ conceptId }) => conceptId))] };
}
