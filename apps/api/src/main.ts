import 'reflect-metadata';
import { parseConfig } from '@scenario/platform';
import { createApi } from './bootstrap';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const app = await createApi(config);
  await app.listen({ port: config.PORT, host: config.HOST });
  process.send?.({ ready: true, url: await app.getUrl() });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
