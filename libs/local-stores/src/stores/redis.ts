import { mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { debianRoot, inRoot } from '../debian/debian-root';
import { Child, programOnPath } from '../processes';
import type { LocalStore, StoreContext } from '../types';

/**
 * redis-server or valkey-server from PATH, or valkey out of the Debian root. Written to disk every second: queues may
 * lose that second, since the outbox knows what has not been done.
 */
export async function redis(context: StoreContext): Promise<LocalStore & { url: string }> {
  const { port, folder, env } = context;
  const options = (dir: string) => [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--appendonly',
    'yes',
    '--save',
    '',
  ];
  const installed = programOnPath('redis-server', env) ?? programOnPath('valkey-server', env);
  const child = installed
    ? new Child('redis', installed, options(folder))
    : new Child(
        'valkey',
        ...inRoot(await debianRoot(env, context.onProgress), folder, '/usr/bin/valkey-server', options('/data')),
      );
  const start = async ({ wipe = false } = {}) => {
    if (wipe) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    child.start();
    await child.ready(() => pong(port));
  };
  await start();
  return {
    name: 'redis',
    source: installed ?? 'Debian’s valkey',
    managed: true,
    url: `redis://127.0.0.1:${port}`,
    // unshare --kill-child passes the end on to the server with SIGKILL; the append-only file survives that.
    kill: (signal) => child.end(signal),
    start,
    ended: () => child.ended(),
    stop: () => child.end(installed ? 'SIGTERM' : 'SIGKILL'),
  };
}

function pong(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')));
    socket.once('error', () => end(false));
  });
}
