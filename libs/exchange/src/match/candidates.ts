import { Injectable } from '@nestjs/common';
import { SearchClient } from '@scenario/platform';
import { currentVocabulary, generalIdf } from '@scenario/vocabulary';
import type { MultiSearchQuery } from 'meilisearch';
import type { MatchDocument } from '../search/documents';
import { queryWords } from './features';
import { isCurrent, unpackProfile } from './packed-profile';
import type { Profile } from './profile';

interface PlannedQuery {
  q: string;
  weight: number;
  limit: number;
  filter?: string;
}

const PLAN = { words: 12, wordLimit: 50, pairWords: 6, pairLimit: 100, domainWords: 6, concepts: 10, conceptLimit: 60 };
/** Reciprocal rank fusion: how fast a lower place counts less. */
const RANK_OFFSET = 60;
const CANDIDATES = 200;

/** The queries that find candidates for an entry: rare words, pairs of them, words within the domain, concepts. */
export function queryPlan(profile: Profile): PlannedQuery[] {
  const top = queryWords(profile)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, PLAN.words);
  const single = top.map(({ word }) => ({ q: word, weight: generalIdf(word), limit: PLAN.wordLimit }));
  const pairs = top.slice(0, PLAN.pairWords).flatMap(({ word: a }, index, list) =>
    list.slice(index + 1).map(({ word: b }) => ({
      q: `${a} ${b}`,
      weight: (generalIdf(a) + generalIdf(b)) / 2,
      limit: PLAN.pairLimit,
    })),
  );
  const [domain] = profile.domains;
  const inDomain = domain
    ? top.slice(0, PLAN.domainWords).map(({ word }) => ({
        q: word,
        weight: generalIdf(word) * 0.5,
        limit: PLAN.wordLimit,
        filter: `domains = ${JSON.stringify(domain)}`,
      }))
    : [];
  const concepts = specificConcepts(profile)
    .slice(0, PLAN.concepts)
    .map(({ id, strength }) => ({
      q: '',
      weight: 12 * strength,
      limit: PLAN.conceptLimit,
      filter: `concepts = ${JSON.stringify(id)}`,
    }));
  return [...single, ...pairs, ...inDomain, ...concepts];
}

const KIND_ORDER = ['task', 'object', 'scenario', 'technology'];

function specificConcepts(profile: Profile) {
  const vocabulary = currentVocabulary();
  const order = (id: string) => KIND_ORDER.indexOf(vocabulary.get(id)?.kind ?? '');
  return profile.concepts
    .filter(({ id }) => order(id) >= 0)
    .sort((a, b) => order(a.id) - order(b.id) || b.strength - a.strength || (a.id < b.id ? -1 : 1));
}

/** Finds entries of the other list worth ranking, as their stored profiles; `index` is `match_needs`, `match_capabilities` or a scratch index like them. */
@Injectable()
export class Candidates {
  constructor(private readonly search: SearchClient) {}

  async find(profile: Profile, index: string): Promise<Profile[]> {
    const plan = queryPlan(profile);
    if (plan.length === 0) return [];
    const queries: MultiSearchQuery[] = plan.map(({ q, limit, filter }) => ({
      indexUid: this.search.indexName(index),
      q,
      limit,
      filter,
      matchingStrategy: 'all',
      attributesToRetrieve: ['id'],
    }));
    const { results } = await this.search.client.multiSearch<{ queries: MultiSearchQuery[] }, { id: string }>({
      queries,
    });
    const fused = new Map<string, number>();
    for (const [planned, { hits }] of results.entries()) {
      const weight = plan[planned]?.weight ?? 0;
      for (const [rank, { id }] of hits.entries()) fused.set(id, (fused.get(id) ?? 0) + weight / (RANK_OFFSET + rank));
    }
    const best = [...fused.entries()]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, CANDIDATES)
      .map(([id]) => id);
    return this.profiles(best, index);
  }

  /** Stored profiles of these entries, packed; those not in the index, or put there by an earlier version, are left out. */
  async packed(ids: string[], index: string): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const { results } = await this.search
      .index(index)
      .getDocuments<Partial<MatchDocument>>({ ids, fields: ['id', 'packed'], limit: ids.length });
    return new Map(results.flatMap(({ id, packed }) => (id && packed && isCurrent(packed) ? [[id, packed]] : [])));
  }

  /** The same, unpacked. */
  async profiles(ids: string[], index: string): Promise<Profile[]> {
    return [...(await this.packed(ids, index)).values()].map(unpackProfile);
  }
}
