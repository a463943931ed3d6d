import {
  currentVocabulary,
  normalise,
  shippedConcepts,
  type ConceptEdit,
  type ConceptView,
  type VocabularyChangeRecord,
} from '@scenario/vocabulary';
import type {
  ConceptLink,
  ConceptWording,
  VocabularyChange,
  VocabularyConcept,
  VocabularyEdit,
} from './vocabulary.types';

export function toLinks(ids: readonly string[]): ConceptLink[] {
  const vocabulary = currentVocabulary();
  return ids.flatMap((id) => {
    const concept = vocabulary.get(id);
    return concept ? [{ id, kind: concept.kind, zh: concept.zh, en: concept.en }] : [];
  });
}

export function toConcept({ concept, record }: ConceptView): VocabularyConcept {
  const { id, kind, zh, en } = concept;
  return {
    id,
    kind,
    zh,
    en,
    shipped: record?.shipped ?? true,
    changed: record !== null,
    version: record?.version ?? 0,
    wordingCount: concept.wordings.length + (concept.ambiguous?.length ?? 0),
    domains: toLinks(concept.domains),
    parents: toLinks(concept.parents),
  };
}

/** Every wording with where it comes from; those taken out of use stand last, so that they can be put back. */
export function toWordings({ concept, record }: ConceptView): ConceptWording[] {
  const added = new Map((record?.added ?? []).map((wording) => [normalise(wording.text), wording]));
  const removed = new Set(record?.removed ?? []);
  const inUse = [...concept.wordings.map((text) => ({ text, when: [] as string[] })), ...(concept.ambiguous ?? [])].map(
    ({ text, when }): ConceptWording => {
      const own = added.get(normalise(text));
      return { text, when, origin: own ? 'added' : 'shipped', byName: own?.byName, at: own?.at };
    },
  );
  const shipped = shippedConcepts().find(({ id }) => id === concept.id);
  const outOfUse = [
    ...(shipped?.wordings ?? []).map((text) => ({ text, when: [] as string[] })),
    ...(shipped?.ambiguous ?? []),
  ].filter(({ text }) => removed.has(normalise(text)) && !added.has(normalise(text)));
  return [...inUse, ...outOfUse.map(({ text, when }) => ({ text, when, origin: 'removed' as const }))];
}

export const toChange = ({
  _id,
  at,
  byName,
  state,
  needs,
  capabilities,
}: VocabularyChangeRecord): VocabularyChange => ({
  id: _id.toString(),
  at,
  byName,
  state,
  needs,
  capabilities,
});

export const toEdit = (edit: ConceptEdit): VocabularyEdit => ({
  concept: toConcept(edit),
  change: toChange(edit.change),
});
