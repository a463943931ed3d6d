import { startLocalStores, until, type LocalStores } from '@scenario/local-stores';
import { GridFSBucket, MongoClient, MongoServerError, type Collection, type Db } from 'mongodb';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { root } from '../support/root';

interface Row {
  _id: number | string;
  mail?: string;
  group?: number;
  count?: number;
  open?: boolean;
}

let stores: LocalStores;
let dataDir: string;
let uri: string;
let client: MongoClient;
let db: Db;
let rows: Collection<Row>;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'scenario-gateway-'));
  stores = await startLocalStores({
    dataDir,
    env: process.env,
    only: ['mongo'],
    mongoRoute: 'documentdb',
    onProgress: () => undefined,
  });
  uri = stores.addresses.mongoUri;
  client = await new MongoClient(uri).connect();
  db = client.db('journey');
  rows = db.collection<Row>('rows');
  await rows.createIndex(
    { mail: 1 },
    { unique: true, partialFilterExpression: { mail: { $exists: true } }, name: 'mail' },
  );
  await rows.createIndex({ group: 1, count: 1 }, { name: 'both' });
}, 120_000);
afterAll(async () => {
  await client?.close();
  await stores?.stop();
  if (dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}, 60_000);
beforeEach(() => rows.deleteMany({}));

const codeOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    // Jest gives tests a realm of their own; the class is known by its fields.
    return error as MongoServerError & { keyPattern?: object };
  }
  throw new Error('It succeeded');
};

describe('unique indexes', () => {
  it('refuse a duplicate with 11000 and its key pattern, whatever the command', async () => {
    await rows.insertMany([{ _id: 1, mail: 'a' }, { _id: 2, mail: 'b' }, { _id: 3 }, { _id: 4 }]);
    const attempts = [
      rows.insertOne({ _id: 5, mail: 'a' }),
      rows.updateOne({ _id: 2 }, { $set: { mail: 'a' } }),
      rows.findOneAndUpdate({ _id: 2 }, { $set: { mail: 'a' } }),
    ];
    for (const attempt of attempts) {
      expect(await codeOf(attempt)).toMatchObject({ code: 11000, keyPattern: { mail: 1 } });
    }
    expect(await codeOf(rows.insertOne({ _id: 1 }))).toMatchObject({ code: 11000, keyPattern: { _id: 1 } });
    expect(await rows.countDocuments()).toBe(4);
  });

  it('let exactly one of many win', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => rows.insertOne({ _id: index, mail: 'same' })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [(attempt.reason as MongoServerError).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set([11000]));
  });

  it('are listed as they were made', async () => {
    const indexes = await rows.indexes();
    expect(indexes.map(({ name }) => name).toSorted()).toEqual(['_id_', 'both', 'mail']);
    expect(indexes.find(({ name }) => name === 'mail')).toMatchObject({ unique: true, key: { mail: 1 } });
  });
});

describe('commands', () => {
  it('find and modify: upsert, before and after, concurrent counters', async () => {
    const after = { upsert: true, returnDocument: 'after' } as const;
    expect(await rows.findOneAndUpdate({ _id: 'n' }, { $inc: { count: 1 } }, after)).toEqual({ _id: 'n', count: 1 });
    expect(await rows.findOneAndUpdate({ _id: 'n' }, { $inc: { count: 1 } }, { returnDocument: 'before' })).toEqual({
      _id: 'n',
      count: 1,
    });
    await Promise.all(
      Array.from({ length: 20 }, () => rows.findOneAndUpdate({ _id: 'n' }, { $inc: { count: 1 } }, after)),
    );
    expect(await rows.findOne({ _id: 'n' })).toEqual({ _id: 'n', count: 22 });
  });

  it('aggregate with $lookup and $facet', async () => {
    await rows.insertMany(Array.from({ length: 12 }, (_, index) => ({ _id: index, group: index % 3 })));
    const names = db.collection<{ _id: number; name: string }>('names');
    await names.deleteMany({});
    await names.insertMany([0, 1, 2].map((group) => ({ _id: group, name: `g${group}` })));
    const [answer] = await rows
      .aggregate([
        {
          $facet: {
            groups: [
              { $group: { _id: '$group', count: { $sum: 1 } } },
              { $lookup: { from: 'names', localField: '_id', foreignField: '_id', as: 'names' } },
              { $sort: { _id: 1 } },
            ],
            all: [{ $count: 'count' }],
          },
        },
      ])
      .toArray();
    expect(answer).toEqual({
      groups: [0, 1, 2].map((group) => ({ _id: group, count: 4, names: [{ _id: group, name: `g${group}` }] })),
      all: [{ count: 12 }],
    });
  });

  it('bring results of more than one batch, sorted and unsorted', async () => {
    await rows.insertMany(Array.from({ length: 1000 }, (_, index) => ({ _id: index, group: (index * 7) % 1000 })));
    const sorted = await rows.find({}, { batchSize: 90 }).sort({ group: 1 }).toArray();
    expect(sorted.map(({ group }) => group)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(await rows.find({}, { batchSize: 90 }).toArray()).toHaveLength(1000);
  });

  it('forget a cursor that was killed', async () => {
    await rows.insertMany(Array.from({ length: 50 }, (_, index) => ({ _id: index })));
    const first = await db.command({ find: 'rows', batchSize: 10, sort: { _id: 1 } });
    const { id } = first.cursor as { id: unknown };
    await db.command({ killCursors: 'rows', cursors: [id] });
    expect(await codeOf(db.command({ getMore: id, collection: 'rows' }))).toMatchObject({ code: 43 });
  });

  it('store and read files with GridFS', async () => {
    const bucket = new GridFSBucket(db, { bucketName: 'files', chunkSizeBytes: 100_000 });
    const content = Buffer.alloc(450_000, 'abc');
    const upload = bucket.openUploadStream('x.bin');
    upload.end(content);
    await until('the upload', () => upload.writableFinished);
    expect((await buffer(bucket.openDownloadStream(upload.id))).equals(content)).toBe(true);
  });

  it('answer an unknown command with its code', async () => {
    expect(await codeOf(db.command({ noSuchThing: 1 }))).toMatchObject({ code: 59 });
  });
});

describe('transactions', () => {
  it('commit wholly and abort wholly, unseen until then', async () => {
    const session = client.startSession();
    session.startTransaction();
    await rows.insertOne({ _id: 1 }, { session });
    await rows.insertOne({ _id: 2 }, { session });
    expect(await rows.countDocuments()).toBe(0);
    await session.commitTransaction();
    expect(await rows.countDocuments()).toBe(2);
    session.startTransaction();
    await rows.deleteMany({}, { session });
    await session.abortTransaction();
    expect(await rows.countDocuments()).toBe(2);
    await session.endSession();
  });

  it('tell a conflict as one that may be tried again, and then work', async () => {
    await rows.insertOne({ _id: 1, count: 0 });
    const [first, second] = [client.startSession(), client.startSession()];
    first.startTransaction();
    second.startTransaction();
    await rows.updateOne({ _id: 1 }, { $inc: { count: 1 } }, { session: first });
    const conflict = await codeOf(rows.updateOne({ _id: 1 }, { $inc: { count: 1 } }, { session: second }));
    expect(conflict).toMatchObject({ code: 112 });
    expect(conflict.hasErrorLabel('TransientTransactionError')).toBe(true);
    await first.commitTransaction();
    await second.abortTransaction();
    await Promise.all(
      Array.from({ length: 8 }, () =>
        client.withSession((session) =>
          session.withTransaction(async () => {
            const row = await rows.findOne({ _id: 1 }, { session });
            await rows.updateOne({ _id: 1 }, { $set: { count: (row?.count ?? 0) + 1 } }, { session });
          }),
        ),
      ),
    );
    expect(await rows.findOne({ _id: 1 })).toMatchObject({ count: 9 });
    await Promise.all([first.endSession(), second.endSession()]);
  });

  it('end with a duplicate inside them, at once', async () => {
    await rows.insertOne({ _id: 1, mail: 'a' });
    const session = client.startSession();
    session.startTransaction();
    await rows.insertOne({ _id: 2 }, { session });
    expect(await codeOf(rows.insertOne({ _id: 3, mail: 'a' }, { session }))).toMatchObject({ code: 11000 });
    expect(await codeOf(session.commitTransaction())).toMatchObject({ code: 251 });
    expect(await rows.countDocuments()).toBe(1);
    await session.endSession();
  });

  it('of a client that was killed are rolled back, and hold up nobody', async () => {
    await rows.insertOne({ _id: 1, count: 0 });
    const script = `const { MongoClient } = require('mongodb');
      (async () => { const c = new MongoClient(process.argv[1]); const s = c.startSession(); s.startTransaction();
      await c.db('journey').collection('rows').updateOne({ _id: 1 }, { $set: { count: 99 } }, { session: s });
      process.stdout.write('inside'); setInterval(() => {}, 1000); })();`;
    const child = spawn(process.execPath, ['-e', script, uri], { cwd: root });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until('the transaction to be open', () => said === 'inside');
    child.kill('SIGKILL');
    await until('the row to be free', () =>
      rows.updateOne({ _id: 1 }, { $inc: { count: 1 } }).then(
        () => true,
        () => false,
      ),
    );
    expect(await rows.findOne({ _id: 1 })).toMatchObject({ count: 1 });
  });
});

describe('faults', () => {
  it('a killed engine loses no acknowledged write, and the gateway goes on', async () => {
    const acknowledged: number[] = [];
    const writing = new AbortController();
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let index = 0; !writing.signal.aborted; index += 1) {
        const id = writer * 100_000 + index;
        await rows.insertOne({ _id: id }).then(
          () => acknowledged.push(id),
          () => undefined,
        );
      }
    });
    await until('some writes', () => acknowledged.length > 200);
    await stores.stores.mongo.kill('SIGKILL');
    const before = acknowledged.length;
    await stores.stores.mongo.start();
    await until('writes after the restart', () => acknowledged.length > before + 50);
    writing.abort();
    await Promise.all(writers);
    const there = new Set((await rows.find().project({ _id: 1 }).toArray()).map(({ _id }) => _id as number));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  });

  it('nonsense on a socket closes that socket and nothing else', async () => {
    const { port } = new URL(uri);
    const socket = connect(Number(port), '127.0.0.1');
    let closed = false;
    socket.on('close', () => (closed = true));
    socket.on('error', () => undefined);
    socket.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    await until('the socket to be closed', () => closed);
    expect(await db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('listens on loopback only', async () => {
    const { port } = new URL(uri);
    const others = Object.values(os.networkInterfaces())
      .flat()
      .filter((address) => address !== undefined && !address.internal && address.family === 'IPv4');
    for (const address of others) {
      // The port is free on every other address.
      const server = createServer();
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(Number(port), address?.address, resolve);
      });
      await new Promise((resolve) => server.close(resolve));
    }
    expect((await db.command({ hello: 1 })).msg).toBe('isdbgrid');
  });
});
