import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JobName } from '@scenario/kernel';
import { Queues, WorkerPresence } from '@scenario/platform';

/** How often recurring jobs are due, in milliseconds. */
const EVERY: Partial<Record<JobName, number>> = {
  'due-digests': 2_000,
  'expire-entries': 30_000,
  'due-recompute': 10_000,
};
const PRESENCE_MS = 5_000;

/**
 * Starts recurring jobs by the clock of the process. The job id names the slot of time, so that however many workers
 * run, a slot is worked on once; and a Redis that lost its data forgets no schedule, because it holds none.
 */
@Injectable()
export class Ticker implements OnApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly queues: Queues,
    private readonly presence: WorkerPresence,
  ) {}

  async start(): Promise<void> {
    await this.presence.announce();
    this.every(PRESENCE_MS, () => this.presence.announce());
    for (const [name, period] of Object.entries(EVERY) as [JobName, number][]) {
      this.every(period, () => this.queues.addJob(name, {} as never, `${name}-${Math.floor(Date.now() / period)}`));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.presence.withdraw().catch(() => undefined);
  }

  private every(period: number, work: () => Promise<void>): void {
    // While Redis is away commands wait for it; the tick after its return starts what was due.
    this.timers.push(setInterval(() => void work().catch(() => undefined), period));
  }
}
