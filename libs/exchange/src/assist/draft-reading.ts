import { normalise, type Vocabulary } from '@scenario/vocabulary';
import { inside, negatedSpans } from '../match/text-scope';

/** Where in an entry a text stands; a title says more than the story behind it. */
const PLACE_STRENGTH = {
  title: 1,
  wanted: 0.8,
  description: 0.8,
  indicators: 0.7,
  painPoint: 0.6,
  publicText: 0.5,
  cases: 0.4,
} as const;
export type DraftPlace = keyof typeof PLACE_STRENGTH;

export type DraftTexts = Partial<Record<DraftPlace, string>>;

/** A concept somewhere in the texts of a draft. */
export interface Sighting {
  conceptId: string;
  /** 0–1.4: the strongest place it stands in, more for each further way of putting it. */
  strength: number;
  /** The words it was found in, as they were typed, strongest place first. */
  words: string[];
}

export interface DraftReading {
  wanted: ReadonlyMap<string, Sighting>;
  /** What the texts say is not wanted, or there already. */
  unwanted: ReadonlyMap<string, Sighting>;
}

/** 不能上公有云, 不接入政务云: a condition is refused in more ways than a task. 数据不出厂 is a condition itself. */
const REFUSED = /(?:不[^出，。；、,;]?|不[能可会][^出，。；、,;]?|勿|无法)[^，。；、,;]?$/;
const FURTHER_WORDING = 0.2;
const FURTHER_WORDINGS_MOST = 0.4;

/** Reads the concepts of a draft; what is named only to be ruled out is kept apart. */
export function readDraft(texts: DraftTexts, vocabulary: Vocabulary): DraftReading {
  const wanted = new Map<string, Sighting>();
  const unwanted = new Map<string, Sighting>();
  const places = (Object.keys(PLACE_STRENGTH) as DraftPlace[]).toSorted(
    (a, b) => PLACE_STRENGTH[b] - PLACE_STRENGTH[a],
  );
  for (const place of places) {
    const typed = texts[place] ?? '';
    const text = normalise(typed);
    const spans = negatedSpans(text);
    for (const { conceptId, wording, start, end } of vocabulary.read(text)) {
      const refused = vocabulary.get(conceptId)?.kind === 'constraint' && REFUSED.test(text.slice(0, start));
      const into = refused || inside(spans, start, end) ? unwanted : wanted;
      see(into, conceptId, PLACE_STRENGTH[place], asTyped(typed, text, wording, start));
    }
  }
  for (const [id, { strength }] of unwanted) {
    if ((wanted.get(id)?.strength ?? 0) >= Math.max(1, strength)) unwanted.delete(id);
    else wanted.delete(id);
  }
  return { wanted, unwanted };
}

function see(into: Map<string, Sighting>, conceptId: string, strength: number, word: string): void {
  const present = into.get(conceptId);
  if (!present) {
    into.set(conceptId, { conceptId, strength, words: [word] });
    return;
  }
  // Places come strongest first, so the first one has set the base.
  if (present.words.some((known) => known.toLowerCase() === word.toLowerCase())) return;
  if (present.words.length * FURTHER_WORDING <= FURTHER_WORDINGS_MOST) present.strength += FURTHER_WORDING;
  present.words.push(word);
}

/** A wording as its writer typed it, where folding has not moved it. */
function asTyped(typed: string, text: string, wording: string, start: number): string {
  const at = typed.length === text.length ? start : typed.toLowerCase().indexOf(wording);
  return at < 0 ? wording : typed.slice(at, at + wording.length);
}
