import type { Concept } from '../concept/concept';
import { textsOf } from '../concept/concept.rules';
import type { Vocabulary } from '../concept/vocabulary';

/** Where a word stands: how many texts, and which concepts and domains these texts have. */
export interface WordContext {
  texts: number;
  concepts: ReadonlyMap<string, number>;
  domains: ReadonlySet<string>;
}

/** A concept a word could belong to, and what speaks for it. */
export interface Proposal {
  conceptId: string;
  /** The wording it looks like; absent when none does. */
  near?: string;
  /** In how many texts the concept or a close relative stands beside the word. */
  together: number;
  sameDomain: boolean;
  score: number;
}

const MOST = 5;
const LOOKS_WEIGHT = 2;
const TOGETHER_WEIGHT = 1.5;
const DOMAIN_WEIGHT = 0.3;
/** Less than this in common is chance. */
const LEAST_LIKENESS = 0.15;
/** One character in common is often chance: it counts half. */
const LONE_CHARACTER = 0.5;
/** A relative that stands beside the word speaks for a concept too, but less than the concept itself. */
const RELATIVE: Record<string, number> = { same: 1, sibling: 0.6, ancestor: 0.5, descendant: 0.4 };

interface Shape {
  concept: Concept;
  texts: { text: string; characters: ReadonlySet<string> }[];
}

interface Shapes {
  concepts: Shape[];
  /** How rare a character is among all wordings: 的 tells nothing, 瞌 nearly everything. */
  rarity(character: string): number;
}

const known = new WeakMap<Vocabulary, Shapes>();

/** Up to five concepts a word could be a wording of, best first. Pure. */
export function proposeConcepts(word: string, context: WordContext, vocabulary: Vocabulary): Proposal[] {
  const { concepts, rarity } = shapesOf(vocabulary);
  const characters = new Set(word);
  return concepts
    .map((shape) => propose(shape, characters, context, vocabulary, rarity))
    .filter(({ near, together }) => near !== undefined || together > 0)
    .sort((a, b) => b.score - a.score || (a.conceptId < b.conceptId ? -1 : 1))
    .slice(0, MOST);
}

function propose(
  { concept, texts }: Shape,
  characters: ReadonlySet<string>,
  context: WordContext,
  vocabulary: Vocabulary,
  rarity: Shapes['rarity'],
): Proposal {
  let likeness = 0;
  let near: string | undefined;
  for (const { text, characters: others } of texts) {
    const value = alike(characters, others, rarity);
    if (value >= LEAST_LIKENESS && value > likeness) [likeness, near] = [value, text];
  }
  let beside = 0;
  let together = 0;
  for (const [id, count] of context.concepts) {
    const closeness = RELATIVE[vocabulary.relation(concept.id, id) ?? ''] ?? 0;
    beside = Math.max(beside, (closeness * count) / Math.max(1, context.texts));
    if (closeness > 0) together = Math.max(together, count);
  }
  const sameDomain = concept.domains.some((domain) => context.domains.has(domain));
  const score = LOOKS_WEIGHT * likeness + TOGETHER_WEIGHT * beside + (sameDomain ? DOMAIN_WEIGHT : 0);
  return { conceptId: concept.id, near, together, sameDomain, score: Math.round(score * 1000) / 1000 };
}

/** Share of the rare characters two texts have in common, 0–1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Shapes['rarity']): number {
  const weigh = (characters: Iterable<string>) => [...characters].reduce((sum, one) => sum + rarity(one), 0);
  const shared = [...a].filter((character) => b.has(character));
  if (shared.length === 0) return 0;
  return ((shared.length === 1 ? LONE_CHARACTER : 1) * 2 * weigh(shared)) / (weigh(a) + weigh(b));
}

function shapesOf(vocabulary: Vocabulary): Shapes {
  const present = known.get(vocabulary);
  if (present) return present;
  const concepts = vocabulary
    .all()
    .filter(({ kind }) => kind !== 'domain' && kind !== 'layer')
    .map((concept) => ({
      concept,
      texts: [...new Set(textsOf(concept))].map((text) => ({ text, characters: new Set(text) })),
    }));
  const found = new Map<string, number>();
  let count = 0;
  for (const { texts } of concepts) {
    for (const { characters } of texts) {
      count += 1;
      for (const character of characters) found.set(character, (found.get(character) ?? 0) + 1);
    }
  }
  const shapes = { concepts, rarity: (character: string) => Math.log((count + 1) / ((found.get(character) ?? 0) + 1)) };
  known.set(vocabulary, shapes);
  return shapes;
}
