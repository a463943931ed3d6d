import { seededRandom } from '@scenario/kernel';
import { currentVocabulary, type Concept } from '@scenario/vocabulary';
import { readDemoData } from '../../../apps/cli/src/seed/demo-data';

/** Draws that are the same for the same seed. */
export class Draw {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  one<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to draw from');
    return item;
  }

  some<T>(items: readonly T[], count: number): T[] {
    return Array.from({ length: count }, () => this.one(items));
  }
}

export interface DomainTexts {
  id: string;
  tasks: Concept[];
  objects: Concept[];
  scenarios: Concept[];
  /** Sentences of real profiles, needs and cases of the domain. */
  offers: string[];
  wishes: string[];
  results: string[];
}

const sentences = (text: unknown) =>
  String(text ?? '')
    .split(/[。；]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 8);

/** What bench texts are put together from: the concepts of each domain and the sentences of the demo data. */
export function domainTexts(): DomainTexts[] {
  const vocabulary = currentVocabulary();
  const { needs, capabilities } = readDemoData();
  const within = (domain: Concept, kind: Concept['kind']) =>
    vocabulary.ofKind(kind).filter(({ domains, wordings }) => domains.includes(domain.id) && wordings.length > 2);
  return vocabulary.ofKind('domain').map((domain) => {
    const offers = capabilities.filter(({ domains }) => Array.isArray(domains) && domains[0] === domain.zh);
    const wishes = needs.filter((need) => need.domain === domain.zh);
    return {
      id: domain.id,
      tasks: within(domain, 'task'),
      objects: [...within(domain, 'object'), ...within(domain, 'task')],
      scenarios: within(domain, 'scenario'),
      offers: offers.flatMap(({ description }) => sentences(description)),
      wishes: wishes.flatMap(({ painPoint, wanted }) => [...sentences(painPoint), ...sentences(wanted)]),
      results: offers.flatMap(({ cases }) =>
        Array.isArray(cases) ? cases.map((one: { result?: string }) => one.result ?? '') : [],
      ),
    };
  });
}
