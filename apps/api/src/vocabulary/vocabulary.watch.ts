import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config, REDIS } from '@scenario/platform';
import { vocabularyChannel, VocabularyStore } from '@scenario/vocabulary';
import type { Redis } from 'ioredis';

/** Where Redis lost a message, this long after the change at the latest. */
const POLL_MS = 5_000;

/** Requests read the vocabulary of the process: it is brought up to date when another process changes it. */
@Injectable()
export class VocabularyWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly subscriber: Redis;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: VocabularyStore,
    private readonly config: Config,
    @Inject(REDIS) redis: Redis,
  ) {
    this.subscriber = redis.duplicate();
    this.subscriber.on('error', () => undefined);
  }

  onApplicationBootstrap(): void {
    this.subscriber.on('message', () => this.look());
    // Waits for Redis where it is away; the clock does until then.
    this.subscriber.subscribe(vocabularyChannel(this.config)).catch(() => undefined);
    this.timer = setInterval(() => this.look(), POLL_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.subscriber.disconnect();
  }

  private look(): void {
    this.store.fresh().catch(() => undefined);
  }
}
