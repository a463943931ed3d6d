import type { Scored } from '@scenario/exchange';
import { currentVocabulary } from '@scenario/vocabulary';
import type { Explanation } from './match.types';

/** A scored pair, stored or not. */
type Explained = Omit<Scored, 'band'> & {
  needId: { toString(): string };
  capabilityId: { toString(): string };
};

export function toExplanation(pair: Explained): Explanation {
  const vocabulary = currentVocabulary();
  const { needId, capabilityId, score, components, words, fits, unwanted } = pair;
  return {
    needId: needId.toString(),
    capabilityId: capabilityId.toString(),
    score,
    components,
    words,
    fits,
    unwanted,
    concepts: pair.concepts.map((hit) => ({
      ...hit,
      needLabel: vocabulary.get(hit.need)?.zh ?? hit.need,
      needLabelEn: vocabulary.get(hit.need)?.en ?? hit.need,
      capabilityLabel: vocabulary.get(hit.capability)?.zh ?? hit.capability,
      capabilityLabelEn: vocabulary.get(hit.capability)?.en ?? hit.capability,
    })),
  };
}
