import { Schema, type Types } from 'mongoose';
import { MatchSide } from './match.schema';

/** The list of one entry as it is stored: whom it is paired with, and what tells two runs apart that meet on it. */
export interface MatchListRecord {
  /** Id of the entry. */
  _id: Types.ObjectId;
  side: MatchSide;
  /** Raised whenever the list or one of its pairs is written; a run that has read an older one begins again. */
  revision: number;
  /** Raised when the entry itself was matched after a change: profiles read before that are out of date. */
  generation: number;
  /** When that was last so. */
  renewedAt?: Date;
  complete: boolean;
  count: number;
  /** The last of a full list; null while it has room, and until the entries of one that has filled up are kept. */
  last: { id: string; score: number } | null;
  /** Those on a full list, best first; of one with room the pairs say it. */
  entries: readonly { id: string; score: number }[];
}

export const MATCH_LIST = 'MatchList';

const listEntry = { _id: false, id: { type: String, required: true }, score: { type: Number, required: true } };

export const matchListSchema = new Schema<MatchListRecord>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    side: { type: String, enum: Object.values(MatchSide), required: true },
    revision: { type: Number, required: true },
    generation: { type: Number, required: true },
    renewedAt: Date,
    complete: { type: Boolean, required: true },
    count: { type: Number, required: true },
    last: { type: new Schema({ id: String, score: Number }, { _id: false, id: false }), default: null },
    entries: [listEntry],
  },
  { collection: 'match_lists', versionKey: false },
);
// Processes that keep profiles in memory look here for those that are out of date.
matchListSchema.index({ side: 1, renewedAt: -1 }, { name: 'renewed' });
