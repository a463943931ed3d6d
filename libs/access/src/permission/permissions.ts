/**
 * THE permission table. Deny by default: who is not named may not. A row says, per audience, on which records the
 * operation is allowed:
 * - `any`    every record
 * - `own`    records of an organisation in which the person holds that membership
 * - `self`   the person's own account
 * - `listed` entries on a published list that the audience may read (see `listedFilter`)
 */
export const AUDIENCES = [
  'public',
  'person',
  'viewer',
  'editor',
  'owner',
  'operator',
  'reviewer',
  'supervisor',
  'admin',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Scope = 'any' | 'own' | 'self' | 'listed';
export type Grants = Partial<Record<Audience, Scope>>;

const readEverything = { operator: 'any', supervisor: 'any', admin: 'any' } as const;
const readEntries = { public: 'listed', person: 'listed', viewer: 'own', ...readEverything } as const;
const writeOwn = { editor: 'own' } as const;
const checkEntries = { operator: 'any' } as const;

export const PERMISSIONS = {
  'account.self': { person: 'self' },
  'person.read': { admin: 'any', supervisor: 'any' },
  'person.manage': { admin: 'any' },
  'organisation.read': { viewer: 'own', ...readEverything },
  'organisation.edit': { owner: 'own', operator: 'any' },
  'organisation.verify': { operator: 'any' },
  'organisation.members': { owner: 'own', admin: 'any' },

  'need.read': readEntries,
  'need.write': writeOwn,
  'need.check': checkEntries,
  'need.delist': { editor: 'own', operator: 'any' },
  'need.history': { viewer: 'own', ...readEverything },

  'capability.read': readEntries,
  'capability.write': writeOwn,
  'capability.check': checkEntries,
  'capability.delist': { editor: 'own', operator: 'any' },
  'capability.history': { viewer: 'own', ...readEverything },

  'match.read': { viewer: 'own', ...readEverything },
  'match.answer': { editor: 'own' },
  'pair.explain': { person: 'listed', viewer: 'own', ...readEverything },
  'match.sign': { editor: 'own', operator: 'any' },
  'scorer.read': { ...readEverything },
  'scorer.manage': { operator: 'any' },

  'subscription.self': { person: 'self' },
  'digest.read': { ...readEverything },
  'digest.send': { operator: 'any', admin: 'any' },
  'overview.read': { person: 'self' },

  'vocabulary.read': { ...readEverything },
  'vocabulary.write': { operator: 'any' },

  /** Done by the system itself, on a schedule; no person holds it. */
  'system.expire': {},
} as const satisfies Record<string, Grants>;

export type Operation = keyof typeof PERMISSIONS;
