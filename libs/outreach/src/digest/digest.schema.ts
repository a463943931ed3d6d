import { Schema, type Types } from 'mongoose';

/**
 * claimed → sending → sent. `sending` begins when the mail server is given the message: a worker that dies from then
 * on leaves it unknown whether the mail went out. Such a digest becomes `uncertain` and is not sent again; its
 * pairings are told in the next period. `empty`: nothing was left to tell. `failed`: the server refused for good.
 */
export const DigestStatus = {
  claimed: 'claimed',
  sending: 'sending',
  sent: 'sent',
  uncertain: 'uncertain',
  empty: 'empty',
  failed: 'failed',
} as const;
export type DigestStatus = (typeof DigestStatus)[keyof typeof DigestStatus];

export interface DigestRecord {
  _id: Types.ObjectId;
  personId: Types.ObjectId;
  /** `daily:2026-11-24`, or `instant:` with the id of the event that caused it. */
  period: string;
  status: DigestStatus;
  matchIds: Types.ObjectId[];
  /** Until then the worker that has it is trusted to be alive. */
  leaseUntil: Date;
  attempts: number;
  subject?: string;
  sentAt?: Date;
  fault?: string;
  createdAt: Date;
  updatedAt: Date;
}

export const DIGEST = 'Digest';

export const digestSchema = new Schema<DigestRecord>(
  {
    personId: { type: Schema.Types.ObjectId, required: true },
    period: { type: String, required: true },
    status: { type: String, enum: Object.values(DigestStatus), required: true },
    matchIds: { type: [Schema.Types.ObjectId], required: true },
    leaseUntil: { type: Date, required: true },
    attempts: { type: Number, default: 0 },
    subject: String,
    sentAt: Date,
    fault: String,
  },
  { collection: 'digests', timestamps: true, versionKey: false },
);
// The claim: one digest per person and period, whoever makes it.
digestSchema.index({ personId: 1, period: 1 }, { unique: true, name: 'claim' });
// Which pairings somebody has been told of.
digestSchema.index({ personId: 1, matchIds: 1 }, { name: 'told' });
// Digests whose worker vanished.
digestSchema.index({ status: 1, leaseUntil: 1 }, { name: 'open' });

/** That the daily round of a day was begun and finished; a worker that was down at the hour makes up for it. */
export interface DigestRoundRecord {
  _id: string;
  doneAt: Date;
}
export const DIGEST_ROUND = 'DigestRound';
export const digestRoundSchema = new Schema<DigestRoundRecord>(
  { _id: { type: String, required: true }, doneAt: { type: Date, required: true } },
  { collection: 'digest_rounds', versionKey: false },
);
digestRoundSchema.index({ doneAt: 1 }, { expireAfterSeconds: 90 * 86_400, name: 'expiry' });
