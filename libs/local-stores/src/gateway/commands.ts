import { deserialize, serialize, type Document } from 'bson';
import { setTimeout as pause } from 'node:timers/promises';
import { Cursors } from './cursors';
import { describeDuplicate, duplicateMessage } from './duplicate-key';
import { bytes, query, release, type Engine, type EngineClient, type Row } from './engine';
import { asCommandError, codeOfState, CODES, CommandError, unpackState } from './errors';
import { ANSWERS } from './hello';
import * as sql from './statements';
import { Transactions } from './transactions';
import type { Request } from './wire';

const DEADLOCK_RETRIES = 20;

/** A command with what is known about it before it runs. */
interface Command {
  name: string;
  database: string;
  document: Document;
  raw: Buffer;
  documents: Buffer | null;
  transaction: string | null;
  /** The connection of the client, to which cursors and transactions belong. */
  owner: object;
  /** The answer tells of write errors: as in MongoDB they end the transaction. */
  failed: boolean;
}

/** Translates commands of the wire protocol to the functions of the engine. */
export class Commands {
  readonly cursors = new Cursors();
  readonly transactions: Transactions;

  constructor(private readonly engine: Engine) {
    this.transactions = new Transactions(engine);
  }

  /** The answer as a BSON document; failures are answers too. */
  async answer(request: Request, owner: object): Promise<Uint8Array> {
    const document = deserialize(request.body, { promoteValues: true });
    const name = Object.keys(document)[0] ?? '';
    const local = ANSWERS[name.toLowerCase()];
    if (local) return serialize(local());
    const transactional = document.autocommit === false;
    const command: Command = {
      name,
      database: String(document.$db ?? 'test'),
      document,
      raw: request.body,
      documents: request.sequences[0]?.documents ?? null,
      transaction: transactional ? `${sessionOf(document)}:${String(document.txnNumber)}` : null,
      owner,
      failed: false,
    };
    try {
      return await this.run(command);
    } catch (error) {
      return serialize(failure(asCommandError(error), command.transaction !== null));
    }
  }

  /** What a client that went away left behind. */
  async forget(owner: object): Promise<void> {
    this.cursors.killOf(owner);
    await this.transactions.abortOf(owner);
  }

  close(): void {
    this.cursors.close();
    this.transactions.close();
  }

  private async run(command: Command): Promise<Uint8Array> {
    const { name, document, transaction, owner } = command;
    if (name === 'commitTransaction' || name === 'abortTransaction') {
      if (!transaction) throw new CommandError('NoSuchTransaction', `${name} without a transaction`);
      await (name === 'commitTransaction'
        ? this.transactions.commit(transaction)
        : this.transactions.abort(transaction));
      return serialize({ ok: 1 });
    }
    if (name === 'killCursors') return serialize(this.killCursors(document));
    if (transaction) {
      if (document.startTransaction === true) await this.transactions.begin(transaction, owner);
      const answer = await this.transactions.run(transaction, (client) => this.execute(command, client));
      if (command.failed) await this.transactions.abort(transaction);
      return answer;
    }
    if (name === 'getMore') return this.getMore(command);
    if (name in sql.CURSORS) return this.openCursor(command);
    return this.retrying(() => this.engine.using((client) => this.execute(command, client)));
  }

  /** Writers of the same unique key can deadlock in the engine; one of them simply tries again. */
  private async retrying(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (asCommandError(error).codeName !== 'WriteConflict' || attempt >= DEADLOCK_RETRIES) throw error;
        await pause(Math.random() * 5 * (attempt + 1));
      }
    }
  }

  private async execute(command: Command, client: EngineClient): Promise<Uint8Array> {
    const { name, database, raw, document, documents } = command;
    const collection = String(document[name]);
    switch (name) {
      case 'insert':
      case 'update':
      case 'delete':
        return this.write(command, client, name);
      case 'findAndModify':
      case 'findandmodify':
        return this.findAndModify(command, client);
      case 'count':
      case 'distinct':
      case 'create':
        return first(await query(client, name, sql.SIMPLE[name], [database, raw]));
      case 'createIndexes':
        return createdIndexes(first(await query(client, name, sql.SIMPLE[name], [database, raw])));
      case 'find':
      case 'aggregate':
      case 'listCollections':
      case 'listIndexes':
        return this.firstPage(command, client, await query(client, name, sql.CURSORS[name], [database, raw]), false);
      case 'getMore':
        return this.nextPage(command, client);
      case 'drop':
        await query(client, name, sql.DROP, [database, collection]);
        return serialize({ ok: 1 });
      case 'dropDatabase':
        await query(client, name, sql.DROP_DATABASE, [database]);
        return serialize({ ok: 1, dropped: database });
      case 'dropIndexes':
        await query(client, name, sql.DROP_INDEXES, [database, raw]);
        return serialize({ ok: 1 });
      case 'listDatabases':
        return first(await query(client, name, sql.LIST_DATABASES, [raw]));
      case 'collStats':
        return first(await query(client, name, sql.COLL_STATS, [database, collection]));
      case 'dbStats':
        return first(await query(client, name, sql.DB_STATS, [database]));
      case 'collMod':
        return first(await query(client, name, sql.COLL_MOD, [database, collection, raw]));
      case 'renameCollection':
        return first(await query(client, name, sql.RENAME, [raw]));
      default:
        throw new CommandError(documents ? 'CommandNotSupported' : 'CommandNotFound', `no such command: '${name}'`);
    }
  }

  private async write(command: Command, client: EngineClient, name: keyof typeof sql.WRITES): Promise<Uint8Array> {
    const { database, raw, document, documents, transaction } = command;
    const [result, success] = await query(client, name, sql.WRITES[name], [database, raw, documents]);
    if (success === 't') return bytes(result);
    const answer = deserialize(bytes(result));
    const faults: Document[] = Array.isArray(answer.writeErrors) ? (answer.writeErrors as Document[]) : [];
    for (const fault of faults) {
      const codeName = codeOfState(unpackState(Number(fault.code)));
      // Nothing was written: the whole command may be tried again.
      if (codeName === 'WriteConflict' && (transaction || answer.n === 0))
        throw new CommandError(codeName, String(fault.errmsg));
      fault.code = CODES[codeName];
      if (codeName !== 'DuplicateKey') continue;
      // In a transaction that has failed the connection answers no more questions.
      const found = await this.engine.using((other) =>
        describeDuplicate(other, database, String(document[name]), String(fault.errmsg)),
      );
      Object.assign(fault, found);
    }
    command.failed = faults.length > 0;
    return serialize(answer);
  }

  private async findAndModify(command: Command, client: EngineClient): Promise<Uint8Array> {
    const { name, database, raw, document } = command;
    try {
      return first(await query(client, 'findAndModify', sql.FIND_AND_MODIFY, [database, raw]));
    } catch (error) {
      if (asCommandError(error).codeName !== 'DuplicateKey') throw error;
      const found = await this.engine.using((other) =>
        describeDuplicate(other, database, String(document[name]), duplicateMessage(error)),
      );
      const { errmsg = duplicateMessage(error), ...details } = found ?? {};
      throw new CommandError('DuplicateKey', errmsg, false, details);
    }
  }

  private async openCursor(command: Command): Promise<Uint8Array> {
    const { name, database, raw } = command;
    const client = await this.engine.client();
    let kept = false;
    try {
      const row = await query(client, name, sql.CURSORS[name as keyof typeof sql.CURSORS], [database, raw]);
      kept = row[1] !== null && row[2] === 't';
      return this.firstPage(command, client, row, kept);
    } catch (error) {
      release(client, error);
      kept = true;
      throw error;
    } finally {
      if (!kept) release(client);
    }
  }

  private firstPage(command: Command, client: EngineClient, row: Row, keepClient: boolean): Uint8Array {
    const [page, continuation, , id] = row;
    if (continuation && id) {
      const { database, document, name, owner } = command;
      this.cursors.keep(id, {
        database,
        owner,
        collection: String(document[name]),
        continuation: bytes(continuation),
        client: keepClient ? client : undefined,
      });
    }
    return bytes(page);
  }

  private async getMore(command: Command): Promise<Uint8Array> {
    const held = this.cursors.take(String(command.document.getMore));
    if (!held) throw cursorNotFound(command);
    this.cursors.keep(String(command.document.getMore), held);
    return held.client
      ? this.nextPage(command, held.client)
      : this.engine.using((client) => this.nextPage(command, client));
  }

  private async nextPage(command: Command, client: EngineClient): Promise<Uint8Array> {
    const id = String(command.document.getMore);
    const cursor = this.cursors.take(id);
    if (!cursor) throw cursorNotFound(command);
    try {
      const values = [command.database, command.raw, cursor.continuation];
      const [page, continuation] = await query(client, 'getMore', sql.GET_MORE, values);
      if (continuation) this.cursors.keep(id, { ...cursor, continuation: bytes(continuation) });
      else this.cursors.finish(cursor);
      return bytes(page);
    } catch (error) {
      cursor.client?.release(true);
      throw error;
    }
  }

  private killCursors({ cursors }: Document): object {
    const ids: unknown[] = Array.isArray(cursors) ? cursors : [];
    const killed = ids.filter((id) => this.cursors.kill(String(id)));
    return {
      cursorsKilled: killed,
      cursorsNotFound: ids.filter((id) => !killed.includes(id)),
      cursorsAlive: [],
      ok: 1,
    };
  }
}

const first = ([value]: Row): Buffer => bytes(value);

const sessionOf = ({ lsid }: Document) => String((lsid as { id?: { toString(): string } } | undefined)?.id ?? '');

const cursorNotFound = ({ document }: Command) =>
  new CommandError('CursorNotFound', `cursor id ${String(document.getMore)} not found`);

/** The engine reports per shard; drivers want the report itself. */
function createdIndexes(answer: Buffer): Uint8Array {
  const { raw, ok } = deserialize(answer) as { raw?: { defaultShard?: Document }; ok: number };
  const shard = raw?.defaultShard ?? {};
  if (ok === 1 && !shard.errmsg) return serialize({ ...shard, ok: 1 });
  const code = codeOfState(unpackState(Number(shard.code ?? 0)));
  throw new CommandError(code, String(shard.errmsg ?? 'createIndexes failed'));
}

function failure(error: CommandError, inTransaction: boolean): Document {
  const labels: string[] = [];
  const passing =
    error.codeName === 'WriteConflict' ||
    error.codeName === 'NoSuchTransaction' ||
    error.codeName === 'ShutdownInProgress';
  if (inTransaction && passing) labels.push('TransientTransactionError');
  // Only what certainly was not done may be sent again: the engine does not recognise a repeated write.
  if (!inTransaction && error.untouched) labels.push('RetryableWriteError');
  return {
    ok: 0,
    errmsg: error.message,
    code: CODES[error.codeName],
    codeName: error.codeName,
    ...(labels.length > 0 ? { errorLabels: labels } : {}),
    ...error.details,
  };
}
