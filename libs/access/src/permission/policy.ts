import { DomainError } from '@scenario/kernel';
import type { MembershipRole } from '../person/person.schema';
import { PERMISSIONS, type Audience, type Grants, type Operation, type Scope } from './permissions';
import type { Caller, Principal } from './principal';

/** A membership includes the weaker ones. */
const INCLUDES: Record<MembershipRole, readonly MembershipRole[]> = {
  viewer: ['viewer'],
  editor: ['viewer', 'editor'],
  owner: ['viewer', 'editor', 'owner'],
};

/** What a caller holds for one operation. */
export interface Granted {
  any: boolean;
  listed: boolean;
  self: boolean;
  /** Organisations whose records are the caller's own for this operation. */
  organisationIds: string[];
}

/** Reads the permission table for a caller; pure. */
export function granted(caller: Caller, operation: Operation): Granted {
  const row: Grants = PERMISSIONS[operation];
  const audiences: Audience[] = caller ? ['public', 'person', ...caller.roles] : ['public'];
  const scopes = new Set<Scope | undefined>(audiences.map((audience) => row[audience]));
  const organisationIds = (caller?.memberships ?? [])
    .filter(({ role }) => INCLUDES[role].some((included) => row[included] === 'own'))
    .map(({ organisationId }) => organisationId);
  return { any: scopes.has('any'), listed: scopes.has('listed'), self: scopes.has('self'), organisationIds };
}

/** Whether the caller may do this on some record at all; what the guard of a handler asks. */
export function mayAtAll(caller: Caller, operation: Operation): boolean {
  const { any, listed, self, organisationIds } = granted(caller, operation);
  return any || listed || self || organisationIds.length > 0;
}

/** A record as the table sees it. */
export interface Owned {
  organisationId?: { toString(): string } | string;
  personId?: { toString(): string } | string;
  /** On a list this caller may read. */
  listed?: boolean;
}

export function may(caller: Caller, operation: Operation, record: Owned): boolean {
  const grant = granted(caller, operation);
  if (grant.any) return true;
  if (grant.listed && record.listed) return true;
  if (grant.self && caller && record.personId?.toString() === caller.personId) return true;
  return record.organisationId !== undefined && grant.organisationIds.includes(record.organisationId.toString());
}

/** Throws FORBIDDEN (or UNAUTHENTICATED for the public) unless the caller may. */
export function requireMay(caller: Caller, operation: Operation, record: Owned): void {
  if (!may(caller, operation, record)) throw refusal(caller, operation);
}

export function refusal(caller: Caller, operation: string): DomainError {
  return new DomainError(caller ? 'FORBIDDEN' : 'UNAUTHENTICATED', { operation });
}

/** For handlers behind the guard, where somebody is signed in for certain. */
export function requirePerson(caller: Caller): Principal {
  if (!caller) throw new DomainError('UNAUTHENTICATED');
  return caller;
}
