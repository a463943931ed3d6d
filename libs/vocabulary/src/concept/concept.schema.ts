import { Schema, type Types } from 'mongoose';
import { CONCEPT_KINDS, type ConceptKind } from './concept';

/** A wording an operator added. */
export interface AddedWording {
  text: string;
  /** It counts only when one of these stands in the same text; empty: always. */
  when: string[];
  at: Date;
  byId: Types.ObjectId;
  byName: string;
}

export const ConceptVerb = {
  create: 'create',
  edit: 'edit',
  addWording: 'addWording',
  removeWording: 'removeWording',
} as const;
export type ConceptVerb = (typeof ConceptVerb)[keyof typeof ConceptVerb];

/** One step of a concept's life here: who, when, why. */
export interface ConceptStepRecord {
  verb: ConceptVerb;
  wording?: string;
  at: Date;
  byId: Types.ObjectId;
  byName: string;
  reason?: string;
  version: number;
}

/**
 * What operators made: a whole concept, or for a shipped one only what differs, so that an update of the product
 * still reaches the rest of it.
 */
export interface ConceptRecord {
  _id: string;
  shipped: boolean;
  kind?: ConceptKind;
  zh?: string;
  en?: string;
  parents?: string[];
  domains?: string[];
  added: AddedWording[];
  /** Wordings of the product that do not count here, normalised. */
  removed: string[];
  version: number;
  history: ConceptStepRecord[];
}

export const CONCEPT = 'Concept';

export const conceptSchema = new Schema<ConceptRecord>(
  {
    _id: { type: String, required: true },
    shipped: { type: Boolean, required: true },
    kind: { type: String, enum: CONCEPT_KINDS },
    zh: String,
    en: String,
    // An array that was never set means: as shipped.
    parents: { type: [String], default: undefined },
    domains: { type: [String], default: undefined },
    added: [
      {
        _id: false,
        text: { type: String, required: true },
        when: [String],
        at: { type: Date, required: true },
        byId: { type: Schema.Types.ObjectId, required: true },
        byName: { type: String, required: true },
      },
    ],
    removed: [String],
    version: { type: Number, required: true },
    history: [
      {
        _id: false,
        verb: { type: String, required: true },
        wording: String,
        at: { type: Date, required: true },
        byId: { type: Schema.Types.ObjectId, required: true },
        byName: { type: String, required: true },
        reason: String,
        version: { type: Number, required: true },
      },
    ],
  },
  { collection: 'concepts', versionKey: false },
);

/** How far a change of the vocabulary has got with the entries it touches. */
export const ChangeState = { reading: 'reading', matching: 'matching', done: 'done' } as const;
export type ChangeState = (typeof ChangeState)[keyof typeof ChangeState];

/** One change, and what followed from it. */
export interface VocabularyChangeRecord {
  _id: Types.ObjectId;
  conceptId: string;
  /** What is read in a different way from now on, normalised. */
  wordings: string[];
  /** Label or place of the concept changed too: every entry that carries it is touched. */
  carriers: boolean;
  at: Date;
  byName: string;
  state: ChangeState;
  /** Entries handed on to be matched again. */
  needs: number;
  capabilities: number;
  /** The last entry looked at, per list: where to go on after an interruption. */
  after: { need?: Types.ObjectId; capability?: Types.ObjectId };
}

export const VOCABULARY_CHANGE = 'VocabularyChange';

export const vocabularyChangeSchema = new Schema<VocabularyChangeRecord>(
  {
    conceptId: { type: String, required: true },
    wordings: [String],
    carriers: { type: Boolean, required: true },
    at: { type: Date, required: true },
    byName: { type: String, required: true },
    state: { type: String, enum: Object.values(ChangeState), default: ChangeState.reading },
    needs: { type: Number, default: 0 },
    capabilities: { type: Number, default: 0 },
    after: { type: { need: Schema.Types.ObjectId, capability: Schema.Types.ObjectId }, _id: false, default: {} },
  },
  { collection: 'vocabulary_changes', versionKey: false, minimize: false },
);
// The latest changes of one concept.
vocabularyChangeSchema.index({ conceptId: 1, at: -1 }, { name: 'of_concept' });
