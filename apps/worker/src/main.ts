import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { EntryIndex } from '@scenario/exchange';
import { createLog, NestLog, parseConfig } from '@scenario/platform';
import { Relay } from './relay';
import { Ticker } from './ticker';
import { WorkerModule } from './worker.module';
import { Workers } from './workers';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: new NestLog(createLog('worker', config.LOG_LEVEL)),
  });
  app.enableShutdownHooks();
  await app.get(EntryIndex).prepare();
  await app.get(Workers).start();
  await app.get(Relay).start();
  await app.get(Ticker).start();
  // Started by another process of ours, it ends with that one, however that one ended.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
