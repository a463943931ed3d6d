import type { Vocabulary } from '@scenario/vocabulary';

/** Makes something of an object once for a vocabulary, and keeps it as long as the object is used. */
export function derived<From extends object, To>(make: (from: From, vocabulary: Vocabulary) => To) {
  const known = new WeakMap<From, { vocabulary: Vocabulary; value: To }>();
  return (from: From, vocabulary: Vocabulary): To => {
    const before = known.get(from);
    if (before?.vocabulary === vocabulary) return before.value;
    const value = make(from, vocabulary);
    known.set(from, { vocabulary, value });
    return value;
  };
}
