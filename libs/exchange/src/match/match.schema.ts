import { Schema, type Types } from 'mongoose';
import { Band } from './score';

export const MatchState = {
  suggested: 'suggested',
  seen: 'seen',
  interested: 'interested',
  declined: 'declined',
} as const;
export type MatchState = (typeof MatchState)[keyof typeof MatchState];

/** One-click reasons for "not relevant". */
export const DeclineReason = {
  other_task: 'other_task',
  other_object: 'other_object',
  requirement_not_met: 'requirement_not_met',
  budget: 'budget',
  place: 'place',
  already_in_contact: 'already_in_contact',
  no_capacity: 'no_capacity',
  other: 'other',
} as const;
export type DeclineReason = (typeof DeclineReason)[keyof typeof DeclineReason];

export const MatchSide = { need: 'need', capability: 'capability' } as const;
export type MatchSide = (typeof MatchSide)[keyof typeof MatchSide];

/** How far an introduction went. */
export const MatchStage = { introduced: 'introduced', signed: 'signed' } as const;
export type MatchStage = (typeof MatchStage)[keyof typeof MatchStage];

export const OTHER_SIDE = { need: 'capability', capability: 'need' } as const satisfies Record<MatchSide, MatchSide>;
/** Field of a pairing that holds the entry of a side, and the one that says whether the pairing is on its list. */
export const PAIR_FIELD = { need: 'needId', capability: 'capabilityId' } as const;
export const LIST_FLAG = { need: 'onNeedList', capability: 'onCapabilityList' } as const;

/** What one of the two organisations says of a pairing. */
export interface SideRecord {
  state: MatchState;
  reason?: DeclineReason;
  note?: string;
  at?: Date;
  byId?: Types.ObjectId;
}

/** The two have a contract. */
export interface SignedRecord {
  /** The day of the contract. */
  signedOn: Date;
  /** 万元; absent when it is not told. */
  amount?: number;
  /** When it was recorded, and by whom. */
  at: Date;
  byId: Types.ObjectId;
  byName: string;
}

/** A pairing: one need, one capability, the score with its reasons, and what both sides made of it. */
export interface MatchRecord {
  _id: Types.ObjectId;
  needId: Types.ObjectId;
  capabilityId: Types.ObjectId;
  needOrganisationId: Types.ObjectId;
  capabilityOrganisationId: Types.ObjectId;
  score: number;
  band: Band;
  /** Why it has its score; see `reasonsOf`. */
  reasons?: string;
  /** Some condition of the need is not met. */
  notMet?: boolean;
  /** Version of the scorer that made it. */
  scorerVersion: string;
  /** Tells whether anything of the above has changed. */
  fingerprint?: string;
  /** Among the need's best, and among the capability's best; see docs/architecture.md. */
  onNeedList?: boolean;
  onCapabilityList?: boolean;
  /** On either list. False when one of the two entries is not published any more, or others fit better. */
  active: boolean;
  need: SideRecord;
  capability: SideRecord;
  /** When both were interested: from then on they see each other's contact. */
  introducedAt?: Date;
  signed?: SignedRecord;
  createdAt: Date;
  updatedAt: Date;
}

export const MATCH = 'Match';

const side = new Schema<SideRecord>(
  {
    state: { type: String, enum: Object.values(MatchState), default: 'suggested' },
    reason: { type: String, enum: Object.values(DeclineReason) },
    note: String,
    at: Date,
    byId: Schema.Types.ObjectId,
  },
  { _id: false },
);

export const matchSchema = new Schema<MatchRecord>(
  {
    needId: { type: Schema.Types.ObjectId, required: true },
    capabilityId: { type: Schema.Types.ObjectId, required: true },
    needOrganisationId: { type: Schema.Types.ObjectId, required: true },
    capabilityOrganisationId: { type: Schema.Types.ObjectId, required: true },
    score: { type: Number, required: true },
    band: { type: String, enum: Object.values(Band), required: true },
    reasons: String,
    notMet: Boolean,
    scorerVersion: { type: String, required: true },
    fingerprint: String,
    onNeedList: Boolean,
    onCapabilityList: Boolean,
    active: { type: Boolean, required: true },
    need: { type: side, required: true },
    capability: { type: side, required: true },
    introducedAt: Date,
    signed: new Schema<SignedRecord>(
      {
        signedOn: { type: Date, required: true },
        amount: Number,
        at: { type: Date, required: true },
        byId: { type: Schema.Types.ObjectId, required: true },
        byName: { type: String, required: true },
      },
      { _id: false },
    ),
  },
  { collection: 'matches', timestamps: true, versionKey: false },
);
// Re-matching an entry, and one pair. That a pair is there once is ensured by its id, see `MatchWriter`: a unique index
// beside that of the ids would take as long as all others together.
matchSchema.index({ needId: 1, score: -1 }, { name: 'of_need' });
matchSchema.index({ capabilityId: 1, needId: 1 }, { name: 'by_pair' });
// The match pages of both sides, and digests: best first.
matchSchema.index({ needOrganisationId: 1, active: 1, score: -1 }, { name: 'need_side' });
matchSchema.index({ capabilityOrganisationId: 1, active: 1, score: -1 }, { name: 'capability_side' });
