import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './cache';
import { answers, freePort } from './processes';
import { documentdb } from './stores/documentdb';
import { given } from './stores/given';
import { meilisearch } from './stores/meilisearch';
import { mongod } from './stores/mongod';
import { redis } from './stores/redis';
import { smtp } from './stores/smtp';
import {
  STORE_NAMES,
  StoresUnavailable,
  WAYS_TO_GET,
  WayUnavailable,
  type LocalStore,
  type LocalStores,
  type LocalStoresOptions,
  type MissingStore,
  type MongoRoute,
  type StoreAddresses,
  type StoreContext,
  type StoreName,
} from './types';

const DATABASE = 'scenario';

/** What a data folder remembers of the stores in it. */
interface Remembered {
  /** Process that runs them. */
  pid: number;
  addresses: StoreAddresses;
  ports: Partial<Record<StoreName | 'inbox', number>>;
}

type Started = LocalStore & { set: Partial<StoreAddresses>; port?: number; inboxPort?: number };

/**
 * Starts every store that the environment gives no address for. Order for each: address in the environment, a program
 * on PATH, what docs/local-stores.md calls the route of last resort.
 */
export async function startLocalStores(options: LocalStoresOptions): Promise<LocalStores> {
  const { dataDir, only = STORE_NAMES } = options;
  mkdirSync(dataDir, { recursive: true });
  const remembered = readRemembered(dataDir);
  if (remembered && remembered.pid !== process.pid && isAlive(remembered.pid) && (await anyAnswers(remembered))) {
    throw new Error(
      `Another copy (process ${remembered.pid}) runs with the same data folder. Stop it, or set DATA_DIR.`,
    );
  }
  const results = await Promise.allSettled(only.map((name) => startStore(name, options, remembered)));
  const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const stop = async () => {
    await Promise.all(started.map((store) => store.stop()));
    writeRemembered(dataDir, { ...state, pid: 0 });
  };
  const addresses = Object.assign(
    { mongoUri: '', redisUrl: '', meiliUrl: '', meiliKey: '', smtpUrl: '' },
    ...started.map(({ set }) => set),
  ) as StoreAddresses;
  const ports = Object.fromEntries(started.flatMap(({ name, port }) => (port ? [[name, port]] : [])));
  const inbox = started.find(({ inboxPort }) => inboxPort !== undefined)?.inboxPort;
  const state: Remembered = { pid: process.pid, addresses, ports: { ...ports, ...(inbox ? { inbox } : {}) } };
  if (failures.length > 0) {
    await stop();
    const missing = failures.flatMap((failure) => (failure instanceof StoresUnavailable ? failure.missing : []));
    throw missing.length > 0 ? new StoresUnavailable(missing) : failures[0];
  }
  writeRemembered(dataDir, state);
  return {
    addresses,
    stores: Object.fromEntries(started.map((store) => [store.name, store])) as unknown as LocalStores['stores'],
    stop,
  };
}

/** Addresses of stores that another process runs on this data folder, or null. */
export async function findRunningStores(dataDir: string): Promise<StoreAddresses | null> {
  const remembered = readRemembered(dataDir);
  if (!remembered || !isAlive(remembered.pid)) return null;
  const up = await Promise.all(Object.values(remembered.ports).map((port) => answers(port)));
  return up.every(Boolean) ? remembered.addresses : null;
}

async function startStore(
  name: StoreName,
  options: LocalStoresOptions,
  remembered: Remembered | null,
): Promise<Started> {
  const elsewhere = await given(name, options.env);
  if (elsewhere) return elsewhere;
  const folder = path.join(options.dataDir, name);
  mkdirSync(folder, { recursive: true });
  const context: StoreContext = {
    folder,
    port: await freePort(remembered?.ports[name]),
    env: options.env,
    onProgress: (message) => options.onProgress(`${name}: ${message}`),
  };
  const { port } = context;
  switch (name) {
    case 'mongo': {
      const route = options.mongoRoute ?? (options.env.MONGO_ROUTE as MongoRoute | undefined) ?? 'auto';
      const ways = route === 'auto' ? [mongod, documentdb] : [route === 'mongod' ? mongod : documentdb];
      const store = await firstWay(name, ways, context);
      return { ...store, port, set: { mongoUri: withDatabase(store.uri) } };
    }
    case 'redis': {
      const store = await firstWay(name, [redis], context);
      return { ...store, port, set: { redisUrl: store.url } };
    }
    case 'meilisearch': {
      const store = await firstWay(name, [meilisearch], context);
      return { ...store, port, set: { meiliUrl: store.url, meiliKey: store.key } };
    }
    case 'smtp': {
      const store = await smtp({ ...context, inboxPort: remembered?.ports.inbox });
      return { ...store, port, set: { smtpUrl: store.url, mailboxUrl: store.inboxUrl } };
    }
  }
}

async function firstWay<S>(
  name: StoreName,
  ways: ((context: StoreContext) => Promise<S>)[],
  context: StoreContext,
): Promise<S> {
  const tried: string[] = [];
  for (const way of ways) {
    try {
      return await way(context);
    } catch (error) {
      if (!(error instanceof WayUnavailable)) throw error;
      tried.push(error.message);
      context.onProgress(`${error.message}; trying the next way`);
    }
  }
  const missing: MissingStore = { store: name, tried, ways: WAYS_TO_GET[name] };
  throw new StoresUnavailable([missing]);
}

function withDatabase(uri: string): string {
  const url = new URL(uri);
  url.pathname = `/${DATABASE}`;
  return url.toString();
}

const stateFile = (dataDir: string) => path.join(dataDir, 'stores.json');

function readRemembered(dataDir: string): Remembered | null {
  const file = stateFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Remembered) : null;
}

/** Written whole or not at all; it holds the search key, so only the owner may read it. */
function writeRemembered(dataDir: string, state: Remembered): void {
  const file = stateFile(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function anyAnswers({ ports }: Remembered): Promise<boolean> {
  return (await Promise.all(Object.values(ports).map((port) => answers(port)))).some(Boolean);
}
