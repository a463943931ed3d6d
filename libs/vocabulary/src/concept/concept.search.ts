import { normalise } from '../text/normalise';
import type { Concept, ConceptKind } from './concept';
import { textsOf } from './concept.rules';
import type { Vocabulary } from './vocabulary';

export interface ConceptSearch {
  kind?: ConceptKind;
  domain?: string;
  search?: string;
}

/** Concepts by kind, domain and a piece of a label or wording: those whose label fits come first. Pure. */
export function searchConcepts(vocabulary: Vocabulary, { kind, domain, search }: ConceptSearch): Concept[] {
  const sought = normalise(search ?? '');
  const inDomain = (concept: Concept) => !domain || concept.id === domain || concept.domains.includes(domain);
  return vocabulary
    .all()
    .filter((concept) => (!kind || concept.kind === kind) && inDomain(concept))
    .map((concept) => ({ concept, rank: sought === '' ? 0 : rankOf(concept, sought) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ concept }) => concept);
}

/** 0 is the label itself, 3 a part of a wording, -1 nothing. */
function rankOf(concept: Concept, sought: string): number {
  const labels = [concept.zh, concept.en].map(normalise);
  if (labels.includes(sought)) return 0;
  if (labels.some((label) => label.includes(sought))) return 1;
  const texts = textsOf(concept);
  if (texts.includes(sought)) return 2;
  return texts.some((text) => text.includes(sought)) ? 3 : -1;
}
