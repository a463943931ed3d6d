import { rmSync } from 'node:fs';

export default async function globalTeardown(): Promise<void> {
  const { testStores, testDataDir } = globalThis as unknown as {
    testStores?: { stop(): Promise<void> };
    testDataDir?: string;
  };
  await testStores?.stop();
  if (testDataDir) rmSync(testDataDir, { recursive: true, force: true });
}
