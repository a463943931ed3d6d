import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  JOB_QUEUE,
  QUEUES,
  STEP_QUEUE,
  type JobMap,
  type JobName,
  type QueueName,
  type Step,
  type StepJob,
} from '@scenario/kernel';
import { Queue, type JobsOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import { Config } from '../config/config';
import { REDIS } from './redis';

/** Finished jobs leave no trace in Redis: what was done is known by the database, and an id can be used again. */
export const JOB_DEFAULTS: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** The four queues, by name. */
@Injectable()
export class Queues implements OnModuleDestroy {
  private readonly queues: Record<QueueName, Queue>;

  constructor(@Inject(REDIS) redis: Redis, config: Config) {
    const create = (name: QueueName) =>
      new Queue(name, { connection: redis, prefix: config.NAMESPACE, defaultJobOptions: JOB_DEFAULTS });
    this.queues = Object.fromEntries(QUEUES.map((name) => [name, create(name)])) as Record<QueueName, Queue>;
    for (const queue of Object.values(this.queues)) queue.on('error', () => undefined);
  }

  /** One job per event and step: adding it again while it waits or runs changes nothing. */
  async addStep(step: Step, job: StepJob): Promise<void> {
    await this.queues[STEP_QUEUE[step]].add(step, job, { jobId: `${job.eventId}-${step}` });
  }

  async addJob<N extends JobName>(name: N, data: JobMap[N], jobId: string): Promise<void> {
    await this.queues[JOB_QUEUE[name]].add(name, data, { jobId });
  }

  /** Jobs waiting, delayed or running, per queue. */
  async open(): Promise<Record<QueueName, number>> {
    const counts = await Promise.all(
      QUEUES.map(async (name) => {
        const counts = await this.queues[name].getJobCounts('waiting', 'active', 'delayed', 'prioritized');
        return [name, Object.values(counts).reduce((sum, count) => sum + count, 0)] as const;
      }),
    );
    return Object.fromEntries(counts) as Record<QueueName, number>;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
  }
}
