import { Schema, type Types } from 'mongoose';

export const RecomputeReason = { nightly: 'nightly', scorer: 'scorer', manual: 'manual' } as const;
export type RecomputeReason = (typeof RecomputeReason)[keyof typeof RecomputeReason];

export const RecomputePhase = {
  waiting: 'waiting',
  needs: 'needs',
  capabilities: 'capabilities',
  leftovers: 'leftovers',
  done: 'done',
} as const;
export type RecomputePhase = (typeof RecomputePhase)[keyof typeof RecomputePhase];

/** How far a phase is. */
export interface PhaseFigures {
  done: number;
  total: number;
  seconds: number;
}

/** One whole recompute, with how far it is: whoever goes on with it goes on after `after`. */
export interface RecomputeRecord {
  _id: Types.ObjectId;
  /** What it is for, once: `nightly:` and the day, `switch:` and the scorer, `version:` and a version. */
  key: string;
  reason: RecomputeReason;
  scorerVersion: string;
  requestedBy: string;
  requestedAt: Date;
  startedAt?: Date;
  finishedAt?: Date;
  phase: RecomputePhase;
  after?: Types.ObjectId;
  needs: PhaseFigures;
  capabilities: PhaseFigures;
  /** Pairs scored, and changes written to pairs or lists. */
  scored: number;
  written: number;
  /** Who works on it, and until when nobody else may. */
  holder?: string;
  leaseUntil: Date;
}

export const RECOMPUTE = 'Recompute';

const figures = new Schema<PhaseFigures>(
  { done: { type: Number, default: 0 }, total: { type: Number, default: 0 }, seconds: { type: Number, default: 0 } },
  { _id: false },
);
const count = { type: Number, default: 0 };

export const recomputeSchema = new Schema<RecomputeRecord>(
  {
    key: { type: String, required: true },
    reason: { type: String, enum: Object.values(RecomputeReason), required: true },
    scorerVersion: { type: String, required: true },
    requestedBy: { type: String, required: true },
    requestedAt: { type: Date, required: true },
    startedAt: Date,
    finishedAt: Date,
    phase: { type: String, enum: Object.values(RecomputePhase), required: true },
    after: Schema.Types.ObjectId,
    needs: { type: figures, default: () => ({}) },
    capabilities: { type: figures, default: () => ({}) },
    scored: count,
    written: count,
    holder: String,
    leaseUntil: { type: Date, required: true },
  },
  { collection: 'recomputes', versionKey: false },
);
recomputeSchema.index({ key: 1 }, { unique: true, name: 'key' });
// The console: the newest first.
recomputeSchema.index({ requestedAt: -1 }, { name: 'newest' });
