import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Config, Counters, REDIS } from '@scenario/platform';
import type { Redis } from 'ioredis';
import type { ClientSession, Model } from 'mongoose';
import { CONCEPT, type ConceptRecord } from './concept.schema';
import { replaceVocabulary, shippedConcepts } from './load';
import { overlay } from './overlay';
import { Vocabulary } from './vocabulary';

const REVISION = 'vocabulary';

/** The Redis channel on which a committed change wakes the other processes. */
export const vocabularyChannel = (config: Config) => `${config.NAMESPACE}:vocabulary`;

/** Keeps the vocabulary of this process equal to the stored one. The revision grows with every change. */
@Injectable()
export class VocabularyStore implements OnModuleInit {
  private revision = -1;
  private loading: { revision: number; done: Promise<void> } | undefined;

  constructor(
    @InjectModel(CONCEPT) private readonly concepts: Model<ConceptRecord>,
    private readonly counters: Counters,
    @Inject(REDIS) private readonly redis: Redis,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.fresh();
  }

  /** Reads the revision, and the concepts when it is a new one; answers the revision in use. */
  async fresh(): Promise<number> {
    const stored = await this.counters.current(REVISION);
    if (stored <= this.revision) return this.revision;
    if (!this.loading || this.loading.revision < stored) {
      const loading = { revision: stored, done: this.load(stored) };
      this.loading = loading;
      const forget = () => {
        if (this.loading === loading) this.loading = undefined;
      };
      loading.done.then(forget, forget);
    }
    await this.loading.done;
    return this.revision;
  }

  /** Counts a change in its transaction. */
  async count(session: ClientSession): Promise<void> {
    await this.counters.next(REVISION, session);
  }

  /** After the commit: the change counts here at once, and elsewhere as soon as they hear of it. */
  async announce(): Promise<void> {
    await this.fresh();
    if (this.redis.status === 'ready') {
      this.redis.publish(vocabularyChannel(this.config), String(this.revision)).catch(() => undefined);
    }
  }

  private async load(revision: number): Promise<void> {
    const records = await this.concepts.find().sort({ _id: 1 }).lean();
    // A slow read of an older revision must not undo a newer one.
    if (revision <= this.revision) return;
    replaceVocabulary(new Vocabulary(overlay(shippedConcepts(), records)));
    this.revision = revision;
  }
}
