import { toInput } from '../api/dataProvider';
import type { EntryResource } from '../entries/subject';
import type { CapabilityAssistance, NeedAssistance } from '../generated/schema';

const PROPOSAL = '{ value words confidence }';
const COMMON = `recognised confidence asks domains ${PROPOSAL} subScenarios ${PROPOSAL} technologies ${PROPOSAL}
  deployments ${PROPOSAL} xinchuang ${PROPOSAL} offline ${PROPOSAL}`;
const live = (entry: string) =>
  `live { strong possible best { band why entry: ${entry} { id title organisation { name } } } }`;

/** What the panel asks for while an entry is written. */
export const ASSIST_QUERY: Record<EntryResource, string> = {
  needs: `query ($organisationId: ID!, $input: NeedDraftInput!) {
    assistance: assistNeed(organisationId: $organisationId, input: $input) { ${COMMON}
      indicators { name target baseline words confidence } exclusions ${PROPOSAL} ${live('capability')} } }`,
  capabilities: `query ($organisationId: ID!, $input: CapabilityDraftInput!) {
    assistance: assistCapability(organisationId: $organisationId, input: $input) { ${COMMON} ${live('need')} } }`,
};

export interface LiveFit {
  strong: number;
  possible: number;
  best: {
    band: 'strong' | 'possible';
    why: string;
    entry: { id: string; title: string; organisation: { name: string } | null };
  }[];
}

type Shared = Omit<CapabilityAssistance, 'live'>;
export type Assistance = Shared & Partial<Pick<NeedAssistance, 'indicators' | 'exclusions'>> & { live: LiveFit };

const SHARED_FIELDS = 'title deployments xinchuang offline technologies';
const NEED_FIELDS =
  'domain subScenario painPoint wanted indicators exclusions publicText budgetMin budgetMax fundingSource deadlineMonths district areaOfUse';
const CAPABILITY_FIELDS =
  'description domains subScenarios layer maturity cases priceMin priceMax certifications algorithmFilings medicalDeviceCertificates serviceAreas';
const FIELDS: Record<EntryResource, ReadonlySet<string>> = {
  needs: new Set(`${SHARED_FIELDS} ${NEED_FIELDS}`.split(' ')),
  capabilities: new Set(`${SHARED_FIELDS} ${CAPABILITY_FIELDS}`.split(' ')),
};
/** Columns of the rows of a table that the assistant reads. */
const COLUMNS: Record<string, readonly string[]> = {
  indicators: ['name', 'unit', 'baseline', 'target', 'testMethod'],
  cases: ['customer', 'scale', 'result'],
};
const TEXTS = ['title', 'painPoint', 'wanted', 'description', 'publicText'];

/** The form as a draft: fields the assistant reads, without what is still empty. */
export function draftOf(resource: EntryResource, values: object): Record<string, unknown> {
  const known = Object.entries(toInput(values)).filter(([field]) => FIELDS[resource].has(field));
  return Object.fromEntries(
    known.map(([field, value]) => {
      if (!Array.isArray(value)) return [field, value];
      const columns = COLUMNS[field];
      const items = (value as unknown[]).filter((item) => item !== null && item !== undefined && item !== '');
      return [field, columns ? items.map((row) => only(columns, row as object)) : items];
    }),
  );
}

const only = (columns: readonly string[], row: object) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));

/** Before the first words there is nothing to read. */
export const hasText = (draft: Record<string, unknown>) =>
  TEXTS.some((field) => typeof draft[field] === 'string' && draft[field].trim().length > 1);
