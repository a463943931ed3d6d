/** Something the assistant suggests, with why. */
export interface Proposal {
  /** Id of a tag, or the value of an enumeration. */
  value: string;
  /** The words it came from, as typed, weightiest first. */
  words: string[];
  /** 0–1, two decimals. */
  confidence: number;
  /** It stands in the form already. */
  chosen: boolean;
}

const SHOWN_WORDS = 4;

export function proposal(value: string, words: Iterable<string>, confidence: number, chosen: boolean): Proposal {
  const rounded = Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100;
  return { value, words: [...new Set(words)].slice(0, SHOWN_WORDS), confidence: rounded, chosen };
}
