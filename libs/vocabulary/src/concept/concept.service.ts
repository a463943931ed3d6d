import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { badField, DomainError, type Page } from '@scenario/kernel';
import { isDuplicateKey, notFound, Outbox, toObjectId, Transactions } from '@scenario/platform';
import { Types, type ClientSession, type Model } from 'mongoose';
import { normalise } from '../text/normalise';
import { UnrecognisedWords } from '../unrecognised/unrecognised.service';
import type { Concept } from './concept';
import type { ConceptFilterInput, ConceptInput, NewConceptInput, WordingInput } from './concept.inputs';
import {
  OPEN_KINDS,
  ownId,
  requireDomains,
  requireFreeLabel,
  requireFreeWording,
  requireParents,
  requireUsableWording,
  textsOf,
} from './concept.rules';
import {
  CONCEPT,
  VOCABULARY_CHANGE,
  type ConceptRecord,
  type ConceptVerb,
  type VocabularyChangeRecord,
} from './concept.schema';
import { searchConcepts } from './concept.search';
import { currentVocabulary, shippedConcepts } from './load';
import { VocabularyStore } from './vocabulary.store';

/** Who changes the vocabulary. */
export interface Editor {
  personId: string;
  name: string;
}

/** A concept as it counts now, and what operators made of it. */
export interface ConceptView {
  concept: Concept;
  record: ConceptRecord | null;
}

export interface ConceptEdit extends ConceptView {
  change: VocabularyChangeRecord;
}

/** What one change does to the stored record, and which readings it changes. */
interface Change {
  verb: ConceptVerb;
  wording?: string;
  reason?: string;
  update: Record<string, unknown>;
  wordings: string[];
  carriers: boolean;
}

/** Reads and changes concepts. Who may do it, the edge has asked: there are no records of one's own here. */
@Injectable()
export class ConceptService {
  constructor(
    @InjectModel(CONCEPT) private readonly concepts: Model<ConceptRecord>,
    @InjectModel(VOCABULARY_CHANGE) private readonly changes: Model<VocabularyChangeRecord>,
    private readonly store: VocabularyStore,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly unrecognised: UnrecognisedWords,
  ) {}

  async list(filter: ConceptFilterInput, { skip, take }: { skip: number; take: number }): Promise<Page<ConceptView>> {
    await this.store.fresh();
    const changed = filter.changed ? new Set((await this.concepts.find().select({ _id: 1 }).lean()).map(idOf)) : null;
    const found = searchConcepts(currentVocabulary(), filter).filter(({ id }) => !changed || changed.has(id));
    const page = found.slice(skip, skip + take);
    const records = await this.concepts.find({ _id: { $in: page.map(({ id }) => id) } }).lean();
    const byId = new Map(records.map((record) => [record._id, record]));
    return { items: page.map((concept) => ({ concept, record: byId.get(concept.id) ?? null })), total: found.length };
  }

  async get(id: string): Promise<ConceptView> {
    await this.store.fresh();
    const concept = currentVocabulary().get(id);
    if (!concept) throw notFound();
    return { concept, record: await this.concepts.findById(id).lean() };
  }

  /** Versions of changed concepts; the others have 0. */
  async versions(ids: readonly string[]): Promise<Map<string, number>> {
    const found = await this.concepts
      .find({ _id: { $in: ids } })
      .select({ version: 1 })
      .lean();
    return new Map(found.map(({ _id, version }) => [_id, version]));
  }

  async change(id: string): Promise<VocabularyChangeRecord> {
    const found = await this.changes.findById(toObjectId(id)).lean();
    if (!found) throw notFound();
    return found;
  }

  latestChanges(conceptId: string, limit: number): Promise<VocabularyChangeRecord[]> {
    return this.changes.find({ conceptId }).sort({ at: -1 }).limit(limit).lean();
  }

  async addWording(editor: Editor, id: string, version: number, input: WordingInput): Promise<ConceptEdit> {
    const { concept, record } = await this.get(id);
    const { text, when = [], reason } = input;
    const wording = normalise(text);
    requireUsableWording(text, when);
    if (textsOf(concept).includes(wording)) throw badField('input.text', 'taken');
    if (!input.confirmed) requireFreeWording(currentVocabulary(), id, text);
    const added = { text, when, at: new Date(), byId: new Types.ObjectId(editor.personId), byName: editor.name };
    const update =
      record?.removed.includes(wording) && when.length === 0 && shippedTexts(id).includes(wording)
        ? { $pull: { removed: wording } }
        : { $push: { added } };
    return this.write(editor, id, version, {
      verb: 'addWording',
      wording: text,
      reason,
      update,
      wordings: [wording],
      carriers: false,
    });
  }

  async removeWording(
    editor: Editor,
    id: string,
    version: number,
    text: string,
    reason?: string,
  ): Promise<ConceptEdit> {
    const { concept, record } = await this.get(id);
    const wording = normalise(text);
    if (normalise(concept.zh) === wording) throw badField('text', 'label');
    if (!textsOf(concept).includes(wording)) throw badField('text', 'unknown');
    const own = record?.added.filter((added) => normalise(added.text) === wording).map((added) => added.text) ?? [];
    const update: Record<string, unknown> = {};
    if (own.length > 0) update.$pull = { added: { text: { $in: own } } };
    if (shippedTexts(id).includes(wording)) update.$addToSet = { removed: wording };
    return this.write(editor, id, version, {
      verb: 'removeWording',
      wording: text,
      reason,
      update,
      wordings: [wording],
      carriers: false,
    });
  }

  async edit(editor: Editor, id: string, version: number, input: ConceptInput): Promise<ConceptEdit> {
    const { concept } = await this.get(id);
    const { zh, en, parents, domains = [], reason } = input;
    const vocabulary = currentVocabulary();
    requireFreeLabel(vocabulary, id, concept.kind, zh, en);
    requireUsableWording(zh, [], 'input.zh');
    requireParents(vocabulary, id, concept.kind, parents);
    requireDomains(vocabulary, domains);
    const wordings = zh === concept.zh ? [] : [normalise(concept.zh), normalise(zh)];
    const update = { $set: { zh, en, parents, domains } };
    return this.write(editor, id, version, { verb: 'edit', reason, update, wordings, carriers: true });
  }

  async create(editor: Editor, input: NewConceptInput): Promise<ConceptEdit> {
    await this.store.fresh();
    const vocabulary = currentVocabulary();
    const { kind, zh, en, parents, domains = [], wordings = [], reason } = input;
    if (!OPEN_KINDS.includes(kind)) throw badField('input.kind', 'notOneOf');
    requireFreeLabel(vocabulary, null, kind, zh, en);
    requireUsableWording(zh, [], 'input.zh');
    requireParents(vocabulary, null, kind, parents);
    requireDomains(vocabulary, domains);
    for (const wording of wordings) requireUsableWording(wording, [], 'input.wordings');
    if (!input.confirmed) {
      requireFreeWording(vocabulary, null, zh, 'input.zh');
      for (const wording of wordings) requireFreeWording(vocabulary, null, wording, 'input.wordings');
    }
    const [at, byId] = [new Date(), new Types.ObjectId(editor.personId)];
    const added = wordings.map((text) => ({ text, when: [], at, byId, byName: editor.name }));
    const id = ownId(en, (taken) => vocabulary.get(taken) !== undefined);
    return this.write(editor, id, 0, {
      verb: 'create',
      reason,
      update: { $set: { kind, zh, en, parents, domains, added } },
      wordings: [zh, ...wordings].map(normalise),
      carriers: false,
    });
  }

  /** One conditional write, the revision, the change and its fact, all or nothing. */
  private async write(editor: Editor, id: string, version: number, change: Change): Promise<ConceptEdit> {
    const written = await this.transactions.run(async (session) => {
      await this.put(session, editor, id, version, change);
      await this.store.count(session);
      const { wordings, carriers } = change;
      const made = new this.changes({ conceptId: id, wordings, carriers, at: new Date(), byName: editor.name });
      await made.save({ session });
      if (change.verb !== 'removeWording') await this.unrecognised.forget(session, wordings);
      await this.outbox.append(session, 'VocabularyChanged', { changeId: made._id.toString() });
      return made.toObject();
    });
    await this.store.announce();
    return { ...(await this.get(id)), change: written };
  }

  private async put(
    session: ClientSession,
    editor: Editor,
    id: string,
    version: number,
    change: Change,
  ): Promise<void> {
    const { verb, wording, reason, update } = change;
    const byId = new Types.ObjectId(editor.personId);
    const step = { verb, wording, at: new Date(), byId, byName: editor.name, reason, version: version + 1 };
    const push = { ...(update.$push as object | undefined), history: step };
    const shipped = shippedConcepts().some((concept) => concept.id === id);
    const touched = new Set(Object.values(update).flatMap((fields) => Object.keys(fields as object)));
    const empty = Object.fromEntries(
      ['added', 'removed'].filter((list) => !touched.has(list)).map((list) => [list, []]),
    );
    // A record with version 0 does not exist yet: the upsert makes it, and fails where somebody was quicker.
    const upsert = version === 0;
    try {
      const { matchedCount, upsertedCount } = await this.concepts.updateOne(
        { _id: id, version },
        { ...update, $push: push, $setOnInsert: { shipped, ...empty }, $inc: { version: 1 } },
        { upsert, session, setDefaultsOnInsert: false },
      );
      if (matchedCount + upsertedCount > 0) return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const current = (await this.concepts.findById(id).lean())?.version ?? 0;
    throw new DomainError('CONFLICT', { fields: { version: [{ key: 'stale', params: { current } }] } });
  }
}

const idOf = ({ _id }: { _id: string }) => _id;

function shippedTexts(id: string): string[] {
  const concept = shippedConcepts().find((shipped) => shipped.id === id);
  return concept ? textsOf(concept) : [];
}
