import { Redis } from 'ioredis';
import type { Config } from '../config/config';

/** Injection token of the shared Redis connection. */
export const REDIS = 'REDIS';

/** A connection that waits for Redis to come back instead of failing; BullMQ requires that of its workers. */
export function connectRedis(config: Config): Redis {
  const redis = new Redis(config.REDIS_URL, {
    maxRetriesPerRequest: null,
    retryStrategy: (n) => Math.min(n * 100, 1000),
  });
  // A lost connection is reported by /health and retried for ever; without a listener Node would end the process.
  redis.on('error', () => undefined);
  return redis;
}
