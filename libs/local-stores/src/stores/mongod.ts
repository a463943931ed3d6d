import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../cache';
import { Child, programOnPath } from '../processes';
import { WayUnavailable, type LocalStore, type StoreContext } from '../types';

const DOWNLOAD_HOST = 'https://fastdl.mongodb.org';
const PROBE_MS = 3000;
const REPLICA_SET = 'rs0';

/** An installed `mongod`, or the official one downloaded, as a replica set of one. */
export async function mongod(context: StoreContext): Promise<LocalStore & { uri: string }> {
  const installed = programOnPath('mongod', context.env);
  const program = installed ?? (await downloaded(context));
  const folder = path.join(context.folder, 'mongod');
  const child = new Child('mongod', program, [
    '--replSet',
    REPLICA_SET,
    '--dbpath',
    folder,
    '--bind_ip',
    '127.0.0.1',
    '--port',
    String(context.port),
    '--wiredTigerCacheSizeGB',
    '0.5',
  ]);
  const start = async ({ wipe = false } = {}) => {
    if (wipe) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    child.start();
    await child.ready(() => primaryReady(context.port));
  };
  await start();
  return {
    name: 'mongo',
    source: installed ? 'mongod on PATH' : 'mongod, downloaded',
    managed: true,
    uri: `mongodb://127.0.0.1:${context.port}/?replicaSet=${REPLICA_SET}`,
    kill: (signal) => child.end(signal),
    start,
    ended: () => child.ended(),
    stop: () => child.end('SIGTERM'),
  };
}

async function downloaded({ env, onProgress }: StoreContext): Promise<string> {
  // Where the host is blocked the download itself would try for minutes.
  await fetch(DOWNLOAD_HOST, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) }).catch(() => {
    throw new WayUnavailable('the official mongod could not be downloaded');
  });
  onProgress('downloading mongod');
  const { MongoBinary } = await import('mongodb-memory-server-core');
  return MongoBinary.getPath({ downloadDir: path.join(cacheFolder(env), 'mongod') }).catch((error: unknown) => {
    throw new WayUnavailable(`the official mongod could not be downloaded: ${String(error).slice(0, 200)}`);
  });
}

/** Makes the replica set on the first start, then waits for its one member to be primary. */
async function primaryReady(port: number): Promise<boolean> {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1000,
  });
  try {
    const admin = client.db('admin');
    const { isWritablePrimary, setName } = await admin.command({ hello: 1 });
    if (isWritablePrimary) return true;
    if (!setName) {
      const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
      await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
    }
    return false;
  } catch {
    return false;
  } finally {
    await client.close();
  }
}
