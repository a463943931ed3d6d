import { Band, MatchSide } from '@scenario/exchange';
import { Schema, type Types } from 'mongoose';

export const DigestFrequency = { instant: 'instant', daily: 'daily', off: 'off' } as const;
export type DigestFrequency = (typeof DigestFrequency)[keyof typeof DigestFrequency];

/** How somebody wants to hear of new pairings of their organisations. Who has none set gets the defaults. */
export interface SubscriptionRecord {
  personId: Types.ObjectId;
  frequency: DigestFrequency;
  sides: MatchSide[];
  minimumBand: Band;
}

export const SUBSCRIPTION_DEFAULTS: Omit<SubscriptionRecord, 'personId'> = {
  frequency: 'daily',
  sides: ['need', 'capability'],
  minimumBand: 'possible',
};

export const SUBSCRIPTION = 'Subscription';

export const subscriptionSchema = new Schema<SubscriptionRecord>(
  {
    personId: { type: Schema.Types.ObjectId, required: true },
    frequency: { type: String, enum: Object.values(DigestFrequency), required: true },
    sides: { type: [String], enum: Object.values(MatchSide), required: true },
    minimumBand: { type: String, enum: Object.values(Band), required: true },
  },
  { collection: 'subscriptions', timestamps: true, versionKey: false },
);
subscriptionSchema.index({ personId: 1 }, { unique: true, name: 'person' });
