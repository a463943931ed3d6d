import { granted, may, type Caller, type Operation } from '@scenario/access';
import type { FieldProblem, FieldProblems } from '@scenario/kernel';
import { Types } from 'mongoose';
import type { EntryRecord } from './entry.schema';
import type { EntryVerb, EntryWorkflow } from './entry.workflow';

/** An entry that is on a list this caller may read. `listedFilter` is the same rule as a query. */
export function isListed(
  caller: Caller,
  entry: Pick<EntryRecord, 'status' | 'publicity' | 'targetOrganisationIds'>,
): boolean {
  if (entry.status !== 'published') return false;
  if (entry.publicity === 'public') return true;
  if (!caller) return false;
  if (entry.publicity === 'signed_in') return true;
  const own = new Set(caller.memberships.map(({ organisationId }) => organisationId));
  return entry.targetOrganisationIds.some((id) => own.has(id.toString()));
}

export function listedFilter(caller: Caller): Record<string, unknown> {
  if (!caller) return { status: 'published', publicity: 'public' };
  const own = caller.memberships.map(({ organisationId }) => new Types.ObjectId(organisationId));
  return {
    status: 'published',
    $or: [
      { publicity: { $in: ['public', 'signed_in'] } },
      { publicity: 'targeted', targetOrganisationIds: { $in: own } },
    ],
  };
}

/** Entries whose every field the caller may read: an owner's or an official's view, not the list's. */
export function ownFilter(caller: Caller, operation: Operation): Record<string, unknown> {
  const grant = granted(caller, operation);
  return grant.any ? {} : { organisationId: { $in: grant.organisationIds.map((id) => new Types.ObjectId(id)) } };
}

/** Verbs that the status allows and the caller may use; what the console shows as buttons. */
export function allowedVerbs(caller: Caller, workflow: EntryWorkflow, entry: EntryRecord): EntryVerb[] {
  return workflow.verbsFrom(entry.status).filter((verb) => {
    if (verb === 'publish' && entry.revisionOf) return false;
    if (verb === 'merge' && !entry.revisionOf) return false;
    // A revision that is given up is withdrawn; there is nothing to reopen.
    if (verb === 'reopen' && entry.revisionOf) return false;
    return may(caller, workflow.transitions[verb].permission, entry);
  });
}

/** Problems of fields that a draft may leave open and a submitted entry may not. */
export function missingFields(values: Record<string, unknown>): FieldProblems {
  const required: FieldProblem[] = [{ key: 'required' }];
  const empty = (value: unknown) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => empty(value))
      .map(([field]) => [`input.${field}`, required]),
  );
}

/** Fields that belong to the life of a record and not to what it says. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  '_id',
  'organisationId',
  'number',
  'status',
  'statusSince',
  'version',
  'revisionOf',
  'openRevisionId',
  'history',
  'publishedAt',
  'createdAt',
  'updatedAt',
]);

/** What an entry says, for its revision and back. */
export function contentOf(entry: EntryRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !BOOKKEEPING.has(field)));
}
