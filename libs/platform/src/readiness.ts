import { Inject, Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Redis } from 'ioredis';
import type { Connection } from 'mongoose';
import { Mailer } from './mail/mailer';
import { REDIS } from './queue/redis';
import { SearchClient } from './search/search-client';

export interface PartReadiness {
  ready: boolean;
  /** In a word, what is wrong; never an address or a secret. */
  detail?: string;
}

const CHECK_TIMEOUT_MS = 2000;

/** Whether each store answers. */
@Injectable()
export class Readiness {
  constructor(
    @InjectConnection() private readonly mongo: Connection,
    @Inject(REDIS) private readonly redis: Redis,
    private readonly search: SearchClient,
    private readonly mailer: Mailer,
  ) {}

  async stores(): Promise<Record<'mongo' | 'redis' | 'meilisearch' | 'smtp', PartReadiness>> {
    const [mongo, redis, meilisearch, smtp] = await Promise.all([
      probe(async () => this.mongo.db?.command({ ping: 1 })),
      probe(() => this.redis.ping()),
      probe(() => this.search.client.health()),
      probe(() => this.mailer.check()),
    ]);
    return { mongo, redis, meilisearch, smtp };
  }
}

/** Runs a check with a time limit; whatever goes wrong, the answer is "not ready". */
export async function probe(check: () => Promise<unknown>): Promise<PartReadiness> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), limit]);
    return { ready: true };
  } catch (error) {
    return { ready: false, detail: error instanceof Error && error.message === 'timeout' ? 'timeout' : 'no answer' };
  } finally {
    clearTimeout(timer);
  }
}
