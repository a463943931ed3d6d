import { answers, freePort, until } from '@scenario/local-stores';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/root';
import { Caller } from '../support/caller';

const READY_MS = 300_000;

/** `npm start` without the set-up: the program that runs everything on one machine. */
class Copy {
  output = '';
  private readonly child: ChildProcess;
  private readonly gone: Promise<number | null>;

  constructor(
    readonly dataDir: string,
    env: NodeJS.ProcessEnv = {},
  ) {
    const { PATH, HOME, XDG_CACHE_HOME } = process.env;
    this.child = spawn(process.execPath, [path.join(root, 'dist/apps/standalone/src/main.js')], {
      env: { PATH, HOME, XDG_CACHE_HOME, DATA_DIR: dataDir, ...env },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.gone = new Promise((resolve) => this.child.once('exit', resolve));
  }

  async ready(): Promise<this> {
    await until(
      'the copy to be ready',
      () => {
        if (this.child.exitCode !== null) throw new Error(this.output);
        return this.output.includes('Ctrl-C stops everything');
      },
      READY_MS,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${this.output}`);
    });
    return this;
  }

  /** What the printed summary says behind a word. */
  said(word: string): string {
    return new RegExp(`${word} +(\\S+)`).exec(this.output)?.[1] ?? '';
  }

  get counts(): string {
    return /On the lists: .*pairings/.exec(this.output)?.[0] ?? '';
  }

  get address(): string {
    return this.said('public hall');
  }

  /** Every port of this copy: of its stores and its own. */
  ports(): number[] {
    const { ports } = JSON.parse(readFileSync(path.join(this.dataDir, 'stores.json'), 'utf8')) as {
      ports: Record<string, number>;
    };
    return [...Object.values(ports), Number(new URL(this.address).port)];
  }

  end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.gone;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  exit(): Promise<number | null> {
    return this.gone;
  }
}

/** The child process that runs this file. */
function childOf(parent: number | undefined, file: string): number {
  const read = (pid: string, name: string) => {
    try {
      return readFileSync(`/proc/${pid}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  const found = readdirSync('/proc')
    .filter((pid) => new RegExp(`^PPid:\\s${parent}$`, 'm').test(read(pid, 'status')))
    .find((pid) => new RegExp(file).test(read(pid, 'cmdline')));
  if (!found) throw new Error(`No child of ${parent} runs ${file}`);
  return Number(found);
}

const folders: string[] = [];
const copies: Copy[] = [];
function start(dataDir: string, env?: NodeJS.ProcessEnv): Copy {
  const copy = new Copy(dataDir, env);
  copies.push(copy);
  return copy;
}
function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scenario-copy-'));
  folders.push(folder);
  return folder;
}
const anyAnswers = async (ports: number[]) => (await Promise.all(ports.map((port) => answers(port)))).some(Boolean);

let first: Copy;
beforeAll(async () => {
  // As if it had run before on a port of its own: 3000 may go to another copy on this machine while we restart ours,
  // and those from 32768 on to any connection.
  const folder = newFolder();
  writeFileSync(path.join(folder, 'port'), String(await freePort(20_000 + (process.pid % 10_000))));
  first = await start(folder).ready();
}, READY_MS);
afterAll(async () => {
  await Promise.all(copies.map((copy) => copy.end('SIGTERM')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('one machine', () => {
  it('loads the demo data on the first start and serves console, public hall and inbox', async () => {
    const [, needs, capabilities, pairings] =
      /: (\d+) needs, (\d+) capabilities; found: (\d+) pairings/.exec(first.counts)?.map(Number) ?? [];
    expect(needs).toBeGreaterThanOrEqual(50);
    expect(capabilities).toBeGreaterThanOrEqual(150);
    expect(pairings).toBeGreaterThan(100);
    expect((await fetch(`${first.address}/health`)).status).toBe(200);
    expect(await (await fetch(first.address)).text()).toContain('<div id="root">');
    const { publicNeeds } = await new Caller(first.address).get<{ publicNeeds: { total: number } }>(
      '{ publicNeeds { total } }',
    );
    expect(publicNeeds.total).toBeGreaterThanOrEqual(50);
    const mails = (await (await fetch(`${first.said('Inbox of all mails')}/api/messages`)).json()) as unknown[];
    expect(mails.length).toBeGreaterThan(5);
  });

  it('prints accounts that can sign in', async () => {
    const accounts = [...first.output.matchAll(/(\S+@\S+) +(\w+)/g)].map(([, email = '']) => email);
    expect(accounts).toHaveLength(6);
    for (const email of accounts) await new Caller(first.address).signIn(email, 'demo-password');
  });

  it('lets a second copy run beside it, and refuses one on the same data', async () => {
    const second = await start(newFolder(), { DEMO_DATA: 'off' }).ready();
    expect(second.ports().filter((port) => first.ports().includes(port))).toEqual([]);
    expect(second.counts).toContain('0 needs, 0 capabilities');
    const same = start(first.dataDir);
    expect(await same.exit()).toBe(1);
    expect(same.output).toContain('DATA_DIR');
    expect(await second.end('SIGINT')).toBe(0);
    expect((await fetch(`${first.address}/health`)).status).toBe(200);
  });

  it('starts a worker that died again', async () => {
    process.kill(childOf(first.pid, 'apps/worker/src/main.js'), 'SIGKILL');
    await until('the worker to be started again', () => first.output.includes('worker ended and is started again'));
    await until('all to be ready', async () => (await fetch(`${first.address}/health`)).ok);
  });

  it('starts stores that died again, names them meanwhile, and loses nothing', async () => {
    for (const [store, file] of [
      ['meilisearch', 'meilisearch'],
      ['redis', 'redis-server|valkey-server'],
      ['mongo', 'gateway/main.js|mongod'],
      ['smtp', 'mail-catcher/main.js'],
    ] as const) {
      process.kill(childOf(first.pid, file), 'SIGKILL');
      await until(`${store} to be started again`, () => first.output.includes(`${store} ended and is started again`));
      await until(`all to be ready after ${store}`, async () => (await fetch(`${first.address}/health`)).ok);
    }
    const { needs, matches } = (await (await fetch(`${first.address}/health/work`)).json()) as Record<string, number>;
    expect(first.counts).toContain(`${needs} needs`);
    expect(first.counts).toContain(`${matches} pairings`);
  });

  it('stops everything on Ctrl-C, and finds its data again', async () => {
    const ports = first.ports();
    expect(await first.end('SIGINT')).toBe(0);
    expect(await anyAnswers(ports)).toBe(false);
    const again = await start(first.dataDir).ready();
    expect(again.output).not.toContain('loading the demo data');
    expect(again.counts).toBe(first.counts);
    expect(again.address).toBe(first.address);
    first = again;
  });

  it('leaves nothing running when it is killed, and loses nothing', async () => {
    const ports = first.ports();
    await first.end('SIGKILL');
    await until('all its processes to end', async () => !(await anyAnswers(ports)));
    const again = await start(first.dataDir).ready();
    expect(again.counts).toBe(first.counts);
    first = again;
  });

  it('uses the port it is told', async () => {
    const PORT = String(await freePort());
    const copy = await start(newFolder(), { PORT, DEMO_DATA: 'off' }).ready();
    expect(new URL(copy.address).port).toBe(PORT);
    const taken = start(newFolder(), { PORT });
    expect(await taken.exit()).toBe(1);
    expect(taken.output).toContain(`Port ${PORT} is taken`);
    expect(await copy.end('SIGTERM')).toBe(0);
  });
});

describe('a machine where nothing fits', () => {
  it('names each missing program and the ways to get it', async () => {
    const copy = start(newFolder(), { PATH: newFolder() });
    expect(await copy.exit()).toBe(1);
    for (const word of [
      'MONGODB_URI',
      'REDIS_URL',
      'apt-get is not on PATH',
      'docker compose -f docker/compose.yml up',
    ])
      expect(copy.output).toContain(word);
  });

  it('names every given store that does not answer, and keeps passwords to itself', async () => {
    const nowhere = `127.0.0.1:${await freePort()}`;
    const copy = start(newFolder(), {
      MONGODB_URI: `mongodb://someone:secret-word@${nowhere}/scenario`,
      REDIS_URL: `redis://:secret-word@${nowhere}`,
      MEILI_URL: `http://${nowhere}`,
      MEILI_KEY: 'secret-word-of-16-characters',
      SMTP_URL: `smtp://someone:secret-word@${nowhere}`,
    });
    expect(await copy.exit()).toBe(1);
    for (const setting of ['MONGODB_URI', 'REDIS_URL', 'MEILI_URL', 'SMTP_URL'])
      expect(copy.output).toMatch(new RegExp(`tried: ${setting}: .*${nowhere}`));
    expect(copy.output).not.toContain('secret-word');
  });

  it('names every bad setting at once', async () => {
    const copy = start(newFolder(), { PORT: 'many', DIGEST_HOUR: '25' });
    expect(await copy.exit()).toBe(1);
    expect(copy.output).toMatch(/PORT/);
    expect(copy.output).toMatch(/DIGEST_HOUR/);
  });
});
