import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Builds what ships and starts one set of stores for the whole run; every world gets a database and prefix of its own. */
export default async function globalSetup(): Promise<void> {
  const setUp = "import { setUp } from './tools/setup.mjs'; await setUp();";
  execFileSync(process.execPath, ['--input-type=module', '-e', setUp], { cwd: root, stdio: 'inherit' });
  // Jest maps no module names here, so the library comes from the build.
  const { startLocalStores } = require(path.join(root, 'dist/libs/local-stores/src/index.js')) as {
    startLocalStores: (options: object) => Promise<{ addresses: object; stop(): Promise<void> }>;
  };
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'scenario-test-'));
  const stores = await startLocalStores({
    dataDir,
    env: process.env,
    onProgress: (message: string) => process.stderr.write(`${message}\n`),
  });
  process.env.TEST_STORES = JSON.stringify(stores.addresses);
  Object.assign(globalThis, { testStores: stores, testDataDir: dataDir });
}
