import { badField, DomainError } from '@scenario/kernel';
import { normalise } from '../text/normalise';
import { saysNothing } from '../text/segment';
import type { Concept, ConceptKind } from './concept';
import { makesCycle } from './overlay';
import type { Vocabulary } from './vocabulary';

const SHORTEST = 2;
/** Kinds an operator may add: domains and layers are those of the city plan. */
export const OPEN_KINDS: readonly ConceptKind[] = ['scenario', 'technology', 'object', 'task', 'constraint'];

/** Refuses a wording that would be found everywhere. */
export function requireUsableWording(text: string, when: readonly string[], field = 'input.text'): void {
  const wording = normalise(text);
  if ([...wording].length < SHORTEST) throw badField(field, 'tooShort', { min: SHORTEST });
  if (when.length === 0 && saysNothing(wording)) throw badField(field, 'tooCommon');
  if (when.some((word) => [...normalise(word)].length < SHORTEST)) {
    throw badField('input.when', 'tooShort', { min: SHORTEST });
  }
}

/** Names the concept that has this wording already; two may share one, but nobody should do it without knowing. */
export function requireFreeWording(
  vocabulary: Vocabulary,
  conceptId: string | null,
  text: string,
  field = 'input.text',
): void {
  const wording = normalise(text);
  const owner = vocabulary.all().find((concept) => concept.id !== conceptId && textsOf(concept).includes(wording));
  if (!owner) return;
  const params = { conceptId: owner.id, zh: owner.zh, en: owner.en, wording: text };
  throw new DomainError('BAD_INPUT', { fields: { [field]: [{ key: 'ofAnotherConcept', params }] } });
}

/** Refuses unknown parents, parents that would make a circle, and a scenario that belongs to no domain. */
export function requireParents(
  vocabulary: Vocabulary,
  id: string | null,
  kind: ConceptKind,
  parents: readonly string[],
): void {
  const unknown = parents.find((parent) => !vocabulary.get(parent));
  if (unknown !== undefined) throw badField('input.parents', 'unknown');
  const parentsOf = new Map(vocabulary.all().map((concept) => [concept.id, concept.parents]));
  if (id !== null && makesCycle(id, parents, parentsOf)) throw badField('input.parents', 'cycle');
  const above = parents.flatMap((parent) => [parent, ...vocabulary.ancestors(parent)]);
  if (kind === 'scenario' && !above.some((parent) => vocabulary.get(parent)?.kind === 'domain')) {
    throw badField('input.parents', 'required');
  }
}

/** Refuses domains that are none. */
export function requireDomains(vocabulary: Vocabulary, domains: readonly string[]): void {
  const wrong = domains.find((domain) => vocabulary.get(domain)?.kind !== 'domain');
  if (wrong !== undefined) throw badField('input.domains', 'unknown');
}

/** Refuses a label that another concept of the kind has: people choose tags by it. */
export function requireFreeLabel(vocabulary: Vocabulary, id: string | null, kind: ConceptKind, zh: string, en: string) {
  const same = (a: string, b: string) => normalise(a) === normalise(b);
  for (const concept of vocabulary.ofKind(kind)) {
    if (concept.id === id) continue;
    if (same(concept.zh, zh)) throw badField('input.zh', 'taken');
    if (same(concept.en, en)) throw badField('input.en', 'taken');
  }
}

/** An id nobody has; the prefix keeps it apart from whatever the product will bring one day. */
export function ownId(en: string, taken: (id: string) => boolean): string {
  const words = en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = `own-${words.slice(0, 40) || 'concept'}`;
  let id = base;
  for (let n = 2; taken(id); n += 1) id = `${base}-${n}`;
  return id;
}

/** Everything a concept is found by, normalised. */
export function textsOf(concept: Concept): string[] {
  return [concept.zh, ...concept.wordings, ...(concept.ambiguous ?? []).map(({ text }) => text)].map(normalise);
}
