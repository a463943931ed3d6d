import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Concept } from './concept';
import { Vocabulary } from './vocabulary';

const DATA = path.resolve(__dirname, '../../data');

let shipped: Concept[] | undefined;

/** The concepts that come with the product, one JSON object a line. */
export function shippedConcepts(): readonly Concept[] {
  shipped ??= readShipped();
  return shipped;
}

function readShipped(): Concept[] {
  return readdirSync(DATA)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(path.join(DATA, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Concept);
}

let shared: Vocabulary | undefined;

/** The vocabulary of this process: the shipped one until the store has read what operators made of it. */
export function currentVocabulary(): Vocabulary {
  shared ??= new Vocabulary(shippedConcepts());
  return shared;
}

/** Puts another one in its place, whole: who holds the old one goes on with that. */
export function replaceVocabulary(vocabulary: Vocabulary): void {
  shared = vocabulary;
}
