import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { findRunningStores, startLocalStores, storeEnvironment } from '@scenario/local-stores';
import { createLog, NestLog, parseConfig } from '@scenario/platform';
import path from 'node:path';
import { CliModule } from './cli.module';
import { COMMANDS, explain } from './commands';

const print = (line = '') => process.stdout.write(`${line}\n`);

function usage(): string {
  const lines = Object.values(COMMANDS).map((command) => `  ${command.usage}\n      ${command.summary}`);
  return `npm run -s cli -- COMMAND\n\n${lines.join('\n')}`;
}

/** Settings for stores that run, or for local ones started for this command alone. */
async function withStores(): Promise<{ env: NodeJS.ProcessEnv; stop(): Promise<void> }> {
  const { env } = process;
  const dataDir = path.resolve(env.DATA_DIR || '.data');
  const running = await findRunningStores(dataDir);
  if (running) return { env: storeEnvironment(running, dataDir, env), stop: async () => undefined };
  const stores = await startLocalStores({
    dataDir,
    env,
    onProgress: (message) => process.stderr.write(`${message}\n`),
  });
  return { env: storeEnvironment(stores.addresses, dataDir, env), stop: () => stores.stop() };
}

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) {
    const asked = ['', 'help', '--help'].includes(name);
    if (!asked) process.stderr.write(`There is no command ${name}.\n\n`);
    print(usage());
    return asked ? 0 : 2;
  }
  const { env, stop } = await withStores();
  try {
    const config = parseConfig({ LOG_LEVEL: 'warn', ...env });
    const log = new NestLog(createLog('cli', config.LOG_LEVEL));
    const app = await NestFactory.createApplicationContext(CliModule.with(config), { logger: log });
    try {
      return await command.run({ app, args, print });
    } finally {
      await app.close();
    }
  } finally {
    await stop();
  }
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  },
);
