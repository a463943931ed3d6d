import { PROGRAM_OPTIONS } from '@scenario/kernel';
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';

/** A program of ours that runs until we stop it. */
export class Service {
  private child: ChildProcess | undefined;
  private gone: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly entry: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly logFolder: string,
  ) {}

  /** Starts it; resolves with what it says when it is ready. */
  start(): Promise<{ url?: string }> {
    const log = createWriteStream(path.join(this.logFolder, `${this.name}.log`), { flags: 'a' });
    const child = spawn(process.execPath, [...PROGRAM_OPTIONS, this.entry], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C in the terminal reaches us first; we stop our children in order.
      detached: true,
    });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    this.child = child;
    this.gone = new Promise((resolve) => child.once('exit', () => resolve()));
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(message as { url?: string }));
      child.once('exit', (code, signal) =>
        reject(new Error(`${this.name} ended with ${code ?? signal}; see ${this.name}.log in the data folder`)),
      );
    });
  }

  ended(): Promise<void> {
    return this.gone;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await this.gone;
    clearTimeout(timer);
  }
}
