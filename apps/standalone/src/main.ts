import 'reflect-metadata';
import {
  answers,
  freePort,
  startLocalStores,
  storeEnvironment,
  until,
  type StoreAddresses,
} from '@scenario/local-stores';
import { parseConfig } from '@scenario/platform';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Service } from './children';
import { Keeper } from './keeper';
import { summary } from './summary';

const DEFAULT_PORT = 3000;
const PROGRESS_MS = 5000;
const NO_STORES: StoreAddresses = {
  mongoUri: 'mongodb://127.0.0.1',
  redisUrl: 'redis://127.0.0.1',
  meiliUrl: 'http://127.0.0.1',
  meiliKey: 'a-key-of-no-store',
  smtpUrl: 'smtp://127.0.0.1',
};
const entry = (app: string) => path.resolve(__dirname, '../..', app, 'src/main.js');
const startedAt = Date.now();

function say(message: string): void {
  process.stdout.write(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${message}\n`);
}

/** The port asked for; without one the port of last time, 3000, or a free one where another copy has that. */
async function choosePort(dataDir: string, env: NodeJS.ProcessEnv): Promise<number> {
  if (env.PORT) {
    const wanted = Number(env.PORT);
    if (await answers(wanted))
      throw new Error(`Port ${wanted} is taken by another program. Stop it, or set PORT to another number.`);
    return wanted;
  }
  const file = portFile(dataDir);
  return freePort(existsSync(file) ? Number(readFileSync(file, 'utf8')) : DEFAULT_PORT);
}

const portFile = (dataDir: string) => path.join(dataDir, 'port');

/** Runs a command of the command line against the stores that run. */
function cli(env: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry('cli'), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) say(`  ${line}`);
    });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`))));
  });
}

async function main(): Promise<void> {
  const dataDir = path.resolve(process.env.DATA_DIR || '.data');
  mkdirSync(dataDir, { recursive: true });
  const stops: (() => Promise<void>)[] = [];
  let ending = false;
  const end = async (status: number) => {
    if (ending) return;
    ending = true;
    say('stopping');
    for (const stop of stops.toReversed()) await stop().catch((error: unknown) => say(String(error)));
    process.exit(status);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

  try {
    // Bad settings are named before anything is started; the addresses are of no stores yet.
    parseConfig(storeEnvironment(NO_STORES, dataDir, process.env));
    const port = await choosePort(dataDir, process.env);
    say('starting the stores');
    const stores = await startLocalStores({ dataDir, env: process.env, onProgress: say });
    stops.push(() => stores.stop());
    // Only now: until the stores are ours, another copy may run on this folder, and the port is its.
    if (!process.env.PORT) writeFileSync(portFile(dataDir), String(port));
    for (const { name, source } of Object.values(stores.stores)) say(`  ${name}: ${source}`);
    const url = process.env.PUBLIC_URL || `http://127.0.0.1:${port}`;
    const env = { ...storeEnvironment(stores.addresses, dataDir, process.env), PORT: String(port), PUBLIC_URL: url };

    const worker = new Service('worker', entry('worker'), env, dataDir);
    const api = new Service('api', entry('api'), env, dataDir);
    stops.push(() => Promise.all([api.stop(), worker.stop()]).then(() => undefined));
    say('starting api and worker');
    const [{ url: here = url }] = await Promise.all([api.start(), worker.start()]);
    const keeper = new Keeper(say, () => void end(1));
    stops.push(async () => keeper.stop());
    for (const kept of [api, worker, ...Object.values(stores.stores)]) void keeper.keep(kept);

    const seeded = path.join(dataDir, 'demo-data-loaded');
    if (!existsSync(seeded) && process.env.DEMO_DATA !== 'off') {
      say('loading the demo data');
      await cli(env, ['seed']);
      await settled(here);
      await cli(env, ['send-digests']);
      await settled(here);
      writeFileSync(seeded, new Date().toISOString());
    }
    await ready(here);
    say(await summary(here, url, stores.addresses.mailboxUrl));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await end(1);
  }
}

/** Waits until everything is ready; otherwise says what is not. */
async function ready(api: string): Promise<void> {
  let missing: string[] = [];
  const check = async () => {
    const answer = await fetch(`${api}/health`);
    const { parts } = (await answer.json()) as { parts: Record<string, { ready: boolean; detail?: string }> };
    missing = Object.entries(parts).flatMap(([name, part]) => (part.ready ? [] : [`${name} (${part.detail ?? ''})`]));
    return answer.ok;
  };
  await until('all to be ready', check).catch((error: unknown) => {
    throw missing.length > 0 ? new Error(`Not ready after a minute: ${missing.join(', ')}`) : error;
  });
}

/** Waits until every fact has had its consequences, saying now and then how far it is. */
async function settled(url: string): Promise<void> {
  let saidAt = 0;
  await until(
    'matching and mails',
    async () => {
      const { outbox, jobs, digests } = (await (await fetch(`${url}/health/work`)).json()) as Record<string, number>;
      if (outbox && Date.now() - saidAt > PROGRESS_MS) {
        say(`  indexing, matching and mailing: ${outbox} to go`);
        saidAt = Date.now();
      }
      return outbox === 0 && jobs === 0 && digests === 0;
    },
    300_000,
  );
}

void main();
