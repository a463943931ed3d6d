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
  /** Those on a full list, see `packEntries`; of one with room, and of one that has just filled up, the pairs say it. */
  entries: string;
}

export const MATCH_LIST = 'MatchList';

export const matchListSchema = new Schema<MatchListRecord>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    side: { type: String, enum: Object.values(MatchSide), required: true },
    revision: { type: Number, required: true },
    generation: { type: Number, required: true },
    renewedAt: Date,
    complete: { type: Boolean, required: true },
    count: { type: Number, required: true },
    entries: String,
  },
  { collection: 'match_lists', versionKey: false },
);
// Processes that keep profiles in memory look here for those that are out of date.
matchListSchema.index({ side: 1, renewedAt: -1 }, { name: 'renewed' });
