import type { Caller } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@scenario/kernel';
import { SearchClient } from '@scenario/platform';
import { UnrecognisedWords } from '@scenario/vocabulary';
import { CapabilityService } from '../capability/capability.service';
import type { CapabilityRecord } from '../capability/capability.schema';
import { NeedService } from '../need/need.service';
import type { NeedRecord } from '../need/need.schema';
import type { HallDocument } from './documents';
import type { CapabilitySearchInput, NeedSearchInput } from './hall.inputs';

export interface TextPiece {
  text: string;
  hit: boolean;
}

export interface HallHit<R> {
  entry: R;
  title: TextPiece[];
  excerpt: TextPiece[];
}

export interface Facet {
  field: string;
  values: { value: string; count: number }[];
}

export interface HallResult<R> {
  items: HallHit<R>[];
  total: number;
  facets: Facet[];
}

const FACETS = ['domains', 'subScenarios', 'technologies', 'deployments', 'district', 'kind', 'maturity'] as const;
/** Highlights travel as these two, which no text may contain (TextField refuses control characters). */
const OPEN = '\u0002';
const CLOSE = '\u0003';
const EXCERPT_WORDS = 40;

/** Search in the published lists: Meilisearch finds, MongoDB decides what may be shown. */
@Injectable()
export class HallService {
  constructor(
    private readonly search: SearchClient,
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
    private readonly unrecognised: UnrecognisedWords,
  ) {}

  searchNeeds(
    caller: Caller,
    input: NeedSearchInput,
    paging: { skip: number; take: number },
  ): Promise<HallResult<NeedRecord>> {
    const filters = [any('kind', input.kinds)];
    return this.run('needs', caller, input, filters, paging, (ids) => this.needs.findListed(caller, ids));
  }

  searchCapabilities(
    caller: Caller,
    input: CapabilitySearchInput,
    paging: { skip: number; take: number },
  ): Promise<HallResult<CapabilityRecord>> {
    const filters = [any('maturity', input.maturities)];
    return this.run('capabilities', caller, input, filters, paging, (ids) => this.capabilities.findListed(caller, ids));
  }

  private async run<R extends { _id: { toString(): string } }>(
    index: 'needs' | 'capabilities',
    caller: Caller,
    input: NeedSearchInput | CapabilitySearchInput,
    filters: (string | null)[],
    paging: { skip: number; take: number },
    load: (ids: string[]) => Promise<R[]>,
  ): Promise<HallResult<R>> {
    const sort = input.sort === 'newest' || !input.query ? ['publishedAt:desc'] : undefined;
    const found = await this.search
      .index(index)
      .search<HallDocument>(input.query ?? '', {
        offset: paging.skip,
        limit: paging.take,
        sort,
        matchingStrategy: 'frequency',
        filter: [
          visibility(caller),
          any('domains', input.domains),
          any('subScenarios', input.subScenarios),
          any('technologies', input.technologies),
          any('deployments', input.deployments),
          any('district', input.districts),
          ...filters,
        ].filter((filter) => filter !== null),
        facets: [...FACETS],
        attributesToRetrieve: ['id'],
        attributesToHighlight: ['title', 'text'],
        attributesToCrop: ['text'],
        cropLength: EXCERPT_WORDS,
        highlightPreTag: OPEN,
        highlightPostTag: CLOSE,
      })
      .catch((error: unknown) => {
        throw new DomainError('UNAVAILABLE', { store: 'search' }, String(error));
      });
    if (input.query && paging.skip === 0) this.noteSearch(input.query, found.estimatedTotalHits ?? 0);
    const entries = await load(found.hits.map(({ id }) => id));
    const byId = new Map(entries.map((entry) => [entry._id.toString(), entry]));
    const items = found.hits.flatMap((hit) => {
      const entry = byId.get(hit.id);
      if (!entry) return [];
      return [{ entry, title: pieces(hit._formatted?.title ?? ''), excerpt: pieces(hit._formatted?.text ?? '') }];
    });
    return { items, total: found.estimatedTotalHits ?? 0, facets: facets(found.facetDistribution ?? {}) };
  }

  /** Nobody waits for the counting, and a search does not fail by it. */
  private noteSearch(query: string, hits: number): void {
    this.unrecognised.countSearch(query, hits, new Date()).catch(() => undefined);
  }
}

function visibility(caller: Caller): string {
  if (!caller) return 'publicity = public';
  const own = caller.memberships.map(({ organisationId }) => organisationId);
  const targeted = own.length > 0 ? ` OR (publicity = targeted AND targets IN [${own.join(',')}])` : '';
  return `(publicity IN [public, signed_in]${targeted})`;
}

const any = (field: string, values: readonly string[] | undefined) =>
  values?.length ? `${field} IN [${values.map((value) => JSON.stringify(value)).join(',')}]` : null;

function facets(distribution: Record<string, Record<string, number>>): Facet[] {
  return Object.entries(distribution).map(([field, counts]) => ({
    field,
    values: Object.entries(counts)
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }));
}

/** Cuts highlighted text into pieces, so that no markup ever travels to a browser; hits that touch become one. */
export function pieces(formatted: string): TextPiece[] {
  return formatted
    .replaceAll(`${CLOSE}${OPEN}`, '')
    .split(OPEN)
    .flatMap((part, index) => {
      if (index === 0) return part ? [{ text: part, hit: false }] : [];
      const [hit = '', rest = ''] = part.split(CLOSE);
      return [{ text: hit, hit: true }, ...(rest ? [{ text: rest, hit: false }] : [])];
    });
}
