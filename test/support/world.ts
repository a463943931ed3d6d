import { PROGRAM_OPTIONS } from '@scenario/kernel';
import { storeEnvironment, until, type StoreAddresses } from '@scenario/local-stores';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Caller } from './caller';
import { Inbox } from './inbox';
import { root } from './root';

const READY_MS = 60_000;
const SETTLE_MS = 60_000;

export interface WorldOptions {
  /** Settings that differ from the product's. */
  env?: NodeJS.ProcessEnv;
  /** Stores of the world's own; the shared ones of the run otherwise. */
  stores?: StoreAddresses;
  /** Start no worker; the test does when it wants one. */
  withoutWorker?: boolean;
}

/** A program of the product, as it ships, that a test may kill. */
export class Program {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(
    private readonly app: 'api' | 'worker',
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  async start(): Promise<{ url?: string }> {
    const child = spawn(process.execPath, [...PROGRAM_OPTIONS, path.join(root, `dist/apps/${this.app}/src/main.js`)], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const keep = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    this.child = child;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.app} is not ready: ${this.output}`)), READY_MS);
      child.once('message', (message) => {
        clearTimeout(timer);
        resolve(message as { url?: string });
      });
      child.once('exit', (code) => reject(new Error(`${this.app} ended with ${code}: ${this.output}`)));
    });
  }

  /** What it wrote, for failures. */
  get said(): string {
    return this.output;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(timer);
  }
}

/** One running copy of the product with nothing in it. */
export class World {
  readonly inbox: Inbox;
  readonly worker: Program;
  readonly env: NodeJS.ProcessEnv;
  private url = '';

  private constructor(
    readonly api: Program,
    worker: Program,
    env: NodeJS.ProcessEnv,
    private readonly dataDir: string,
    mailboxUrl: string,
  ) {
    this.worker = worker;
    this.env = env;
    this.inbox = new Inbox(mailboxUrl);
  }

  static async start({ env = {}, stores, withoutWorker = false }: WorldOptions = {}): Promise<World> {
    const addresses = stores ?? (JSON.parse(process.env.TEST_STORES ?? '{}') as StoreAddresses);
    const name = `t${randomBytes(5).toString('hex')}`;
    const dataDir = mkdtempSync(path.join(os.tmpdir(), `scenario-world-`));
    const mongo = new URL(addresses.mongoUri);
    mongo.pathname = `/${name}`;
    const settings = {
      NODE_ENV: 'test',
      NAMESPACE: name,
      PORT: '0',
      DIGEST_HOUR: '23',
      RECOMPUTE_HOUR: '23',
      OUTBOX_RETRY_SECONDS: '2',
      DIGEST_LEASE_SECONDS: '2',
      LOG_LEVEL: 'warn',
      ...env,
    };
    const all = {
      PATH: process.env.PATH,
      ...storeEnvironment({ ...addresses, mongoUri: mongo.toString() }, dataDir, settings),
    };
    const world = new World(
      new Program('api', all),
      new Program('worker', all),
      all,
      dataDir,
      addresses.mailboxUrl ?? '',
    );
    const [{ url = '' }] = await Promise.all([world.api.start(), withoutWorker ? null : world.worker.start()]);
    world.url = url;
    return world;
  }

  get address(): string {
    return this.url;
  }

  /** Somebody who has not signed in. */
  public(): Caller {
    return new Caller(this.url);
  }

  async restartApi(): Promise<void> {
    await this.api.kill();
    this.url = (await this.api.start()).url ?? '';
  }

  /** Runs a command of the command line; its output and exit status. */
  cli(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ status: number; output: string }> {
    return new Promise((resolve) => {
      const child = spawn(
        process.execPath,
        [...PROGRAM_OPTIONS, path.join(root, 'dist/apps/cli/src/main.js'), ...args],
        {
          env: { ...this.env, ...env },
        },
      );
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('exit', (status) => resolve({ status: status ?? 1, output }));
    });
  }

  async work(): Promise<Record<string, number>> {
    return (await (await fetch(`${this.url}/health/work`)).json()) as Record<string, number>;
  }

  /** Waits until every fact has had all its consequences; fails when that takes too long. */
  async settle(): Promise<void> {
    let last: Record<string, number> = {};
    try {
      await until(
        'the world to settle',
        async () => {
          last = await this.work();
          return last.outbox === 0 && last.jobs === 0 && last.digests === 0;
        },
        SETTLE_MS,
      );
    } catch (error) {
      throw new Error(`${String(error)}: ${JSON.stringify(last)}\n${this.worker.said}`, { cause: error });
    }
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.kill('SIGTERM'), this.worker.kill('SIGTERM')]);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
