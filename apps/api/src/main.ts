import 'reflect-metadata';
import { parseConfig } from '@scenario/platform';
import { createApi } from './bootstrap';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const app = await createApi(config);
  await app.listen({ port: config.PORT, host: config.HOST });
  // Started by another process of ours, it ends with that one, however that one ended.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.({ ready: true, url: await app.getUrl() });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
