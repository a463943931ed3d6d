import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The full path of a program on PATH, or null. */
export function programOnPath(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  for (const folder of (env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not here; look in the next folder.
    }
  }
  return null;
}

/** A port nobody listens on, this one if possible. */
export function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => (preferred === 0 ? reject(new Error('No free port')) : resolve(freePort())));
    server.listen(preferred, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Whether something accepts connections there. */
export function answers(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/** Waits until the check holds, trying every so often; throws with `what` after the limit. */
export async function until(
  what: string,
  check: () => Promise<boolean> | boolean,
  limitMs = 60_000,
  everyMs = 50,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}`);
    await pause(everyMs);
  }
}

/** Lets Linux kill the child when this process dies, however it dies. */
function tiedToUs(command: string, args: readonly string[]): [string, string[]] {
  const setpriv = process.platform === 'linux' ? programOnPath('setpriv') : null;
  return setpriv ? [setpriv, ['--pdeathsig', 'KILL', command, ...args]] : [command, [...args]];
}

/** A child process that cannot outlive us, and the end of what it wrote for error messages. */
export class Child {
  private process: ChildProcess | undefined;
  private tail = '';
  private gone: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly command: string,
    private readonly args: readonly string[],
    private readonly options: SpawnOptions = {},
  ) {}

  get running(): boolean {
    return this.process !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  start(): void {
    this.tail = '';
    const [command, args] = tiedToUs(this.command, this.args);
    // A group of its own: Ctrl-C in the terminal reaches us first, and we stop the stores in order.
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...this.options });
    const keep = (chunk: Buffer) => {
      this.tail = (this.tail + chunk.toString()).slice(-4000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => keep(Buffer.from(String(error))));
    this.gone = new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    this.process = child;
  }

  /** Waits until the check holds; a child that ends before is an error with its last words. */
  async ready(check: () => Promise<boolean>, limitMs = 60_000): Promise<void> {
    await until(
      `${this.name} to be ready; it said: ${this.tail}`,
      async () => {
        if (!this.running) throw new Error(`${this.name} ended: ${this.tail}`);
        return check();
      },
      limitMs,
    );
  }

  /** Sends the signal (to another process of ours that matters, where given) and waits for the end. */
  async end(signal: NodeJS.Signals, pid = this.process?.pid): Promise<void> {
    if (!this.running || pid === undefined) return;
    try {
      process.kill(pid, signal);
    } catch {
      // It has just ended by itself.
    }
    const timer = setTimeout(() => this.process?.kill('SIGKILL'), 10_000);
    await this.gone;
    clearTimeout(timer);
  }

  ended(): Promise<void> {
    return this.gone;
  }
}

/** The code of a system or database error, '' for others. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Runs a program to its end; its output, or an error with its last words. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${path.basename(command)} ended with ${code}: ${output.slice(-2000)}`)),
    );
  });
}

/** Compiled entry of a child process of ours; tests run from sources but start what was built. */
export function builtEntry(relative: string): string {
  const root = existsSync(path.join(__dirname, '../../../package.json'))
    ? path.resolve(__dirname, '../../..')
    : path.resolve(__dirname, '../../../..');
  return path.join(root, 'dist/libs/local-stores/src', relative);
}
