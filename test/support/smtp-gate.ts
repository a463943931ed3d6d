import { createServer, connect, type Server, type Socket } from 'node:net';
import { until } from '@scenario/local-stores';

/**
 * A mail server a test controls. `silent` takes connections and never greets; `forward` hands them to a real server;
 * `swallow` is a server that takes the whole message and never says whether it did.
 */
export class SmtpGate {
  mode: 'silent' | 'forward' | 'swallow' = 'silent';
  connections = 0;
  swallowed = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  private constructor(private readonly target: { host: string; port: number }) {
    this.server = createServer((socket) => this.take(socket));
  }

  static async start(smtpUrl: string): Promise<SmtpGate> {
    const { hostname, port } = new URL(smtpUrl);
    const gate = new SmtpGate({ host: hostname, port: Number(port) });
    await new Promise<void>((resolve) => gate.server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get url(): string {
    const address = this.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  async waitForConnection(): Promise<void> {
    const before = this.connections;
    await until('a connection of the worker', () => this.connections > before, 20_000);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    if (this.mode === 'forward') {
      const onward = connect(this.target);
      onward.on('error', () => socket.destroy());
      socket.pipe(onward).pipe(socket);
    }
    if (this.mode === 'swallow') this.swallow(socket);
  }

  private swallow(socket: Socket): void {
    socket.write('220 test\r\n');
    let message: string | null = null;
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      if (message !== null) {
        message += text;
        if (message.endsWith('\r\n.\r\n')) this.swallowed += 1;
        return;
      }
      if (/^DATA\r\n/m.test(text)) message = '';
      socket.write(message === null ? '250 fine\r\n' : '354 go on\r\n');
    });
  }
}
