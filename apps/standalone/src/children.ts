import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';

/** A program of ours that runs until we stop it, and is started again when it dies. */
export class Service {
  private child: ChildProcess | undefined;
  private stopping = false;
  private startedAt = 0;

  constructor(
    readonly name: string,
    private readonly entry: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly logFolder: string,
    private readonly onRestart: (message: string) => void,
  ) {}

  /** Starts it; resolves with what it says when it is ready. */
  start(): Promise<{ url?: string }> {
    this.startedAt = Date.now();
    const log = createWriteStream(path.join(this.logFolder, `${this.name}.log`), { flags: 'a' });
    const child = spawn(process.execPath, ['--enable-source-maps', this.entry], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C in the terminal reaches us first; we stop our children in order.
      detached: true,
    });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    this.child = child;
    child.once('exit', () => this.restart());
    return new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(message as { url?: string }));
      child.once('exit', (code) =>
        reject(new Error(`${this.name} ended with ${code}; see ${this.name}.log in the data folder`)),
      );
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(timer);
  }

  /** One that dies at once has a fault that starting again does not mend. */
  private restart(): void {
    if (this.stopping || Date.now() - this.startedAt < 5_000) return;
    this.onRestart(`${this.name} ended and is started again`);
    this.start().catch((error: unknown) => this.onRestart(String(error)));
  }
}
