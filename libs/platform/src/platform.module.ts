import { Global, Module, type DynamicModule, type OnModuleDestroy, Inject } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { Redis } from 'ioredis';
import { Config } from './config/config';
import { Mailer } from './mail/mailer';
import { COUNTER, Counters, counterSchema } from './mongo/counter';
import { Transactions } from './mongo/transactions';
import { OUTBOX, Outbox, outboxSchema } from './outbox/outbox';
import { OutboxNudge } from './outbox/outbox-nudge';
import { Readiness } from './readiness';
import { connectRedis, REDIS } from './queue/redis';
import { Queues } from './queue/queues';
import { WorkerPresence } from './queue/worker-presence';
import { connectMeili, MEILI, SearchClient } from './search/search-client';

/** Everything that touches the outside, for the whole application. */
@Global()
@Module({})
export class PlatformModule implements OnModuleDestroy {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        MongooseModule.forRoot(config.MONGODB_URI, {
          maxPoolSize: 30,
          serverSelectionTimeoutMS: 5000,
          monitorCommands: true,
        }),
        MongooseModule.forFeature([
          { name: OUTBOX, schema: outboxSchema },
          { name: COUNTER, schema: counterSchema },
        ]),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: REDIS, useFactory: () => connectRedis(config) },
        { provide: MEILI, useFactory: () => connectMeili(config) },
        SearchClient,
        Queues,
        Outbox,
        OutboxNudge,
        Transactions,
        Counters,
        Mailer,
        Readiness,
        WorkerPresence,
      ],
      exports: [
        Config,
        REDIS,
        MEILI,
        SearchClient,
        Queues,
        Outbox,
        OutboxNudge,
        Transactions,
        Counters,
        Mailer,
        Readiness,
        WorkerPresence,
      ],
    };
  }

  async onModuleDestroy(): Promise<void> {
    this.redis.disconnect();
  }
}
