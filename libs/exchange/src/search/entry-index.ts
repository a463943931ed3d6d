import { ORGANISATION, type OrganisationRecord } from '@scenario/access';
import { SearchClient } from '@scenario/platform';
import { currentVocabulary, VocabularyStore } from '@scenario/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import type { EntryRecord } from '../entry/entry.schema';
import { NEED, type NeedRecord } from '../need/need.schema';
import { capabilityDocuments, needDocuments, type HallDocument, type MatchDocument } from './documents';
import { INDEX_NAMES, INDEX_SETTINGS, type IndexName } from './index-settings';

export type Subject = 'need' | 'capability';

export interface IndexFault {
  index: IndexName;
  id: string;
  fault: 'missing' | 'outdated' | 'superfluous';
}

const NAMES: Record<Subject, { hall: IndexName; match: IndexName }> = {
  need: { hall: 'needs', match: 'match_needs' },
  capability: { hall: 'capabilities', match: 'match_capabilities' },
};
const BATCH = 1000;

/** Creates an index if there is none of that name, and gives it the settings of one of ours. */
export async function configureIndex(search: SearchClient, uid: string, like: IndexName): Promise<void> {
  const exists = await search.client.getRawIndex(uid).then(
    () => true,
    () => false,
  );
  if (!exists) await search.client.createIndex(uid, { primaryKey: 'id' }).waitTask();
  await search.completed(search.client.index(uid).updateSettings(INDEX_SETTINGS[like]));
}

/** Keeps the search indexes equal to the published entries. Everything in them can be made again from MongoDB. */
@Injectable()
export class EntryIndex {
  constructor(
    private readonly search: SearchClient,
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
    @InjectModel(ORGANISATION) private readonly organisations: Model<OrganisationRecord>,
    private readonly vocabulary: VocabularyStore,
  ) {}

  /** Creates the indexes that do not exist and brings their settings up to date; every process may call it. */
  async prepare(): Promise<void> {
    for (const name of INDEX_NAMES) await this.configure(this.search.indexName(name), name);
  }

  /**
   * Makes the index say what the database says of one entry. Another job may be doing the same for a later change:
   * when the entry has changed meanwhile, it is done once more, so the last one to finish leaves the truth.
   */
  async refresh(subject: Subject, id: string): Promise<void> {
    for (;;) {
      const entry = await this.read(subject, id);
      await this.put(subject, entry, id);
      const after = await this.read(subject, id);
      if (after?.version === entry?.version && after?.status === entry?.status) return;
    }
  }

  /** The same for many published entries, in one task per index; what changed meanwhile is done singly. */
  async refreshMany(subject: Subject, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const entries = await this.published(subject, ids);
    const documents = await this.documents(subject, entries);
    const { hall, match } = NAMES[subject];
    if (documents.length > 0) {
      await Promise.all([
        this.add(
          this.search.indexName(hall),
          documents.map((document) => document.hall),
        ),
        this.add(
          this.search.indexName(match),
          documents.map((document) => document.match),
        ),
      ]);
    }
    const after = new Map((await this.published(subject, ids)).map(({ _id, version }) => [_id.toString(), version]));
    const before = new Map(entries.map(({ _id, version }) => [_id.toString(), version]));
    for (const id of ids) if (before.get(id) !== after.get(id)) await this.refresh(subject, id);
  }

  /** Builds every index anew beside the live one and swaps them; searching goes on meanwhile. */
  async rebuild(onProgress: (message: string) => void = () => undefined): Promise<void> {
    const startedAt = new Date();
    const revision = await this.vocabulary.fresh();
    const temporary = (name: IndexName) => `${this.search.indexName(name)}_next`;
    for (const name of INDEX_NAMES) {
      await this.search.client.deleteIndexIfExists(temporary(name));
      await this.configure(temporary(name), name);
    }
    for (const subject of ['need', 'capability'] as const) {
      const { hall, match } = NAMES[subject];
      let count = 0;
      let adding: Promise<unknown> = Promise.resolve();
      for await (const documents of this.documentsOfPublished(subject)) {
        await adding;
        // The next ones are read while the search engine is busy with these.
        adding = Promise.all([
          this.add(
            temporary(hall),
            documents.map((document) => document.hall),
          ),
          this.add(
            temporary(match),
            documents.map((document) => document.match),
          ),
        ]);
        adding.catch(() => undefined);
        count += documents.length;
        onProgress(`${subject}: ${count}`);
      }
      await adding;
    }
    await this.prepare();
    const swaps = INDEX_NAMES.map((name) => ({
      indexes: [this.search.indexName(name), temporary(name)] as [string, string],
      rename: false,
    }));
    await this.search.completed(this.search.client.swapIndexes(swaps));
    for (const name of INDEX_NAMES) await this.search.completed(this.search.client.deleteIndex(temporary(name)));
    // What was written to the old index while the new one was built is written again; where the vocabulary changed, all.
    const since = (await this.vocabulary.fresh()) === revision ? { updatedAt: { $gte: startedAt } } : {};
    for (const subject of ['need', 'capability'] as const) {
      const changed = await this.model(subject).find(since).select({ _id: 1 }).lean();
      for (const { _id } of changed) await this.refresh(subject, _id.toString());
    }
  }

  /** Compares every index with the database, entry by entry and version by version. */
  async check(): Promise<IndexFault[]> {
    const faults: IndexFault[] = [];
    for (const subject of ['need', 'capability'] as const) {
      const published = await this.model(subject).find({ status: 'published' }).select({ version: 1 }).lean();
      const truth = new Map(published.map(({ _id, version }) => [_id.toString(), version]));
      for (const index of Object.values(NAMES[subject])) faults.push(...(await this.compare(index, truth)));
    }
    return faults;
  }

  private async compare(index: IndexName, truth: ReadonlyMap<string, number>): Promise<IndexFault[]> {
    const faults: IndexFault[] = [];
    const seen = new Set<string>();
    for (let offset = 0; ; offset += BATCH) {
      const { results } = await this.search
        .index(index)
        .getDocuments<{ id: string; version: number }>({ fields: ['id', 'version'], limit: BATCH, offset });
      for (const { id, version } of results) {
        seen.add(id);
        if (!truth.has(id)) faults.push({ index, id, fault: 'superfluous' });
        else if (truth.get(id) !== version) faults.push({ index, id, fault: 'outdated' });
      }
      if (results.length < BATCH) break;
    }
    for (const id of truth.keys()) if (!seen.has(id)) faults.push({ index, id, fault: 'missing' });
    return faults;
  }

  private configure(uid: string, name: IndexName): Promise<void> {
    return configureIndex(this.search, uid, name);
  }

  private async put(subject: Subject, entry: NeedRecord | CapabilityRecord | null, id: string): Promise<void> {
    const { hall, match } = NAMES[subject];
    if (entry?.status !== 'published') {
      const removals = [hall, match].map((name) => this.search.completed(this.search.index(name).deleteDocument(id)));
      await Promise.all(removals);
      return;
    }
    const [documents] = await this.documents(subject, [entry]);
    if (!documents) return;
    await Promise.all([
      this.add(this.search.indexName(hall), [documents.hall]),
      this.add(this.search.indexName(match), [documents.match]),
    ]);
  }

  private async add(uid: string, documents: (HallDocument | MatchDocument)[]): Promise<void> {
    await this.search.completed(this.search.client.index(uid).addDocuments(documents));
  }

  private async *documentsOfPublished(subject: Subject) {
    let batch: EntryRecord[] = [];
    const cursor = this.model(subject)
      .find({ status: 'published' })
      .sort({ _id: 1 })
      .lean()
      .cursor({ batchSize: BATCH });
    for await (const entry of cursor) {
      batch.push(entry);
      if (batch.length < BATCH) continue;
      yield await this.documents(subject, batch);
      batch = [];
    }
    if (batch.length > 0) yield await this.documents(subject, batch);
  }

  private async documents(subject: Subject, entries: readonly EntryRecord[]) {
    const unitIds = [...new Set(entries.map(({ organisationId }) => organisationId.toString()))];
    const units = await this.organisations.find({ _id: { $in: unitIds } }).lean();
    const byId = new Map(units.map((unit) => [unit._id.toString(), unit]));
    const vocabulary = currentVocabulary();
    return entries.map((entry) => {
      const unit = byId.get(entry.organisationId.toString());
      return subject === 'need'
        ? needDocuments(entry as NeedRecord, unit, vocabulary)
        : capabilityDocuments(entry as CapabilityRecord, unit, vocabulary);
    });
  }

  private published(subject: Subject, ids: readonly string[]): Promise<EntryRecord[]> {
    return this.model(subject)
      .find({ _id: { $in: ids }, status: 'published' })
      .lean();
  }

  private read(subject: Subject, id: string): Promise<NeedRecord | CapabilityRecord | null> {
    return this.model(subject).findById(id).lean<NeedRecord | CapabilityRecord>();
  }

  private model(subject: Subject): Model<EntryRecord> {
    return (subject === 'need' ? this.needs : this.capabilities) as unknown as Model<EntryRecord>;
  }
}
