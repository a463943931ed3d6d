import { answers } from '../processes';
import { StoresUnavailable, WAYS_TO_GET, type LocalStore, type StoreAddresses, type StoreName } from '../types';

const LIMIT_MS = 3000;
const DEFAULT_PORTS: Record<string, number> = {
  'redis:': 6379,
  'rediss:': 6379,
  'http:': 80,
  'https:': 443,
  'smtp:': 587,
  'smtps:': 465,
};

interface Given {
  /** The setting that names it. */
  setting: string;
  set: Partial<StoreAddresses>;
  /** What is wrong with it, in words for a person, or null. */
  fault(): Promise<string | null>;
}

/**
 * A store the environment gives an address for: used as it is, never started, stopped or emptied. One that does not
 * answer is an error at once; to start another in its place would write into a database nobody asked for.
 */
export async function given(
  name: StoreName,
  env: NodeJS.ProcessEnv,
): Promise<(LocalStore & { set: Partial<StoreAddresses> }) | null> {
  const store = fromEnvironment(name, env);
  if (!store) return null;
  const fault = await store.fault();
  if (fault) {
    throw new StoresUnavailable([{ store: name, tried: [`${store.setting}: ${fault}`], ways: WAYS_TO_GET[name] }]);
  }
  const leaveAlone = async () => undefined;
  return {
    name,
    source: store.setting,
    set: store.set,
    managed: false,
    kill: leaveAlone,
    start: leaveAlone,
    ended: () => new Promise(() => undefined),
    stop: leaveAlone,
  };
}

function fromEnvironment(name: StoreName, env: NodeJS.ProcessEnv): Given | null {
  const { MONGODB_URI, REDIS_URL, MEILI_URL, MEILI_KEY, SMTP_URL, MAILBOX_URL } = env;
  switch (name) {
    case 'mongo':
      if (!MONGODB_URI) return null;
      return { setting: 'MONGODB_URI', set: { mongoUri: MONGODB_URI }, fault: () => mongoFault(MONGODB_URI) };
    case 'redis':
      if (!REDIS_URL) return null;
      return { setting: 'REDIS_URL', set: { redisUrl: REDIS_URL }, fault: () => portFault(REDIS_URL) };
    case 'meilisearch':
      if (!MEILI_URL || !MEILI_KEY) return null;
      return {
        setting: 'MEILI_URL',
        set: { meiliUrl: MEILI_URL, meiliKey: MEILI_KEY },
        fault: () => portFault(MEILI_URL),
      };
    case 'smtp':
      if (!SMTP_URL) return null;
      return {
        setting: 'SMTP_URL',
        set: { smtpUrl: SMTP_URL, mailboxUrl: MAILBOX_URL },
        fault: () => portFault(SMTP_URL),
      };
  }
}

/** Names host and port only: an address may hold a password. */
async function portFault(address: string): Promise<string | null> {
  if (!URL.canParse(address)) return 'this is no address';
  const { protocol, hostname, port } = new URL(address);
  const number = Number(port) || DEFAULT_PORTS[protocol] || 0;
  const host = hostname.replace(/^\[|\]$/g, '');
  return (await answers(number, host)) ? null : `nothing answers at ${hostname}:${number}`;
}

async function mongoFault(uri: string): Promise<string | null> {
  const { MongoClient } = await import('mongodb');
  const options = { serverSelectionTimeoutMS: LIMIT_MS, connectTimeoutMS: LIMIT_MS };
  try {
    const client = new MongoClient(uri, options);
    try {
      const { setName, msg } = await client.db().command({ hello: 1 });
      return setName || msg === 'isdbgrid' ? null : 'no replica set; a single server has no transactions';
    } finally {
      await client.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
