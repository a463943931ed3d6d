import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Config } from '../config/config';
import { REDIS } from '../queue/redis';

/** The Redis channel on which a committed transaction wakes the relay. */
export const nudgeChannel = (config: Config) => `${config.NAMESPACE}:outbox`;

@Injectable()
export class OutboxNudge {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly config: Config,
  ) {}

  /** Never waits and never fails the caller: the relay polls as a safety net. */
  send(): void {
    if (this.redis.status !== 'ready') return;
    this.redis.publish(nudgeChannel(this.config), '1').catch(() => undefined);
  }
}
