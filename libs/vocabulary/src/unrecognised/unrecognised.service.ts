import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { badField, shanghaiDay, type Page } from '@scenario/kernel';
import { isDuplicateKey } from '@scenario/platform';
import { Types, type ClientSession, type Model, type PipelineStage } from 'mongoose';
import { currentVocabulary } from '../concept/load';
import { normalise } from '../text/normalise';
import { proposeConcepts, type Proposal } from './propose';
import { sentenceWith, type Piece } from './sentence';
import {
  IGNORED_WORD,
  UNREAD,
  type IgnoredWordRecord,
  type UnreadRecord,
  type WordSource,
} from './unrecognised.schema';
import { readWords } from './unread-words';

/** Words of one search that are kept; a pasted page is no search. */
const WORDS_OF_SEARCH = 5;
const SEARCH_KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
/** Texts looked at for the examples and proposals of one word. */
const LOOKED_AT = 40;
const EXAMPLES = 3;

const COUNT_FIELD = { need: 'needs', search: 'searches', decline: 'declines' } as const;

interface Counts {
  needs: number;
  /** Days on which somebody searched for it: one person searching all day counts once. */
  searches: number;
  declines: number;
  /** Single searches. */
  searched: number;
}

export interface UnrecognisedWord extends Counts {
  word: string;
  /** What the latest search with it found. */
  hits?: number;
  examples: Piece[][];
  proposals: Proposal[];
}

/** Words no concept accounts for: kept by where they stand, counted when somebody looks. */
@Injectable()
export class UnrecognisedWords {
  constructor(
    @InjectModel(UNREAD) private readonly unread: Model<UnreadRecord>,
    @InjectModel(IGNORED_WORD) private readonly ignored: Model<IgnoredWordRecord>,
  ) {}

  /** Puts what was read of these texts in the place of what was known of them. */
  async put(records: readonly Omit<UnreadRecord, 'times' | 'at'>[]): Promise<void> {
    if (records.length === 0) return;
    const at = new Date();
    await this.unread.bulkWrite(
      records.map(({ _id, ...fields }) => ({
        updateOne: { filter: { _id }, update: { $set: { ...fields, times: 1, at } }, upsert: true },
      })) as Parameters<Model<UnreadRecord>['bulkWrite']>[0],
    );
  }

  /** Takes back what was read of texts that are no longer there. */
  async drop(ids: readonly string[]): Promise<void> {
    await this.unread.deleteMany({ _id: { $in: ids } });
  }

  async dropEntry(entryId: Types.ObjectId): Promise<void> {
    await this.unread.deleteMany({ entryIds: entryId });
  }

  /** Counts the unrecognised words of a search, per word and day; neither the search nor who made it is kept. */
  async countSearch(query: string, hits: number, now: Date): Promise<void> {
    const { words, conceptIds } = readWords(normalise(query), currentVocabulary());
    const until = new Date(now.getTime() + SEARCH_KEPT_DAYS * DAY_MS);
    for (const word of words.slice(0, WORDS_OF_SEARCH)) {
      const fixed = { source: 'search', words: [word], entryIds: [], domains: [], until };
      await this.unread
        .updateOne(
          { _id: `search:${shanghaiDay(now)}:${word}` },
          {
            $set: { hits, at: now },
            $inc: { times: 1 },
            $addToSet: { conceptIds: { $each: conceptIds } },
            $setOnInsert: fixed,
          },
          { upsert: true, setDefaultsOnInsert: false },
        )
        .catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
        });
    }
  }

  /** Wordings that a concept accounts for from now on. */
  async forget(session: ClientSession, words: readonly string[]): Promise<void> {
    await this.unread.updateMany({ words: { $in: words } }, { $pull: { words: { $in: words } } }, { session });
  }

  /** Words by how many different needs, declined pairings and days of searches they stand in. */
  async page(
    source: WordSource | undefined,
    { skip, take }: { skip: number; take: number },
  ): Promise<Page<UnrecognisedWord>> {
    const ignored = (await this.ignored.find().select({ _id: 1 }).lean()).map(({ _id }) => _id);
    const counted = counting(source, ignored);
    const order = source
      ? { [COUNT_FIELD[source]]: -1 as const, _id: 1 as const }
      : { total: -1 as const, _id: 1 as const };
    const [rows, all] = await Promise.all([
      this.unread.aggregate<Counts & { _id: string }>([
        ...counted,
        { $sort: order },
        { $skip: skip },
        { $limit: take },
      ]),
      this.unread.aggregate<{ count: number }>([...counted, { $group: { _id: null, count: { $sum: 1 } } }]),
    ]);
    const items = await Promise.all(rows.map(({ _id, ...counts }) => this.describe(_id, counts)));
    return { items, total: all[0]?.count ?? 0 };
  }

  async ignore(editor: { personId: string; name: string }, word: string): Promise<void> {
    const wording = normalise(word);
    if ([...wording].length < 2) throw badField('word', 'tooShort', { min: 2 });
    const record = { at: new Date(), byId: new Types.ObjectId(editor.personId), byName: editor.name };
    await this.ignored.updateOne({ _id: wording }, { $setOnInsert: record }, { upsert: true });
  }

  async restore(word: string): Promise<void> {
    await this.ignored.deleteOne({ _id: normalise(word) });
  }

  async ignoredPage({ skip, take }: { skip: number; take: number }): Promise<Page<IgnoredWordRecord>> {
    const [items, total] = await Promise.all([
      this.ignored.find().sort({ at: -1, _id: 1 }).skip(skip).limit(take).lean(),
      this.ignored.countDocuments(),
    ]);
    return { items, total };
  }

  private async describe(word: string, counts: Counts): Promise<UnrecognisedWord> {
    const texts = await this.unread.find({ words: word }).sort({ at: -1 }).limit(LOOKED_AT).lean();
    const concepts = new Map<string, number>();
    for (const id of texts.flatMap(({ conceptIds }) => conceptIds)) concepts.set(id, (concepts.get(id) ?? 0) + 1);
    const domains = new Set(texts.flatMap((text) => text.domains));
    const sentences = texts
      .map(({ text }) => (text ? sentenceWith(text, word) : null))
      .filter((found) => found !== null);
    const different = new Map(sentences.map((pieces) => [pieces.map(({ text }) => text).join(''), pieces]));
    return {
      ...counts,
      word,
      hits: texts.find(({ source }) => source === 'search')?.hits,
      examples: [...different.values()].slice(0, EXAMPLES),
      proposals: proposeConcepts(word, { texts: texts.length, concepts, domains }, currentVocabulary()),
    };
  }
}

function counting(source: WordSource | undefined, ignored: readonly string[]): PipelineStage[] {
  const of = (name: WordSource) => ({ $sum: { $cond: [{ $eq: ['$source', name] }, 1, 0] } });
  return [
    { $unwind: '$words' },
    { $match: { words: { $nin: ignored } } },
    {
      $group: {
        _id: '$words',
        needs: of('need'),
        searches: of('search'),
        declines: of('decline'),
        searched: { $sum: { $cond: [{ $eq: ['$source', 'search'] }, '$times', 0] } },
        total: { $sum: 1 },
      },
    },
    ...(source ? [{ $match: { [COUNT_FIELD[source]]: { $gt: 0 } } }] : []),
  ];
}
