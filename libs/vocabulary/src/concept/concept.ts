export const CONCEPT_KINDS = ['domain', 'scenario', 'technology', 'layer', 'object', 'task', 'constraint'] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** A thing people mean, with the ways they put it. */
export interface Concept {
  id: string;
  kind: ConceptKind;
  zh: string;
  en: string;
  /** Broader concepts. */
  parents: string[];
  /** Domains it is used in; empty: general. */
  domains: string[];
  /** Found as they stand in normalised text; Latin ones at word boundaries. The label itself always counts. */
  wordings: string[];
  /** Short forms that mean several things: they count only when one of `when` stands in the same text. */
  ambiguous?: { text: string; when: string[] }[];
  /** Of all these the ones an operator stands for. */
  confirmed?: string[];
}

/** One place of a text where a concept was found; positions are those of the normalised text. */
export interface Mention {
  conceptId: string;
  wording: string;
  start: number;
  end: number;
  /** An operator stands for it: it is meant, however short it is. */
  confirmed?: true;
}

/** How two concepts relate; the nearest relation counts. */
export type Relation = 'same' | 'ancestor' | 'descendant' | 'sibling';
