import { release, type Engine, type EngineClient } from './engine';
import { CommandError } from './errors';

const IDLE_MS = 60_000;
const LOCK_TIMEOUT_MS = 2000;
/** How many finished transactions are remembered, so that a commit sent twice is answered twice. */
const REMEMBERED = 1000;

interface Transaction {
  client: EngineClient;
  owner: object;
  usedAt: number;
  /** Statements of one transaction run one after the other, even when a driver sends two. */
  tail: Promise<unknown>;
}

/** Transactions by session and number, each on a connection of its own. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly committed = new Set<string>();
  private readonly reaper: NodeJS.Timeout;

  constructor(private readonly engine: Engine) {
    this.reaper = setInterval(() => this.reap(), 5_000);
    this.reaper.unref();
  }

  async begin(key: string, owner: object): Promise<void> {
    // A number is used once; a second beginning is a driver that starts over.
    await this.abort(key);
    const client = await this.engine.client();
    try {
      await client.query(`begin isolation level repeatable read; set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
    } catch (error) {
      release(client, error);
      throw error;
    }
    this.open.set(key, { client, owner, usedAt: Date.now(), tail: Promise.resolve() });
  }

  /** Runs a statement of the transaction; one that fails ends it. */
  async run<T>(key: string, work: (client: EngineClient) => Promise<T>): Promise<T> {
    const transaction = this.open.get(key);
    if (!transaction) throw noSuchTransaction();
    transaction.usedAt = Date.now();
    const result = transaction.tail.then(() => work(transaction.client));
    transaction.tail = result.catch(() => undefined);
    try {
      return await result;
    } catch (error) {
      await this.abort(key);
      throw error;
    }
  }

  async commit(key: string): Promise<void> {
    if (this.committed.has(key)) return;
    const transaction = this.open.get(key);
    if (!transaction) throw noSuchTransaction();
    this.open.delete(key);
    try {
      await transaction.tail;
      await transaction.client.query('commit');
      this.remember(key);
      release(transaction.client);
    } catch (error) {
      release(transaction.client, error);
      throw error;
    }
  }

  async abort(key: string): Promise<void> {
    const transaction = this.open.get(key);
    if (!transaction) return;
    this.open.delete(key);
    try {
      await transaction.tail;
      await transaction.client.query('rollback');
      release(transaction.client);
    } catch {
      // The connection is gone, and with it the transaction.
      transaction.client.release(true);
    }
  }

  /** What a client that went away left open. */
  async abortOf(owner: object): Promise<void> {
    const keys = [...this.open].filter(([, transaction]) => transaction.owner === owner).map(([key]) => key);
    await Promise.all(keys.map((key) => this.abort(key)));
  }

  close(): void {
    clearInterval(this.reaper);
  }

  private remember(key: string): void {
    this.committed.add(key);
    const [oldest] = this.committed;
    if (this.committed.size > REMEMBERED && oldest) this.committed.delete(oldest);
  }

  private reap(): void {
    const limit = Date.now() - IDLE_MS;
    for (const [key, { usedAt }] of this.open) if (usedAt < limit) void this.abort(key);
  }
}

function noSuchTransaction(): CommandError {
  return new CommandError('NoSuchTransaction', 'The transaction has been aborted or never began');
}
