export const STORE_NAMES = ['mongo', 'redis', 'meilisearch', 'smtp'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** Where the stores of one copy of the product answer; the values of the server's settings. */
export interface StoreAddresses {
  mongoUri: string;
  redisUrl: string;
  meiliUrl: string;
  meiliKey: string;
  smtpUrl: string;
  /** Inbox of the local mail catcher, for the browser. */
  mailboxUrl?: string;
}

/** One store. What came from the environment is not ours: kill, start and stop leave it alone. */
export interface LocalStore {
  readonly name: StoreName;
  /** Where it comes from, in words for a person. */
  readonly source: string;
  readonly managed: boolean;
  /** Ends it with this signal and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again at the same address; `wipe` loses its data. */
  start(options?: { wipe?: boolean }): Promise<void>;
  /** Resolves when a process of it has ended, wanted or not; never for what is not ours. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

export interface LocalStores {
  readonly addresses: StoreAddresses;
  readonly stores: Record<StoreName, LocalStore>;
  stop(): Promise<void>;
}

export type MongoRoute = 'auto' | 'mongod' | 'documentdb';

export interface LocalStoresOptions {
  /** Folder of all local state; two copies of the product use two. */
  dataDir: string;
  env: NodeJS.ProcessEnv;
  /** Only these stores; the addresses of the others are empty. */
  only?: readonly StoreName[];
  mongoRoute?: MongoRoute;
  onProgress(message: string): void;
}

/** What every way of starting a store gets. */
export interface StoreContext {
  /** Folder of this store's data; exists. */
  folder: string;
  /** The port of last time, or a free one. */
  port: number;
  env: NodeJS.ProcessEnv;
  onProgress(message: string): void;
}

/** Why a store cannot be had here, and how it could. */
export interface MissingStore {
  store: StoreName;
  tried: string[];
  ways: string[];
}

/** How a person can provide a store. */
export const WAYS_TO_GET: Record<StoreName, string[]> = {
  mongo: [
    'give a MongoDB replica set in MONGODB_URI',
    'install mongod (https://www.mongodb.com/docs/manual/installation)',
  ],
  redis: ['give the address of a Redis in REDIS_URL', 'install redis-server or valkey-server'],
  meilisearch: [
    'give a Meilisearch in MEILI_URL and MEILI_KEY',
    'install meilisearch (https://www.meilisearch.com/docs)',
  ],
  smtp: ['give a mail server in SMTP_URL'],
};

/** No way to get some store on this machine; the message says all a person needs. */
export class StoresUnavailable extends Error {
  constructor(readonly missing: readonly MissingStore[]) {
    super(
      [
        'Some stores cannot be started on this machine.',
        ...missing.flatMap(({ store, tried, ways }) => [
          `\n${store}:`,
          ...tried.map((line) => `  tried: ${line}`),
          ...ways.map((line) => `  you can: ${line}`),
        ]),
        '\nOr start everything in containers: docker compose -f docker/compose.yml up',
      ].join('\n'),
    );
    this.name = 'StoresUnavailable';
  }
}

/** Thrown by one way of getting a store, so that the next is tried. */
export class WayUnavailable extends Error {}
