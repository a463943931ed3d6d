import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { i18nProvider } from '../i18n';
import { ask } from './client';
import { ApiError, formErrors } from './errors';
import * as fields from './fields';

interface Resource {
  /** Name of the query of one, and of many. */
  one?: string;
  many: string;
  row: string;
  record: string;
  filterType?: string;
  sortable?: boolean;
}

const RESOURCES: Record<string, Resource> = {
  needs: {
    one: 'need',
    many: 'needs',
    row: fields.NEED,
    record: `${fields.NEED} ${fields.ADVICE}`,
    filterType: 'EntryFilterInput',
    sortable: true,
  },
  capabilities: {
    one: 'capability',
    many: 'capabilities',
    row: fields.CAPABILITY,
    record: `${fields.CAPABILITY} ${fields.ADVICE}`,
    filterType: 'EntryFilterInput',
    sortable: true,
  },
  matches: {
    one: 'match',
    many: 'matches',
    row: fields.MATCH_ROW,
    record: fields.MATCH,
    filterType: 'MatchFilterInput',
  },
  organisations: {
    one: 'organisation',
    many: 'organisations',
    row: fields.ORGANISATION_FIELDS,
    record: fields.ORGANISATION_FIELDS,
    filterType: 'OrganisationFilterInput',
  },
  people: { many: 'people', row: fields.PERSON_FIELDS, record: fields.PERSON_FIELDS },
  digests: { many: 'digests', row: fields.DIGEST_FIELDS, record: fields.DIGEST_FIELDS },
  vocabulary: {
    one: 'vocabularyConcept',
    many: 'vocabularyConcepts',
    row: fields.CONCEPT_ROW,
    record: fields.CONCEPT,
    filterType: 'ConceptFilterInput',
  },
};

const SUBJECT: Record<string, string> = { needs: 'Need', capabilities: 'Capability' };

/** Mutations by verb of the workflow, as `allowedActions` names it. */
const MUTATION: Record<string, string> = { returnForChange: 'return' };
export const VERBS_WITH_REASON: ReadonlySet<string> = new Set(['returnForChange', 'reject', 'withdraw']);

function resource(name: string): Resource {
  const found = RESOURCES[name];
  if (!found) throw new Error(`Unknown resource ${name}`);
  return found;
}

function unsupported(method: string) {
  return () => Promise.reject(new Error(`${method} is not something this console does`));
}

async function getList<T extends RaRecord>(
  name: string,
  params: Partial<GetListParams>,
): Promise<{ data: T[]; total: number }> {
  const { many, row, filterType, sortable } = resource(name);
  const { pagination, sort, filter = {} } = params;
  const search = many === 'people';
  const variables = {
    page: pagination,
    filter: filterType ? filter : undefined,
    sort: sortable && sort ? { field: sort.field, descending: sort.order === 'DESC' } : undefined,
    search: search ? (filter as { search?: string }).search : undefined,
  };
  const declared = [
    '$page: PageInput',
    filterType && `$filter: ${filterType}`,
    sortable && '$sort: EntrySortInput',
    search && '$search: String',
  ];
  const given = [
    'page: $page',
    filterType && 'filter: $filter',
    sortable && 'sort: $sort',
    search && 'search: $search',
  ];
  const query = `query (${declared.filter(Boolean).join(', ')}) { list: ${many}(${given.filter(Boolean).join(', ')}) { total items { ${row} } } }`;
  const { list } = await ask<{ list: { items: T[]; total: number } }>(query, variables);
  return { data: list.items, total: list.total };
}

async function getOne<T extends RaRecord>(name: string, id: Identifier): Promise<T> {
  const { one, many, record } = resource(name);
  if (!one) {
    // No query of one: it is on a list short enough to look through.
    const { data } = await getList<T>(many, { pagination: { page: 1, perPage: 100 } });
    const found = data.find((item) => item.id === id);
    if (!found) throw new Error('not found');
    return found;
  }
  return (await ask<{ record: T }>(`query ($id: ID!) { record: ${one}(id: $id) { ${record} } }`, { id })).record;
}

/** react-admin puts what stands in `body.errors` at the fields of the form. */
async function withFieldErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const errors = formErrors((key, options) => i18nProvider.translate(key, options), error);
    throw Object.assign(error, Object.keys(errors).length > 0 ? { body: { errors } } : {});
  }
}

/** Fields of the form that the input of an entry has; what the server adds is left out. */
const NOT_INPUT = new Set([
  'id',
  'number',
  'organisationId',
  'organisation',
  'status',
  'publishedAt',
  'version',
  'allowedActions',
  'statusSince',
  'revisionOf',
  'openRevisionId',
  'updatedAt',
  'history',
  'createdAt',
  'verified',
  'verification',
  'verificationNote',
  'advice',
]);

/** Values of a form as an input: emptied fields are left out, so that they are emptied on the server. */
export function toInput(values: object): Record<string, unknown> {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => field !== null && field !== undefined && field !== '')
        .map(([key, field]) => [key, clean(field)]),
    );
  };
  const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !NOT_INPUT.has(field)));
  const cleaned = clean(kept) as Record<string, unknown>;
  const { contact } = cleaned;
  if (contact && typeof contact === 'object' && !('name' in contact)) delete cleaned.contact;
  return cleaned;
}

export const dataProvider = {
  getList: (name, params) => getList(name, params),
  getOne: async (name, { id }) => ({ data: await getOne(name, id) }),
  getMany: async (name, { ids }) => ({ data: await Promise.all(ids.map((id) => getOne(name, id))) }) as never,
  getManyReference: unsupported('getManyReference'),
  updateMany: unsupported('updateMany'),
  delete: unsupported('delete'),
  deleteMany: unsupported('deleteMany'),

  async create(name, { data }) {
    const subject = SUBJECT[name];
    if (!subject) return unsupported('create')();
    const { organisationId, ...values } = data as { organisationId: string };
    const { record } = await withFieldErrors(
      ask<{ record: RaRecord }>(
        `mutation ($organisationId: ID!, $input: ${subject}Input!) {
        record: create${subject}(organisationId: $organisationId, input: $input) { ${resource(name).record} } }`,
        { organisationId, input: toInput(values) },
      ),
    );
    return { data: record as never };
  },

  async update(name, { id, data, previousData }) {
    const { version } = previousData as { version?: number };
    if (name === 'people') {
      const { roles, disabled } = data as { roles: string[]; disabled: boolean };
      const { record } = await ask<{ record: RaRecord }>(
        `mutation ($id: ID!, $input: PersonRolesInput!) { record: setPersonRoles(id: $id, input: $input) { ${fields.PERSON_FIELDS} } }`,
        { id, input: { roles, disabled } },
      );
      return { data: record as never };
    }
    const subject = name === 'organisations' ? 'Organisation' : SUBJECT[name];
    if (!subject) return unsupported('update')();
    const { record } = await withFieldErrors(
      ask<{ record: RaRecord }>(
        `mutation ($id: ID!, $version: Int!, $input: ${subject}Input!) {
        record: edit${subject}(id: $id, version: $version, input: $input) { ${resource(name).record} } }`,
        { id, version, input: toInput(data) },
      ),
    );
    return { data: record as never };
  },
} satisfies DataProvider;

/** Does a verb of the workflow; answers the record as it is then. `revise` answers the revision it began. */
export async function transition(
  name: 'needs' | 'capabilities',
  verb: string,
  record: RaRecord,
  reason?: string,
): Promise<RaRecord> {
  const mutation = `${MUTATION[verb] ?? verb}${SUBJECT[name] ?? ''}`;
  const { id, version } = record;
  if (verb === 'revise') {
    const query = `mutation ($id: ID!) { record: ${mutation}(id: $id) { ${resource(name).record} } }`;
    return (await ask<{ record: RaRecord }>(query, { id })).record;
  }
  const withReason = VERBS_WITH_REASON.has(verb);
  const query = `mutation ($id: ID!, $version: Int!${withReason ? ', $reason: String' : ''}) {
    record: ${mutation}(id: $id, version: $version${withReason ? ', reason: $reason' : ''}) { ${resource(name).record} } }`;
  return (await ask<{ record: RaRecord }>(query, { id, version, reason })).record;
}

export interface MatchAnswer {
  side: 'need' | 'capability';
  state: 'seen' | 'interested' | 'declined';
  reason?: string;
  note?: string;
}

export async function answerMatch(id: Identifier, input: MatchAnswer): Promise<RaRecord> {
  const query = `mutation ($id: ID!, $input: MatchAnswerInput!) { record: answerMatch(id: $id, input: $input) { ${fields.MATCH} } }`;
  return (await ask<{ record: RaRecord }>(query, { id, input })).record;
}
