import { Schema, type Types } from 'mongoose';
import { DeclineReason } from '../match/match.schema';

export const JudgementKind = {
  interested: 'interested',
  declined: 'declined',
  introduced: 'introduced',
  signed: 'signed',
} as const;
export type JudgementKind = (typeof JudgementKind)[keyof typeof JudgementKind];

/** Who judged: one side, or both by being introduced or by signing. */
export const JudgementSide = { need: 'need', capability: 'capability', both: 'both' } as const;
export type JudgementSide = (typeof JudgementSide)[keyof typeof JudgementSide];

/** What people made of a pair, as evidence of how well it fits. */
export interface JudgementRecord {
  _id: Types.ObjectId;
  needId: Types.ObjectId;
  capabilityId: Types.ObjectId;
  side: JudgementSide;
  kind: JudgementKind;
  /** 0 does not fit – 3 fits; see `gradeOf`. */
  grade: number;
  reason?: DeclineReason;
  at: Date;
  byId: Types.ObjectId;
  /** What the scorer said at that moment. */
  score: number;
  scorerVersion: string;
}

export const JUDGEMENT = 'Judgement';

export const judgementSchema = new Schema<JudgementRecord>(
  {
    needId: { type: Schema.Types.ObjectId, required: true },
    capabilityId: { type: Schema.Types.ObjectId, required: true },
    side: { type: String, enum: Object.values(JudgementSide), required: true },
    kind: { type: String, enum: Object.values(JudgementKind), required: true },
    grade: { type: Number, required: true, min: 0, max: 3 },
    reason: { type: String, enum: Object.values(DeclineReason) },
    at: { type: Date, required: true },
    byId: { type: Schema.Types.ObjectId, required: true },
    score: { type: Number, required: true },
    scorerVersion: { type: String, required: true },
  },
  { collection: 'judgements', versionKey: false },
);
judgementSchema.index({ needId: 1, capabilityId: 1, side: 1, kind: 1 }, { unique: true, name: 'judged' });
