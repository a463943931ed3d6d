import { normalise } from '../text/normalise';
import type { Concept } from './concept';
import type { ConceptRecord } from './concept.schema';

/** The shipped concepts with what operators made of them. An update of the product still reaches what they did not touch. */
export function overlay(shipped: readonly Concept[], records: readonly ConceptRecord[]): Concept[] {
  const changes = new Map(records.map((record) => [record._id, record]));
  const parentsOf = new Map(shipped.map(({ id, parents }) => [id, parents]));
  // Two changes made at once, or an update of the product, may close a circle that nobody was shown.
  const place = (record: ConceptRecord, otherwise: string[]) => {
    const parents = record.parents && !makesCycle(record._id, record.parents, parentsOf) ? record.parents : otherwise;
    parentsOf.set(record._id, parents);
    return parents;
  };
  const changed = shipped.map((concept) => {
    const record = changes.get(concept.id);
    return record ? changedConcept(concept, record, place(record, concept.parents)) : concept;
  });
  const own = records.filter((record) => !record.shipped).map((record) => ownConcept(record, place(record, [])));
  return [...changed, ...own];
}

/** Whether a concept would become its own ancestor. */
export function makesCycle(
  id: string,
  parents: readonly string[],
  parentsOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const open = [...parents];
  const seen = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(parentsOf.get(at) ?? []));
  }
  return false;
}

function ownConcept(record: ConceptRecord, parents: string[]): Concept {
  return {
    id: record._id,
    kind: record.kind ?? 'task',
    zh: record.zh ?? record._id,
    en: record.en ?? record._id,
    parents,
    domains: record.domains ?? [],
    ...addedWordings(record),
    confirmed: confirmedBy(record),
  };
}

function changedConcept(concept: Concept, record: ConceptRecord, parents: string[]): Concept {
  const removed = new Set(record.removed);
  const stays = (text: string) => !removed.has(normalise(text));
  const added = addedWordings(record);
  const ambiguous = [...(concept.ambiguous ?? []).filter(({ text }) => stays(text)), ...added.ambiguous];
  // Who wrote the old label meant this concept; it stays as a wording until somebody removes it.
  const formerLabel = record.zh && record.zh !== concept.zh ? [concept.zh] : [];
  return {
    ...concept,
    zh: record.zh ?? concept.zh,
    en: record.en ?? concept.en,
    parents,
    domains: record.domains ?? concept.domains,
    wordings: [...new Set([...concept.wordings, ...formerLabel].filter(stays).concat(added.wordings))],
    ambiguous,
    confirmed: confirmedBy(record),
  };
}

/** What operators wrote themselves, the label included. */
const confirmedBy = ({ zh, added }: ConceptRecord) => [...(zh ? [zh] : []), ...added.map(({ text }) => text)];

function addedWordings({ added }: ConceptRecord): {
  wordings: string[];
  ambiguous: { text: string; when: string[] }[];
} {
  return {
    wordings: added.filter(({ when }) => when.length === 0).map(({ text }) => text),
    ambiguous: added.filter(({ when }) => when.length > 0).map(({ text, when }) => ({ text, when })),
  };
}
