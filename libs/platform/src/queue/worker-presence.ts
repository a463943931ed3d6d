import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Config } from '../config/config';
import { probe, type PartReadiness } from '../readiness';
import { REDIS } from './redis';

const LIFE_SECONDS = 15;

/** Workers say in Redis that they are alive; the API's /health looks there. */
@Injectable()
export class WorkerPresence {
  private readonly key: string;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    config: Config,
  ) {
    this.key = `${config.NAMESPACE}:worker-alive`;
  }

  async announce(): Promise<void> {
    await this.redis.set(this.key, '1', 'EX', LIFE_SECONDS);
  }

  /** Forgets at once that a worker was there; another one announces itself again within seconds. */
  async withdraw(): Promise<void> {
    await this.redis.del(this.key);
  }

  async check(): Promise<PartReadiness> {
    let alive = false;
    const answer = await probe(async () => {
      alive = (await this.redis.exists(this.key)) === 1;
    });
    return answer.ready && !alive ? { ready: false, detail: 'no worker' } : answer;
  }
}
