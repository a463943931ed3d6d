import { normalise } from './normalise';

export interface TextSpan {
  start: number;
  end: number;
}

/** A normalised text that knows where each of its parts stands in the text it was made of. */
export interface LocatedText {
  /** The same as `normalise` makes. */
  text: string;
  /** Where a part of `text` stands in the original; always whole characters, as a reader sees them. */
  original(part: TextSpan): TextSpan;
}

/** A character of the folded text with the part of the original it comes from. */
interface Origin extends TextSpan {
  character: string;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Normalises a text and keeps the way back, so that what is found in it can be marked in the original. */
export function locate(original: string): LocatedText {
  const text = normalise(original);
  const origins = align([...text], fold(original));
  const units = origins.flatMap((origin) => Array.from({ length: origin.character.length }, () => origin));
  return {
    text,
    original: ({ start, end }) => ({ start: units[start]?.start ?? 0, end: units[end - 1]?.end ?? original.length }),
  };
}

/** Width, case and white space as in `normalise`, character by character: accents stay with the letter they stand on. */
function fold(original: string): Origin[] {
  const folded: Origin[] = [];
  for (const { segment, index } of graphemes.segment(original)) {
    const end = index + segment.length;
    for (const character of segment.normalize('NFKC').toLowerCase()) {
      const before = folded.at(-1);
      if (!/\s/.test(character)) folded.push({ character, start: index, end });
      else if (before?.character === ' ') before.end = end;
      else folded.push({ character: ' ', start: index, end });
    }
  }
  if (folded[0]?.character === ' ') folded.shift();
  if (folded.at(-1)?.character === ' ') folded.pop();
  return folded;
}

/**
 * Simplifying replaces characters one by one, nearly always. Where it does not, what is equal at both ends is aligned
 * and all between counts as one.
 */
function align(normalised: readonly string[], folded: readonly Origin[]): Origin[] {
  const surplus = folded.length - normalised.length;
  const same = (at: number, shift: number) => normalised[at] === folded[at + shift]?.character;
  let head = 0;
  let tail = normalised.length;
  if (surplus !== 0) {
    while (head < tail && same(head, 0)) head += 1;
    while (tail > head && tail + surplus > head && same(tail - 1, surplus)) tail -= 1;
  }
  const middle = {
    start: folded[head]?.start ?? 0,
    end: folded[Math.max(head, tail + surplus - 1)]?.end ?? 0,
  };
  return normalised.map((character, at) => {
    if (surplus !== 0 && at >= head && at < tail) return { ...middle, character };
    const { start = 0, end = 0 } = folded[at < head ? at : at + surplus] ?? {};
    return { character, start, end };
  });
}

const LATIN = /[a-z0-9]/;

/** Every place of a normalised text where a term stands; a Latin one not inside a longer word or figure. */
export function occurrences(normalised: string, term: string): TextSpan[] {
  const found: TextSpan[] = [];
  if (term === '') return found;
  for (let start = normalised.indexOf(term); start >= 0; start = normalised.indexOf(term, start + term.length)) {
    const end = start + term.length;
    if (!insideWord(normalised, start) && !insideWord(normalised, end)) found.push({ start, end });
  }
  return found;
}

function insideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at));
}
