import { normalise } from '../text/normalise';

export interface Piece {
  text: string;
  hit: boolean;
}

const SENTENCE = /[^。！？；!?;\n]+[。！？；!?;]?/g;
/** Characters kept before and after the word in a long sentence. */
const AROUND = 40;

/** The first sentence with a normalised word in it, the word marked; null when it stands nowhere. Pure. */
export function sentenceWith(text: string, word: string): Piece[] | null {
  for (const [sentence] of text.matchAll(SENTENCE)) {
    if (!normalise(sentence).includes(word)) continue;
    // Where folding changes lengths, places of the folded text are not places of the original: show what was read.
    const original = sentence.trim();
    const folded = original.toLowerCase().includes(word) ? original.toLowerCase() : normalise(original);
    const shown = folded.length === original.length ? original : folded;
    const start = folded.indexOf(word);
    const end = start + word.length;
    const before = shown.slice(Math.max(0, start - AROUND), start);
    const after = shown.slice(end, end + AROUND);
    return [
      { text: `${start > AROUND ? '…' : ''}${before}`, hit: false },
      { text: shown.slice(start, end), hit: true },
      { text: `${after}${end + AROUND < shown.length ? '…' : ''}`, hit: false },
    ].filter((piece) => piece.text !== '');
  }
  return null;
}
