import { Pool, type PoolClient } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandError, codeOfState, engineFault } from './errors';

export interface EngineOptions {
  host: string;
  port: number;
  user: string;
  database: string;
}

/** Values come as text; bytea as hex, which is decoded where it is wanted. */
const RAW = { getTypeParser: () => (value: string) => value };
const SEARCH_PATH = 'documentdb_api_catalog,documentdb_api,public';
const CONNECTIONS = 90;
/** How long a command waits for an engine that is starting again before it is told. */
const RESTART_MS = 20_000;

export type Row = (string | null)[];
export type EngineClient = PoolClient;

/** Connections to the engine. */
export class Engine {
  private readonly pool: Pool;

  constructor(options: EngineOptions) {
    this.pool = new Pool({
      ...options,
      max: CONNECTIONS,
      options: `-c search_path=${SEARCH_PATH}`,
      idleTimeoutMillis: 60_000,
    });
    // An idle connection that breaks is forgotten by the pool; the next command opens another.
    this.pool.on('error', () => undefined);
  }

  /** A connection of one's own; waits for an engine that is just being started again. */
  async client(): Promise<EngineClient> {
    const end = Date.now() + RESTART_MS;
    for (;;) {
      try {
        const client = await this.pool.connect();
        client.removeAllListeners('error');
        client.on('error', () => undefined);
        return client;
      } catch (error) {
        const { code = '', message } = engineFault(error);
        if (codeOfState(code) !== 'ShutdownInProgress' || Date.now() > end) {
          throw new CommandError('ShutdownInProgress', `the engine does not answer: ${message}`, true);
        }
        await pause(100);
      }
    }
  }

  async using<T>(work: (client: EngineClient) => Promise<T>): Promise<T> {
    const client = await this.client();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      release(client, error);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** Gives a connection back, or throws it away when it may be broken. */
export function release(client: EngineClient, error?: unknown): void {
  const { code = '', message } = error === undefined ? { message: '' } : engineFault(error);
  const broken = codeOfState(code) === 'ShutdownInProgress' || (code === '' && /terminated|Connection/.test(message));
  client.release(broken);
}

/** Runs one statement, prepared once per connection under its name; answers the first row. */
export async function query(client: EngineClient, name: string, text: string, values: unknown[]): Promise<Row> {
  const { rows } = await client.query<Row>({ name, text, values, rowMode: 'array', types: RAW } as never);
  return (rows as unknown as Row[])[0] ?? [];
}

/** Bytes of a bytea value as text (`\x…`). */
export const bytes = (value: string | null | undefined): Buffer => Buffer.from((value ?? '\\x').slice(2), 'hex');
