import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createLog, Config, nudgeChannel, Outbox, Queues, REDIS } from '@scenario/platform';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

const BATCH = 200;
/** A step that keeps failing is handed out ever more rarely, at least this often. */
const LONGEST_WAIT_SECONDS = 600;

/** Hands facts of the outbox to the queues: at once when nudged, by polling otherwise, again when a step is not done. */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly log: Logger;
  private readonly subscriber: Redis;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private waiting = false;
  private stopped = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly queues: Queues,
    private readonly config: Config,
    @Inject(REDIS) redis: Redis,
  ) {
    this.log = createLog('relay', config.LOG_LEVEL);
    this.subscriber = redis.duplicate();
    this.subscriber.on('error', () => undefined);
  }

  async start(): Promise<void> {
    this.subscriber.on('message', () => this.wake());
    await this.subscriber.subscribe(nudgeChannel(this.config));
    this.timer = setInterval(() => this.wake(), this.config.OUTBOX_POLL_MS);
    this.wake();
  }

  /** Looks at the outbox now; while it is already looking, once more after that. */
  wake(): void {
    if (this.waiting || this.stopped) return;
    this.waiting = true;
    this.running = this.running.then(() => {
      this.waiting = false;
      return this.relay().catch((error: unknown) => this.log.warn({ err: error }, 'relay failed; will try again'));
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.subscriber.disconnect();
    await this.running;
  }

  private async relay(): Promise<void> {
    for (let full = true; full && !this.stopped;) {
      const now = new Date();
      const rows = await this.outbox.due(now, BATCH);
      for (const row of rows) {
        const [step] = row.pending;
        if (!step) continue;
        await this.queues.addStep(step, { eventId: row._id.toString(), type: row.type, payload: row.payload });
        const wait = Math.min(this.config.OUTBOX_RETRY_SECONDS * 2 ** row.attempts, LONGEST_WAIT_SECONDS);
        await this.outbox.handedOut(row, new Date(now.getTime() + wait * 1000));
      }
      full = rows.length === BATCH;
    }
  }
}
