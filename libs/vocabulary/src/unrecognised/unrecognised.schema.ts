import { Schema, type Types } from 'mongoose';

/** Where a word nobody recognised came from. */
export const WordSource = { need: 'need', search: 'search', decline: 'decline' } as const;
export type WordSource = (typeof WordSource)[keyof typeof WordSource];

/**
 * The unrecognised words of one need, of one declined pairing, or one word of the searches of one day. One document
 * is written whole, so reading the same text again counts nothing twice.
 */
export interface UnreadRecord {
  /** `need:ID`, `decline:MATCH`, `search:DAY:WORD`. */
  _id: string;
  source: WordSource;
  words: string[];
  /** Where the words stand, for examples; nothing of a search, which could say who searched. */
  text?: string;
  /** Entries it was read from: it goes when one of them leaves its list. */
  entryIds: Types.ObjectId[];
  conceptIds: string[];
  domains: string[];
  /** Searches of that day. */
  times: number;
  /** What the latest of them found. */
  hits?: number;
  at: Date;
  /** Searches only: when it is forgotten. */
  until?: Date;
}

export const UNREAD = 'Unread';

export const unreadSchema = new Schema<UnreadRecord>(
  {
    _id: { type: String, required: true },
    source: { type: String, enum: Object.values(WordSource), required: true },
    words: [String],
    text: String,
    entryIds: [Schema.Types.ObjectId],
    conceptIds: [String],
    domains: [String],
    times: { type: Number, required: true },
    hits: Number,
    at: { type: Date, required: true },
    until: Date,
  },
  { collection: 'unread_words', versionKey: false },
);
// Examples of one word, newest first.
unreadSchema.index({ words: 1, at: -1 }, { name: 'of_word' });
// What goes with an entry.
unreadSchema.index({ entryIds: 1 }, { name: 'of_entry' });
unreadSchema.index({ until: 1 }, { expireAfterSeconds: 0, name: 'search_expiry' });

/** A word operators do not want to see on the page. */
export interface IgnoredWordRecord {
  _id: string;
  at: Date;
  byId: Types.ObjectId;
  byName: string;
}

export const IGNORED_WORD = 'IgnoredWord';

export const ignoredWordSchema = new Schema<IgnoredWordRecord>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    byId: { type: Schema.Types.ObjectId, required: true },
    byName: { type: String, required: true },
  },
  { collection: 'ignored_words', versionKey: false },
);
