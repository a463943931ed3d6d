import type { Tag } from '../api/taxonomy';
import type { AssistIndicator } from '../generated/schema';

export type Values = Record<string, unknown>;

/** Fields a proposal goes to; those with several values get one more. */
export const ADOPTED_INTO = ['domains', 'subScenarios', 'technologies', 'deployments', 'exclusions'] as const;
export type ProposalKind = (typeof ADOPTED_INTO)[number] | 'xinchuang' | 'offline';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A need has one domain and one sub-scenario, a capability several. */
const SINGLE: Partial<Record<ProposalKind, string>> = { domains: 'domain', subScenarios: 'subScenario' };
const fieldOf = (kind: ProposalKind, single: boolean) => (single ? (SINGLE[kind] ?? kind) : kind);

/** Whether a proposal stands in the form. */
export function isAdopted(kind: ProposalKind, value: string, values: Values, single: boolean): boolean {
  const present = values[fieldOf(kind, single)];
  if (kind === 'xinchuang' || kind === 'offline') return present === true;
  if (kind === 'exclusions') return textOf(present).includes(value);
  return Array.isArray(present) ? present.includes(value) : present === value;
}

/** The fields of the form that change when a proposal is taken over; a sub-scenario brings its domain along. */
export function adopt(
  kind: ProposalKind,
  value: string,
  values: Values,
  single: boolean,
  scenarios: readonly Tag[],
): Values {
  const field = fieldOf(kind, single);
  if (kind === 'xinchuang' || kind === 'offline') return { [field]: true };
  if (kind === 'exclusions') {
    const before = textOf(values.exclusions).trim();
    return { exclusions: before === '' ? value : `${before.replace(/[。；，]$/, '')}；${value}` };
  }
  const change: Values = { [field]: single && SINGLE[kind] ? value : [...listOf(values[field]), value] };
  const [domain] = scenarios.find(({ id }) => id === value)?.parents ?? [];
  if (kind !== 'subScenarios' || !domain || isAdopted('domains', domain, values, single)) return change;
  if (!single) return { ...change, domains: [...listOf(values.domains), domain] };
  return { ...change, domain };
}

export const hasIndicator = ({ name }: Pick<AssistIndicator, 'name'>, values: Values) =>
  listOf(values.indicators).some((row) => (row as { name?: string } | null)?.name === name);

/** One more row of indicators; a row nobody has begun is used first. */
export function adoptIndicator(
  { name, target, baseline }: Pick<AssistIndicator, 'name' | 'target' | 'baseline'>,
  values: Values,
): Values {
  const rows = listOf(values.indicators).filter((row) => Object.values(row ?? {}).some(Boolean));
  return { indicators: [...rows, { name, target, ...(baseline ? { baseline } : {}) }] };
}
