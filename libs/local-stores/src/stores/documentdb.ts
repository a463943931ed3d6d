import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { debianRoot, inRoot } from '../debian/debian-root';
import { isAlive } from '../cache';
import { builtEntry, Child, errorCode, freePort, run, until } from '../processes';
import type { LocalStore, StoreContext } from '../types';

const BIN = '/usr/lib/postgresql/18/bin';
const USER = 'postgres';
const ENGINE_END_MS = 15_000;
const STARTING = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET']);

/**
 * Settings of a small machine; data is flushed before a write is acknowledged. After a checkpoint the first change of
 * a page is logged with the whole page: with one every five minutes that was 650 pages for one match run on a large
 * stock, most of what it wrote.
 */
const settings = (port: number) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 200
shared_buffers = 128MB
deadlock_timeout = 100ms
checkpoint_timeout = 30min
max_wal_size = 2GB
shared_preload_libraries = 'pg_cron, pg_documentdb_core, pg_documentdb'
cron.database_name = 'postgres'
cron.log_run = off
cron.log_statement = off
logging_collector = off
`;

/** Debian's DocumentDB engine with our gateway in front of it: a MongoDB-compatible store without MongoDB. */
export async function documentdb(context: StoreContext): Promise<LocalStore & { uri: string }> {
  const root = await debianRoot(context.env, context.onProgress);
  const cluster = path.join(context.folder, 'documentdb');
  const enginePort = await freePort();
  const engine = new Child(
    'the database engine',
    ...inRoot(root, context.folder, `${BIN}/postgres`, ['-D', '/data/documentdb']),
  );
  const gateway = new Child(
    'the gateway',
    process.execPath,
    [
      builtEntry('gateway/main.js'),
      JSON.stringify({
        port: context.port,
        engine: { host: '127.0.0.1', port: enginePort, user: USER, database: 'postgres' },
      }),
    ],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );

  const postmaster = () => {
    const file = path.join(cluster, 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  };
  const startEngine = async () => {
    if (!existsSync(path.join(cluster, 'PG_VERSION'))) await initialise(root, context);
    await cleanUpAfterKill(path.join(cluster, 'postmaster.pid'), postmaster);
    writeFileSync(path.join(cluster, 'scenario.conf'), settings(enginePort));
    engine.start();
    await engine.ready(() => engineReady(enginePort));
  };
  const startGateway = async () => {
    gateway.start();
    await gateway.ready(() => gatewayReady(context.port));
  };
  const kill = async (signal: NodeJS.Signals) => engine.end(signal, postmaster());

  await startEngine();
  await startGateway();
  return {
    name: 'mongo',
    source: 'Debian’s DocumentDB engine',
    managed: true,
    uri: `mongodb://127.0.0.1:${context.port}`,
    kill,
    start: async ({ wipe = false } = {}) => {
      if (wipe) rmSync(cluster, { recursive: true, force: true });
      if (!engine.running) await startEngine();
      if (!gateway.running) await startGateway();
    },
    ended: () => Promise.race([engine.ended(), gateway.ended()]),
    stop: async () => {
      await gateway.end('SIGKILL');
      // Fast shutdown: open connections are cut, everything acknowledged is on disk.
      await kill('SIGINT');
    },
  };
}

/** An engine whose parent was killed needs a moment to end; a number left over may meanwhile be another program's. */
async function cleanUpAfterKill(file: string, postmaster: () => number | undefined): Promise<void> {
  await until(
    'the engine of last time to end',
    () => {
      const left = postmaster();
      return left === undefined || !isAlive(left) || !commandOf(left).includes('postgres');
    },
    ENGINE_END_MS,
  );
  rmSync(file, { force: true });
}

function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function initialise(root: string, { folder, onProgress }: StoreContext): Promise<void> {
  onProgress('creating the database');
  rmSync(path.join(folder, 'documentdb'), { recursive: true, force: true });
  const arguments_ = ['-D', '/data/documentdb', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '-U', USER];
  await run(...inRoot(root, folder, `${BIN}/initdb`, arguments_));
  mkdirSync(path.join(folder, 'documentdb'), { recursive: true });
  appendFileSync(path.join(folder, 'documentdb/postgresql.conf'), "\ninclude 'scenario.conf'\n");
}

/** Ready means: answers, and has the extension. */
async function engineReady(port: number): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: USER,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('CREATE EXTENSION IF NOT EXISTS documentdb CASCADE');
    return true;
  } catch (error) {
    if (STARTING.has(errorCode(error))) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function gatewayReady(port: number): Promise<boolean> {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(`mongodb://127.0.0.1:${port}`, { serverSelectionTimeoutMS: 1000 });
  try {
    await client.db('admin').command({ ping: 1 });
    return true;
  } catch {
    return false;
  } finally {
    await client.close();
  }
}
