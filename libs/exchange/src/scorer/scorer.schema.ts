import { Schema, type Types } from 'mongoose';
import type { ScorerWeights } from '../match/score';

export const ScorerStatus = { candidate: 'candidate', live: 'live', retired: 'retired' } as const;
export type ScorerStatus = (typeof ScorerStatus)[keyof typeof ScorerStatus];

export const ComparisonStatus = { waiting: 'waiting', running: 'running', done: 'done' } as const;
export type ComparisonStatus = (typeof ComparisonStatus)[keyof typeof ComparisonStatus];

/** A pair whose place changes much. A rank is absent where the pair is not good enough to be kept. */
export interface MoverRecord {
  needId: Types.ObjectId;
  capabilityId: Types.ObjectId;
  rankBefore?: number;
  rankAfter?: number;
  scoreBefore: number;
  scoreAfter: number;
}

/** What would change for the best ten of every need. */
export interface ComparisonRecord {
  id: string;
  status: ComparisonStatus;
  /** Versions of the two scorers. */
  version: string;
  withVersion: string;
  requestedAt: Date;
  requestedBy: string;
  finishedAt?: Date;
  /** Published needs when it began, and how many of them have been compared. */
  needsTotal: number;
  needs: number;
  /** The need compared last; it goes on after this one. */
  after?: Types.ObjectId;
  /** Needs whose best ten change. */
  needsAffected: number;
  /** Pairs among the best ten under either scorer, and those of them under one only. */
  entries: number;
  entriesChanged: number;
  movers: MoverRecord[];
}

/** What measuring it on judged needs has shown, when it was better than the live one: NDCG@10, 0–1. */
export interface TuningRecord {
  /** Version of the scorer that was live. */
  withVersion: string;
  at: Date;
  /** Needs measured. */
  needs: number;
  before: number;
  after: number;
  /** The 95 % interval of the difference, need by need; above zero. */
  low: number;
  high: number;
}

/** A set of weights: the shipped one (number 0), one that is tried, or one that was live. */
export interface ScorerRecord {
  _id: Types.ObjectId;
  number: number;
  weights: ScorerWeights;
  status: ScorerStatus;
  note: string;
  createdBy: string;
  createdAt: Date;
  liveSince?: Date;
  version: number;
  comparison?: ComparisonRecord;
  tuning?: TuningRecord;
}

export const SCORER = 'Scorer';

const weight = { type: Number, required: true };
const count = { type: Number, default: 0 };

const comparison = new Schema<ComparisonRecord>(
  {
    id: { type: String, required: true },
    status: { type: String, enum: Object.values(ComparisonStatus), required: true },
    version: { type: String, required: true },
    withVersion: { type: String, required: true },
    requestedAt: { type: Date, required: true },
    requestedBy: { type: String, required: true },
    finishedAt: Date,
    needsTotal: count,
    needs: count,
    after: Schema.Types.ObjectId,
    needsAffected: count,
    entries: count,
    entriesChanged: count,
    movers: [
      {
        _id: false,
        needId: Schema.Types.ObjectId,
        capabilityId: Schema.Types.ObjectId,
        rankBefore: Number,
        rankAfter: Number,
        scoreBefore: Number,
        scoreAfter: Number,
      },
    ],
  },
  { _id: false, id: false },
);

const figure = { type: Number, required: true };
const tuning = new Schema<TuningRecord>(
  {
    withVersion: { type: String, required: true },
    at: { type: Date, required: true },
    needs: figure,
    before: figure,
    after: figure,
    low: figure,
    high: figure,
  },
  { _id: false, id: false },
);

export const scorerSchema = new Schema<ScorerRecord>(
  {
    number: { type: Number, required: true },
    weights: { words: weight, concepts: weight, phrases: weight, domain: weight, fit: weight },
    status: { type: String, enum: Object.values(ScorerStatus), required: true },
    note: { type: String, default: '' },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    liveSince: Date,
    version: { type: Number, required: true },
    comparison,
    tuning,
  },
  { collection: 'scorers', versionKey: false },
);
scorerSchema.index({ number: 1 }, { unique: true, name: 'number' });
// There is one live scorer.
scorerSchema.index({ status: 1 }, { unique: true, partialFilterExpression: { status: 'live' }, name: 'live' });
