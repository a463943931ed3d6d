import { Inject, Injectable } from '@nestjs/common';
import type { EnqueuedTaskPromise, Meilisearch, Task } from 'meilisearch';
import { Config } from '../config/config';

/** Injection token of the Meilisearch client. */
export const MEILI = 'MEILI';

const TASK_TIMEOUT_MS = 120_000;
const TASK_POLL_MS = 15;

export async function connectMeili(config: Config): Promise<Meilisearch> {
  const { Meilisearch } = await import('meilisearch');
  return new Meilisearch({
    host: config.MEILI_URL,
    apiKey: config.MEILI_KEY,
    // With compression on, Node's fetch adds some 40 ms to every answer of Meilisearch.
    requestInit: { headers: { 'accept-encoding': 'identity' } },
    timeout: 30_000,
  });
}

/** What every user of the search engine shares: index names with our prefix, and tasks whose failure is an error. */
@Injectable()
export class SearchClient {
  constructor(
    @Inject(MEILI) readonly client: Meilisearch,
    private readonly config: Config,
  ) {}

  indexName(name: string): string {
    return `${this.config.NAMESPACE}_${name}`;
  }

  index(name: string) {
    return this.client.index(this.indexName(name));
  }

  /** Waits for a task and throws when Meilisearch could not do it, which its client does not. */
  async completed(task: EnqueuedTaskPromise): Promise<Task> {
    const done = await task.waitTask({ timeout: TASK_TIMEOUT_MS, interval: TASK_POLL_MS });
    if (done.status !== 'succeeded') {
      throw new Error(
        `Meilisearch task ${done.uid} (${done.type}) ${done.status}: ${done.error?.message ?? 'no reason'}`,
      );
    }
    return done;
  }

  /** Tasks of our indexes that are waiting or running. */
  async countOpenTasks(): Promise<number> {
    const { results } = await this.client.tasks.getTasks({ statuses: ['enqueued', 'processing'], limit: 1000 });
    return results.filter((task) => task.indexUid?.startsWith(`${this.config.NAMESPACE}_`)).length;
  }
}
