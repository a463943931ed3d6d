import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { QUEUES, type JobName, type Step, type StepJob } from '@scenario/kernel';
import { Config, createLog, Outbox, REDIS } from '@scenario/platform';
import { VocabularyStore } from '@scenario/vocabulary';
import { Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { setTimeout as pause } from 'node:timers/promises';
import { Handlers } from './handlers';
import { Relay } from './relay';

/** How long running jobs may take to finish when the process is asked to end. */
const PATIENCE_MS = 4_000;

/** Takes jobs off the queues. A step is marked done in the outbox only after its handler has finished. */
@Injectable()
export class Workers implements OnApplicationShutdown {
  private readonly log: Logger;
  private workers: Worker[] = [];

  constructor(
    private readonly handlers: Handlers,
    private readonly outbox: Outbox,
    private readonly relay: Relay,
    private readonly vocabulary: VocabularyStore,
    private readonly config: Config,
    @Inject(REDIS) private readonly redis: Redis,
  ) {
    this.log = createLog('worker', config.LOG_LEVEL);
  }

  async start(): Promise<void> {
    this.workers = QUEUES.map((name) => {
      const worker = new Worker(name, (job) => this.handle(job), {
        connection: this.redis.duplicate(),
        prefix: this.config.NAMESPACE,
        concurrency: this.config.WORKER_CONCURRENCY,
        // A killed worker's jobs go to another within seconds.
        lockDuration: 10_000,
        stalledInterval: 5_000,
        maxStalledCount: 5,
      });
      worker.on('failed', (job, error) => this.log.warn({ job: job?.name, id: job?.id, err: error }, 'job failed'));
      worker.on('error', (error) => this.log.debug({ err: error }, 'queue not reachable'));
      return worker;
    });
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  async onApplicationShutdown(): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    // A job that hangs must not hold up the end: it is handed out again, as after a kill.
    await Promise.race([closing, pause(PATIENCE_MS, undefined, { ref: false })]);
    await Promise.all(this.workers.map((worker) => worker.close(true)));
  }

  private async handle(job: Job): Promise<void> {
    const revision = await this.vocabulary.fresh();
    const handler = this.handlers.jobs[job.name as JobName] as ((data: unknown) => Promise<void>) | undefined;
    if (handler) return handler(job.data);
    const step = job.name as Step;
    const data = job.data as StepJob;
    await this.handlers.steps[step](data);
    // Changed while the step ran, the vocabulary may have been read both ways: the last one to finish leaves the truth.
    if ((await this.vocabulary.fresh()) !== revision) return this.handle(job);
    const { more } = await this.outbox.done(data.eventId, step);
    if (more) this.relay.wake();
  }
}
