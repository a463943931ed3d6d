import { release, type EngineClient } from './engine';

const IDLE_MS = 10 * 60_000;

export interface OpenCursor {
  database: string;
  collection: string;
  continuation: Buffer;
  /** The engine keeps the rest of some cursors in the connection that began them. */
  client?: EngineClient;
  owner: object;
  usedAt: number;
}

/** Cursors with more to come, by id. */
export class Cursors {
  private readonly open = new Map<string, OpenCursor>();
  private readonly reaper: NodeJS.Timeout;

  constructor() {
    this.reaper = setInterval(() => this.reap(), 30_000);
    this.reaper.unref();
  }

  keep(id: string, cursor: Omit<OpenCursor, 'usedAt'>): void {
    this.open.set(id, { ...cursor, usedAt: Date.now() });
  }

  /** Takes a cursor out for use; `keep` puts it back. */
  take(id: string): OpenCursor | undefined {
    const cursor = this.open.get(id);
    this.open.delete(id);
    return cursor;
  }

  kill(id: string): boolean {
    const cursor = this.take(id);
    // A connection that holds the rest of a result is closed: nobody else may meet it.
    cursor?.client?.release(true);
    return cursor !== undefined;
  }

  killOf(owner: object): void {
    for (const [id, cursor] of this.open) if (cursor.owner === owner) this.kill(id);
  }

  /** The cursor has come to its end. */
  finish(cursor: OpenCursor): void {
    if (cursor.client) release(cursor.client);
  }

  close(): void {
    clearInterval(this.reaper);
    for (const id of this.open.keys()) this.kill(id);
  }

  private reap(): void {
    const limit = Date.now() - IDLE_MS;
    for (const [id, { usedAt }] of this.open) if (usedAt < limit) this.kill(id);
  }
}
