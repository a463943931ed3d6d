import { Schema, type Types } from 'mongoose';

export const SystemRole = {
  operator: 'operator',
  reviewer: 'reviewer',
  supervisor: 'supervisor',
  admin: 'admin',
} as const;
export type SystemRole = (typeof SystemRole)[keyof typeof SystemRole];

export const MembershipRole = { viewer: 'viewer', editor: 'editor', owner: 'owner' } as const;
export type MembershipRole = (typeof MembershipRole)[keyof typeof MembershipRole];

export const Locale = { zh: 'zh', en: 'en' } as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

/** One signed-in browser. Secrets are kept as SHA-256 only. */
export interface SessionRecord {
  _id: Types.ObjectId;
  secretHash: string;
  /** The secret before the last rotation: seen again after the grace period, it has been stolen. */
  previousHash?: string;
  rotatedAt: Date;
  createdAt: Date;
  expiresAt: Date;
}

export interface PersonRecord {
  _id: Types.ObjectId;
  email: string;
  name: string;
  passwordHash: string;
  locale: Locale;
  roles: SystemRole[];
  memberships: { organisationId: Types.ObjectId; role: MembershipRole }[];
  sessions: SessionRecord[];
  /** Wrong passwords in a row, and until when no further attempt is taken. */
  failedSignIns: number;
  lockedUntil?: Date;
  disabled: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export const PERSON = 'Person';

export const personSchema = new Schema<PersonRecord>(
  {
    email: { type: String, required: true },
    name: { type: String, required: true },
    passwordHash: { type: String, required: true },
    locale: { type: String, enum: Object.values(Locale), default: 'zh' },
    roles: { type: [String], enum: Object.values(SystemRole), default: [] },
    memberships: [
      {
        _id: false,
        organisationId: { type: Schema.Types.ObjectId, required: true },
        role: { type: String, enum: Object.values(MembershipRole), required: true },
      },
    ],
    sessions: [
      {
        secretHash: { type: String, required: true },
        previousHash: String,
        rotatedAt: { type: Date, required: true },
        createdAt: { type: Date, required: true },
        expiresAt: { type: Date, required: true },
      },
    ],
    failedSignIns: { type: Number, default: 0 },
    lockedUntil: Date,
    disabled: { type: Boolean, default: false },
  },
  { collection: 'people', timestamps: true, versionKey: false },
);
personSchema.index({ email: 1 }, { unique: true, name: 'email' });
// Members of an organisation: digests, member list.
personSchema.index({ 'memberships.organisationId': 1 }, { name: 'member_of' });
