import 'reflect-metadata';
import { startLocalStores, type LocalStores } from '@scenario/local-stores';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { World } from '../support/world';
import type { Bench } from './bench';
import { latency } from './latency.bench';
import { match } from './match/match.bench';
import { queries } from './queries.bench';
import { machine, note } from './report';
import { requests } from './requests.bench';

const BENCHES: Record<string, Bench> = { latency, queries, requests };
/** With a stock of its own, and many minutes long: only when it is named. */
const MATCH = 'match';
const OPERATOR = { email: 'operator@city.example', password: 'demo-password' };

/** Runs the benches named on the command line, or all, against a copy of its own with the demo data. */
async function main(names: readonly string[]): Promise<void> {
  const all = [...Object.keys(BENCHES), MATCH];
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`No bench ${unknown.join(', ')}; there are ${all.join(', ')}`);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'scenario-bench-'));
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const stores = await startLocalStores({ dataDir, env: process.env, onProgress: say });
  try {
    const onDemoData = names.length === 0 ? Object.keys(BENCHES) : names.filter((name) => name !== MATCH);
    if (onDemoData.length > 0) await measureOnDemoData(onDemoData, stores, say);
    if (names.includes(MATCH)) await match(stores.addresses);
  } finally {
    await stores.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureOnDemoData(names: readonly string[], stores: LocalStores, say: (line: string) => void) {
  const world = await World.start({ stores: stores.addresses, env: { NODE_ENV: 'production', LOG_LEVEL: 'warn' } });
  try {
    say('loading the demo data');
    const { status, output } = await world.cli(['seed']);
    if (status !== 0) throw new Error(output);
    await world.settle();
    const operator = await world.public().signIn(OPERATOR.email, OPERATOR.password);
    const { needs, capabilities, matches } = await world.work();
    note(machine());
    note(
      Object.values(stores.stores)
        .map(({ name, source }) => `${name}: ${source}`)
        .join('; '),
    );
    note(`on the lists: ${needs} needs, ${capabilities} capabilities, ${matches} pairings`);
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (names.includes(name)) await bench({ world, operator, operatorToken: operator.accessToken });
    }
  } finally {
    await world.stop();
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
