import { normalise, type ConceptKind, type Vocabulary } from '@scenario/vocabulary';
import { inside, negatedSpans } from '../match/text-scope';
import type { DraftReading, DraftTexts } from './draft-reading';
import { proposal, type Proposal } from './proposal';

const CLAUSE = /[，。；！？,;!?（）()\n]+/;
const LONGEST = 60;
const MOST = 5;
/** A clause that rules something out says so itself; a made-up one may be clumsy. */
const QUOTED = 0.9;
const MADE_UP = 0.6;
const RULED_OUT: ReadonlySet<ConceptKind | undefined> = new Set([
  'task',
  'object',
  'scenario',
  'technology',
  'constraint',
]);

/** What the texts rule out, in their own clauses, for the field that matching reads. */
export function proposeExclusions(
  { unwanted }: DraftReading,
  texts: DraftTexts,
  exclusions: string,
  vocabulary: Vocabulary,
): Proposal[] {
  const clauses = Object.values(texts).flatMap((text) => text.split(CLAUSE).map((clause) => clause.trim()));
  const written = normalise(exclusions);
  const known = new Set(vocabulary.read(written).map(({ conceptId }) => conceptId));
  const found = new Map<string, { words: string[]; confidence: number; chosen: boolean }>();
  for (const { conceptId, words } of unwanted.values()) {
    const concept = vocabulary.get(conceptId);
    if (!RULED_OUT.has(concept?.kind)) continue;
    const quoted = clauses.find((clause) => clause.length <= LONGEST && rulesOut(clause, conceptId, vocabulary));
    const value = quoted ?? `不需要${concept?.zh ?? conceptId}`;
    const before = found.get(value);
    found.set(value, {
      words: [...(before?.words ?? []), ...words],
      confidence: quoted ? QUOTED : MADE_UP,
      chosen: (before?.chosen ?? true) && (known.has(conceptId) || written.includes(normalise(value))),
    });
  }
  return [...found]
    .slice(0, MOST)
    .map(([value, { words, confidence, chosen }]) => proposal(value, words, confidence, chosen));
}

function rulesOut(clause: string, conceptId: string, vocabulary: Vocabulary): boolean {
  const text = normalise(clause);
  const spans = negatedSpans(text);
  return vocabulary
    .read(text)
    .some((mention) => mention.conceptId === conceptId && inside(spans, mention.start, mention.end));
}
