import { useSearchParams } from 'react-router-dom';
import { useAsk } from '../api/useAsk';
import type { Piece } from '../components/Highlighted';
import type { PublicCapability, PublicNeed } from '../generated/schema';

export type List = 'needs' | 'capabilities';

const PER_PAGE = 20;
const FACET_ARGUMENT: Record<string, string> = { district: 'districts', kind: 'kinds', maturity: 'maturities' };
export const FACETS: Record<List, string[]> = {
  needs: ['domains', 'subScenarios', 'district', 'kind', 'deployments', 'technologies'],
  capabilities: ['domains', 'subScenarios', 'maturity', 'deployments', 'technologies', 'district'],
};

const CARD = 'id number title publishedAt organisation { name }';
const RESULT = 'total facets { field values { value count } }';
const HIT = 'title { text hit } excerpt { text hit }';
const QUERIES: Record<List, string> = {
  needs: `query ($search: NeedSearchInput, $page: PageInput) { found: publicNeeds(search: $search, page: $page) { ${RESULT}
    items { ${HIT} entry: need { ${CARD} domain subScenario budgetMin budgetMax deadlineMonths district kind } } } }`,
  capabilities: `query ($search: CapabilitySearchInput, $page: PageInput) { found: publicCapabilities(search: $search, page: $page) {
    ${RESULT} items { ${HIT} entry: capability { ${CARD} domains subScenarios maturity priceMin priceMax } } } }`,
};

export interface Hit {
  title: Piece[];
  excerpt: Piece[];
  entry: PublicNeed | PublicCapability;
}

interface Found {
  found: { total: number; items: Hit[]; facets: { field: string; values: { value: string; count: number }[] }[] };
}

/** Everything that is chosen in the hall stands in the address, so that it can be sent to somebody. */
export function useHallSearch() {
  const [parameters, setParameters] = useSearchParams();
  const list: List = parameters.get('list') === 'capabilities' ? 'capabilities' : 'needs';
  const query = parameters.get('q') ?? '';
  const page = Math.max(1, Number(parameters.get('page') ?? 1) || 1);
  const newest = parameters.get('sort') === 'newest';
  const chosen = (facet: string) => parameters.getAll(facet);
  const facetValues = FACETS[list].flatMap((facet) =>
    chosen(facet).length > 0 ? [[FACET_ARGUMENT[facet] ?? facet, chosen(facet)] as const] : [],
  );
  const search = {
    query: query || undefined,
    sort: newest ? 'newest' : 'relevance',
    ...Object.fromEntries(facetValues),
  };
  const asked = useAsk<Found>(QUERIES[list], { search, page: { page, perPage: PER_PAGE } });

  const change = (edit: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(parameters);
    next.delete('page');
    edit(next);
    setParameters(next);
  };
  return {
    list,
    query,
    page,
    newest,
    asked,
    filtered: facetValues.length > 0,
    pages: Math.max(1, Math.ceil((asked.data?.found.total ?? 0) / PER_PAGE)),
    isChosen: (facet: string, value: string) => chosen(facet).includes(value),
    setList: (value: List) => setParameters(new URLSearchParams({ list: value, ...(query ? { q: query } : {}) })),
    setQuery: (value: string) => change((next) => (value ? next.set('q', value) : next.delete('q'))),
    setNewest: (value: boolean) => change((next) => (value ? next.set('sort', 'newest') : next.delete('sort'))),
    setPage: (value: number) => change((next) => next.set('page', String(value))),
    toggle: (facet: string, value: string) =>
      change((next) => {
        const values = next.getAll(facet);
        next.delete(facet);
        for (const other of values.includes(value) ? values.filter((one) => one !== value) : [...values, value]) {
          next.append(facet, other);
        }
      }),
    clear: () => setParameters(new URLSearchParams({ list, ...(query ? { q: query } : {}) })),
  };
}

export type HallSearch = ReturnType<typeof useHallSearch>;
