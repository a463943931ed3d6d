import { mkdirSync, rmSync } from 'node:fs';
import { answers, builtEntry, Child, freePort } from '../processes';
import type { LocalStore, StoreContext } from '../types';

/** The local mail catcher: takes every mail over SMTP and shows it in the browser. */
export async function smtp(
  context: StoreContext & { inboxPort?: number },
): Promise<LocalStore & { url: string; inboxUrl: string; inboxPort: number }> {
  const { port, folder } = context;
  const inboxPort = await freePort(context.inboxPort);
  const child = new Child('the mail catcher', process.execPath, [
    builtEntry('mail-catcher/main.js'),
    JSON.stringify({ smtpPort: port, inboxPort, folder }),
  ]);
  const start = async ({ wipe = false } = {}) => {
    if (wipe) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    child.start();
    await child.ready(async () => (await answers(port)) && answers(inboxPort));
  };
  await start();
  return {
    name: 'smtp',
    source: 'local mail catcher',
    managed: true,
    url: `smtp://127.0.0.1:${port}`,
    inboxUrl: `http://127.0.0.1:${inboxPort}`,
    inboxPort,
    kill: (signal) => child.end(signal),
    start,
    ended: () => child.ended(),
    stop: () => child.end('SIGTERM'),
  };
}
