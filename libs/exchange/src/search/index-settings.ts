import type { Settings } from 'meilisearch';

/**
 * Two indexes per list. The hall's is for people: words in any order, facets, highlights. The matcher's is for
 * finding candidates: exact words only. Both treat all text as Mandarin, otherwise Meilisearch takes short
 * Chinese texts for Japanese. Neither has a dictionary: an entry there hides its own parts.
 */
export const INDEX_NAMES = ['needs', 'capabilities', 'match_needs', 'match_capabilities'] as const;
export type IndexName = (typeof INDEX_NAMES)[number];

const MANDARIN = [{ attributePatterns: ['*'], locales: ['cmn' as const] }];

const COMMON: Settings = {
  localizedAttributes: MANDARIN,
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: 10_000 },
  faceting: { maxValuesPerFacet: 100 },
};

const HALL: Settings = {
  ...COMMON,
  searchableAttributes: ['title', 'number', 'tags', 'text', 'organisation', 'wordings'],
  filterableAttributes: [
    'domains',
    'subScenarios',
    'technologies',
    'deployments',
    'district',
    'kind',
    'maturity',
    'publicity',
    'targets',
    'organisationId',
  ],
  sortableAttributes: ['publishedAt'],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 6, twoTypos: 10 } },
};

const MATCH: Settings = {
  ...COMMON,
  searchableAttributes: ['title', 'scenes', 'technologies', 'summary', 'context'],
  filterableAttributes: ['domains', 'concepts'],
  sortableAttributes: [],
  displayedAttributes: ['id', 'version', 'packed'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
};

export const INDEX_SETTINGS: Record<IndexName, Settings> = {
  needs: HALL,
  capabilities: HALL,
  match_needs: MATCH,
  match_capabilities: MATCH,
};
