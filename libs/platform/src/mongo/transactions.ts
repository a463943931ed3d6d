import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import { OutboxNudge } from '../outbox/outbox-nudge';

/** Runs a piece of work in one MongoDB transaction and wakes the relay once it is committed. */
@Injectable()
export class Transactions {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly nudge: OutboxNudge,
  ) {}

  /** The work may run more than once, when it collides with another transaction: it must only touch the database. */
  async run<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    const session = await this.connection.startSession();
    try {
      const result = await session.withTransaction(() => work(session));
      this.nudge.send();
      return result;
    } finally {
      await session.endSession();
    }
  }
}
