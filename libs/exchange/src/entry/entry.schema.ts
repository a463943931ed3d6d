import { contactDefinition, District, type ContactRecord } from '@scenario/access';
import { Schema, type IndexDefinition, type IndexOptions, type Types } from 'mongoose';
import { ENTRY_STATUSES, type EntryStatus, type EntryVerb } from './entry.workflow';

/** Who may read a published entry: everybody, everybody signed in, or the organisations named. */
export const Publicity = { public: 'public', signed_in: 'signed_in', targeted: 'targeted' } as const;
export type Publicity = (typeof Publicity)[keyof typeof Publicity];

export const Deployment = {
  public_cloud: 'public_cloud',
  government_cloud: 'government_cloud',
  private: 'private',
  edge: 'edge',
  hybrid: 'hybrid',
  appliance: 'appliance',
  api: 'api',
} as const;
export type Deployment = (typeof Deployment)[keyof typeof Deployment];

/** One step of an entry's life: who, when, why. */
export interface HistoryRecord {
  verb: EntryVerb | 'create' | 'edit' | 'revise';
  from?: EntryStatus;
  to: EntryStatus;
  at: Date;
  /** Absent when the system did it. */
  byId?: Types.ObjectId;
  byName: string;
  reason?: string;
  version: number;
}

/** What needs and capabilities have in common. */
export interface EntryRecord {
  _id: Types.ObjectId;
  organisationId: Types.ObjectId;
  /** Given at first publication, for example `XQ-2026-0007`. */
  number?: string;
  title: string;
  deployments: Deployment[];
  /** Runs on domestic chips and systems (信创). */
  xinchuang: boolean;
  /** Works without a network. */
  offline: boolean;
  publicity: Publicity;
  targetOrganisationIds: Types.ObjectId[];
  contact?: ContactRecord;
  validUntil?: Date;
  status: EntryStatus;
  statusSince: Date;
  version: number;
  /** The published entry this one would replace. */
  revisionOf?: Types.ObjectId;
  /** The revision being written or checked; at most one at a time. */
  openRevisionId?: Types.ObjectId;
  history: HistoryRecord[];
  publishedAt?: Date;
  createdAt: Date;
  updatedAt: Date;
}

export const districtDefinition = { type: String, enum: Object.values(District) };

export const entryDefinition = {
  organisationId: { type: Schema.Types.ObjectId, required: true },
  number: String,
  title: { type: String, required: true },
  deployments: { type: [String], enum: Object.values(Deployment), default: [] },
  xinchuang: { type: Boolean, default: false },
  offline: { type: Boolean, default: false },
  publicity: { type: String, enum: Object.values(Publicity), default: Publicity.public },
  targetOrganisationIds: { type: [Schema.Types.ObjectId], default: [] },
  contact: new Schema<ContactRecord>(contactDefinition, { _id: false }),
  validUntil: Date,
  status: { type: String, enum: ENTRY_STATUSES, required: true },
  statusSince: { type: Date, required: true },
  version: { type: Number, required: true },
  revisionOf: Schema.Types.ObjectId,
  openRevisionId: Schema.Types.ObjectId,
  history: [
    {
      _id: false,
      verb: { type: String, required: true },
      from: String,
      to: { type: String, required: true },
      at: { type: Date, required: true },
      byId: Schema.Types.ObjectId,
      byName: { type: String, required: true },
      reason: String,
      version: { type: Number, required: true },
    },
  ],
  publishedAt: Date,
};

/** The indexes both collections need, each with the question it answers. */
export function addEntryIndexes(schema: { index(fields: IndexDefinition, options: IndexOptions): unknown }): void {
  // Lists of one organisation, and of everybody, newest first.
  schema.index({ organisationId: 1, updatedAt: -1 }, { name: 'of_organisation' });
  // What changed lately, for processes that keep profiles in memory.
  schema.index({ updatedAt: -1 }, { name: 'changed' });
  // The operators' queue: what waits, oldest first; and expiry.
  schema.index({ status: 1, statusSince: 1 }, { name: 'queue' });
  schema.index({ number: 1 }, { unique: true, partialFilterExpression: { number: { $exists: true } }, name: 'number' });
}
