import type { MembershipRole, SystemRole } from '../person/person.schema';
import { may, mayAtAll } from './policy';
import { PERMISSIONS, type Operation } from './permissions';
import type { Caller } from './principal';

const OWN = '64b000000000000000000001';
const OTHER = '64b000000000000000000002';
const ME = '64b000000000000000000009';

const person = (roles: SystemRole[] = [], membership?: MembershipRole): Caller => ({
  personId: ME,
  sessionId: 's',
  name: '测试',
  locale: 'zh',
  roles,
  memberships: membership ? [{ organisationId: OWN, role: membership }] : [],
});

const callers: Record<string, Caller> = {
  public: null,
  person: person(),
  viewer: person([], 'viewer'),
  editor: person([], 'editor'),
  owner: person([], 'owner'),
  operator: person(['operator']),
  reviewer: person(['reviewer']),
  supervisor: person(['supervisor']),
  admin: person(['admin']),
};

const records = {
  own: { organisationId: OWN },
  other: { organisationId: OTHER },
  listed: { organisationId: OTHER, listed: true },
  self: { personId: ME },
  stranger: { personId: OTHER },
};

/** Written out by hand, so that a slip in the table is seen: operation → caller → records it reaches. */
const EVERYTHING = 'own other listed self stranger';
const READ_ENTRIES = {
  public: 'listed',
  person: 'listed',
  reviewer: 'listed',
  viewer: 'own listed',
  editor: 'own listed',
  owner: 'own listed',
  operator: EVERYTHING,
  supervisor: EVERYTHING,
  admin: EVERYTHING,
};
const OWN_FROM_VIEWER = { viewer: 'own', editor: 'own', owner: 'own' };
const WATCHERS = { operator: EVERYTHING, supervisor: EVERYTHING, admin: EVERYTHING };
const SELF = Object.fromEntries(
  Object.keys(callers)
    .filter((name) => name !== 'public')
    .map((name) => [name, 'self']),
);

const expected: Record<Operation, Record<string, string>> = {
  'account.self': SELF,
  'person.read': { supervisor: EVERYTHING, admin: EVERYTHING },
  'person.manage': { admin: EVERYTHING },
  'organisation.read': { ...OWN_FROM_VIEWER, ...WATCHERS },
  'organisation.edit': { owner: 'own', operator: EVERYTHING },
  'organisation.verify': { operator: EVERYTHING },
  'organisation.members': { owner: 'own', admin: EVERYTHING },
  'need.read': READ_ENTRIES,
  'need.write': { editor: 'own', owner: 'own' },
  'need.check': { operator: EVERYTHING },
  'need.delist': { editor: 'own', owner: 'own', operator: EVERYTHING },
  'need.history': { ...OWN_FROM_VIEWER, ...WATCHERS },
  'capability.read': READ_ENTRIES,
  'capability.write': { editor: 'own', owner: 'own' },
  'capability.check': { operator: EVERYTHING },
  'capability.delist': { editor: 'own', owner: 'own', operator: EVERYTHING },
  'capability.history': { ...OWN_FROM_VIEWER, ...WATCHERS },
  'match.read': { ...OWN_FROM_VIEWER, ...WATCHERS },
  'match.answer': { editor: 'own', owner: 'own' },
  'pair.explain': {
    person: 'listed',
    reviewer: 'listed',
    viewer: 'own listed',
    editor: 'own listed',
    owner: 'own listed',
    ...WATCHERS,
  },
  'match.sign': { editor: 'own', owner: 'own', operator: EVERYTHING },
  'scorer.read': WATCHERS,
  'scorer.manage': { operator: EVERYTHING },
  'subscription.self': SELF,
  'digest.read': WATCHERS,
  'digest.send': { operator: EVERYTHING, admin: EVERYTHING },
  'overview.read': SELF,
  'vocabulary.read': WATCHERS,
  'vocabulary.write': { operator: EVERYTHING },
  'system.expire': {},
};

const cases = (Object.keys(PERMISSIONS) as Operation[]).flatMap((operation) =>
  Object.keys(callers).map((caller) => [operation, caller] as const),
);

describe('the permission table', () => {
  it.each(cases)('%s by %s reaches the records it should and no others', (operation, name) => {
    const caller = callers[name] ?? null;
    const reached = Object.entries(records)
      .filter(([, record]) => may(caller, operation, record))
      .map(([kind]) => kind)
      .join(' ');
    expect(reached).toBe(expected[operation][name] ?? '');
    expect(mayAtAll(caller, operation)).toBe(reached !== '');
  });
});
