import { createServer, type Socket } from 'node:net';
import { Commands } from './commands';
import { Engine, type EngineOptions } from './engine';
import { messageLength, parseRequest, serialiseReply } from './wire';

export interface GatewayOptions {
  /** Port to listen on, loopback only: there is no authentication. 0 takes a free one. */
  port: number;
  engine: EngineOptions;
}

export interface Gateway {
  readonly port: number;
  close(): Promise<void>;
}

/** Lets MongoDB drivers talk to the DocumentDB engine. */
export async function startGateway({ port, engine: options }: GatewayOptions): Promise<Gateway> {
  const engine = new Engine(options);
  const commands = new Commands(engine);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    serve(socket, commands);
    socket.once('close', () => {
      sockets.delete(socket);
      void commands.forget(socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      commands.close();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    },
  };
}

/** Answers the messages of one socket in the order they came. */
function serve(socket: Socket, commands: Commands): void {
  let pending: Buffer[] = [];
  let size = 0;
  let tail: Promise<void> = Promise.resolve();

  const answer = async (message: Buffer) => {
    const request = parseRequest(message);
    const document = await commands.answer(request, socket);
    if (!request.moreToCome && !socket.destroyed) socket.write(serialiseReply(request, document));
  };
  const take = () => {
    let buffer = pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending);
    for (
      let length = messageLength(buffer);
      length !== null && buffer.length >= length;
      length = messageLength(buffer)
    ) {
      const message = buffer.subarray(0, length);
      buffer = buffer.subarray(length);
      tail = tail.then(() => answer(message)).catch(() => void socket.destroy());
    }
    pending = buffer.length > 0 ? [buffer] : [];
    size = buffer.length;
  };

  socket.on('data', (chunk: Buffer) => {
    pending.push(chunk);
    size += chunk.length;
    try {
      const length = pending[0] ? messageLength(pending[0]) : null;
      // A message of many packets is put together once, not at every packet.
      if (length === null || size >= length) take();
    } catch {
      socket.destroy();
    }
  });
  socket.on('error', () => socket.destroy());
}
