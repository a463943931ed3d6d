import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StoreAddresses } from './types';

/** Settings of the server for stores at these addresses; what the environment already says wins. */
export function storeEnvironment(
  addresses: StoreAddresses,
  dataDir: string,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  return {
    MONGODB_URI: addresses.mongoUri,
    REDIS_URL: addresses.redisUrl,
    MEILI_URL: addresses.meiliUrl,
    MEILI_KEY: addresses.meiliKey,
    SMTP_URL: addresses.smtpUrl,
    MAILBOX_URL: addresses.mailboxUrl,
    TOKEN_SECRET: keptSecret(dataDir),
    DATA_DIR: dataDir,
    ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== '')),
  };
}

/** A secret made on the first start and kept, readable by the owner only: sessions survive a restart. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'token-secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
