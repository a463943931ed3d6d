import { Schema, type Types } from 'mongoose';

export const OrganisationType = {
  government: 'government',
  institution: 'institution',
  state_owned: 'state_owned',
  private: 'private',
  foreign: 'foreign',
  university: 'university',
  research_institute: 'research_institute',
  new_rnd: 'new_rnd',
  medical: 'medical',
  association: 'association',
  park_operator: 'park_operator',
} as const;
export type OrganisationType = (typeof OrganisationType)[keyof typeof OrganisationType];

/** The city's districts, the Torch high-tech zone, and everything outside. */
export const District = {
  siming: 'siming',
  huli: 'huli',
  jimei: 'jimei',
  haicang: 'haicang',
  tongan: 'tongan',
  xiangan: 'xiangan',
  torch: 'torch',
  outside: 'outside',
} as const;
export type District = (typeof District)[keyof typeof District];

export const Verification = {
  pending: 'pending',
  verified: 'verified',
  rejected: 'rejected',
  suspended: 'suspended',
} as const;
export type Verification = (typeof Verification)[keyof typeof Verification];

export interface ContactRecord {
  name: string;
  post?: string;
  phone?: string;
  email?: string;
}

export interface OrganisationRecord {
  _id: Types.ObjectId;
  creditCode: string;
  name: string;
  type: OrganisationType;
  district: District;
  foundedYear?: number;
  /** 万元. */
  registeredCapital?: number;
  staff?: number;
  mainBusiness: string;
  honours: string[];
  contact: ContactRecord;
  verification: Verification;
  verificationNote?: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const ORGANISATION = 'Organisation';

/** Shared by organisations and entries. */
export const contactDefinition = {
  _id: false,
  name: { type: String, required: true },
  post: String,
  phone: String,
  email: String,
};

export const organisationSchema = new Schema<OrganisationRecord>(
  {
    creditCode: { type: String, required: true },
    name: { type: String, required: true },
    type: { type: String, enum: Object.values(OrganisationType), required: true },
    district: { type: String, enum: Object.values(District), required: true },
    foundedYear: Number,
    registeredCapital: Number,
    staff: Number,
    mainBusiness: { type: String, default: '' },
    honours: { type: [String], default: [] },
    contact: { type: new Schema<ContactRecord>(contactDefinition, { _id: false }), required: true },
    verification: { type: String, enum: Object.values(Verification), default: 'pending' },
    verificationNote: String,
    version: { type: Number, default: 1 },
  },
  { collection: 'organisations', timestamps: true, versionKey: false },
);
organisationSchema.index({ creditCode: 1 }, { unique: true, name: 'creditCode' });
// The operators' queue of organisations to verify, oldest first.
organisationSchema.index({ verification: 1, createdAt: 1 }, { name: 'verification_queue' });
