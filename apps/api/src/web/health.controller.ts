import { Controller, Get, Res } from '@nestjs/common';
import { May } from '@scenario/access';
import { CapabilityService, MatchService, NeedService } from '@scenario/exchange';
import { DigestService } from '@scenario/outreach';
import { Outbox, Queues, Readiness, WorkerPresence } from '@scenario/platform';
import type { FastifyReply } from 'fastify';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { collectDefaultMetrics, Counter, Gauge, register } from 'prom-client';

collectDefaultMetrics();
const mongoCommands = new Counter({ name: 'scenario_mongo_commands_total', help: 'Commands sent to the database.' });
const openFacts = new Gauge({ name: 'scenario_outbox_open', help: 'Facts whose steps are not all done.' });

@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly outbox: Outbox,
    private readonly worker: WorkerPresence,
    private readonly queues: Queues,
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
    private readonly matches: MatchService,
    private readonly digests: DigestService,
    @InjectConnection() mongo: Connection,
  ) {
    mongo.getClient().on('commandStarted', () => mongoCommands.inc());
  }

  /** 200 when the API, a worker and every store are ready; otherwise 503, naming what is not. */
  @May('public')
  @Get('health')
  async health(@Res() reply: FastifyReply): Promise<void> {
    const [stores, worker] = await Promise.all([this.readiness.stores(), this.worker.check()]);
    const parts = { api: { ready: true }, worker, ...stores };
    const ready = Object.values(parts).every((part) => part.ready);
    await reply.status(ready ? 200 : 503).send({ ready, parts });
  }

  /** Counts only: what is on the lists, and what is still to be done before everything published has been told. */
  @May('public')
  @Get('health/work')
  async work(@Res() reply: FastifyReply): Promise<void> {
    const [outbox, open, digests, digestsSent, needs, capabilities, matches] = await Promise.all([
      this.outbox.countOpen(),
      this.queues.open(),
      this.digests.countOpen(),
      this.digests.countSent(),
      this.needs.countPublished(),
      this.capabilities.countPublished(),
      this.matches.countActive(),
    ]);
    const jobs = open.index + open.match + open.mail;
    await reply.send({ outbox, jobs, digests, digestsSent, needs, capabilities, matches });
  }

  @May('public')
  @Get('metrics')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    openFacts.set(await this.outbox.countOpen());
    await reply.header('content-type', register.contentType).send(await register.metrics());
  }
}
