import { Schema, type Types } from 'mongoose';
import type { Fit } from './conditions';
import type { ConceptHit, WordHit } from './features';
import { Band, type ScoreComponent } from './score';

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

/** What one of the two organisations says of a pairing. */
export interface SideRecord {
  state: MatchState;
  reason?: DeclineReason;
  note?: string;
  at?: Date;
  byId?: Types.ObjectId;
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
  components: ScoreComponent[];
  words: WordHit[];
  concepts: ConceptHit[];
  fits: Fit[];
  unwanted: string[];
  /** Version of the scorer that made it. */
  scorerVersion: string;
  /** False when one of the two has left its list, or they no longer fit. */
  active: boolean;
  need: SideRecord;
  capability: SideRecord;
  /** When both were interested: from then on they see each other's contact. */
  introducedAt?: Date;
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
    components: [{ _id: false, part: String, value: Number, points: Number }],
    words: [{ _id: false, word: String, share: Number }],
    concepts: [
      {
        _id: false,
        need: String,
        capability: String,
        relation: String,
        needWording: String,
        capabilityWording: String,
        share: Number,
      },
    ],
    fits: [{ _id: false, aspect: String, fulfilment: String, hard: Boolean, wanted: String, offered: String }],
    unwanted: [String],
    scorerVersion: { type: String, required: true },
    active: { type: Boolean, required: true },
    need: { type: side, required: true },
    capability: { type: side, required: true },
    introducedAt: Date,
  },
  { collection: 'matches', timestamps: true, versionKey: false },
);
matchSchema.index({ needId: 1, capabilityId: 1 }, { unique: true, name: 'pair' });
// Re-matching a capability.
matchSchema.index({ capabilityId: 1, score: -1 }, { name: 'of_capability' });
// The match pages of both sides, and digests: best first.
matchSchema.index({ needOrganisationId: 1, active: 1, score: -1 }, { name: 'need_side' });
matchSchema.index({ capabilityOrganisationId: 1, active: 1, score: -1 }, { name: 'capability_side' });
