import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { EntryIndex } from '@scenario/exchange';
import { createLog, NestLog, type Config } from '@scenario/platform';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import sirv from 'sirv';
import { ApiModule } from './api.module';

/** The largest request body; a need with every field full is below 40 KiB. */
const BODY_LIMIT = 256 * 1024;

/** Headers of every answer: the console loads nothing from elsewhere and cannot be framed. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
};

/** Builds the API, ready to listen. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const log = createLog('api', config.LOG_LEVEL);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    // Ours takes the place of Nest's and hands on to it what is not about bodies.
    allowErrorHandlerOverride: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    logger: new NestLog(log),
    forceCloseConnections: true,
  });
  await app.register(cookie as never);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onSend', async (_request, reply) => {
    reply.headers(SECURITY_HEADERS);
  });
  if (existsSync(config.CONSOLE_DIR))
    app.use(sirv(config.CONSOLE_DIR, { etag: true, gzip: true, setHeaders: cacheConsole }));
  app.enableShutdownHooks();
  await app.init();
  answerRefusedBodies(fastify);
  await app.get(EntryIndex).prepare();
  return app;
}

/** What Fastify refuses before GraphQL sees it gets an error of the same shape as all others. */
function answerRefusedBodies(fastify: FastifyInstance): void {
  const nest = fastify.errorHandler;
  fastify.setErrorHandler((error: { code?: string }, request, reply) => {
    const key = { FST_ERR_CTP_BODY_TOO_LARGE: 'bodyTooLarge', FST_ERR_CTP_INVALID_JSON_BODY: 'notJson' }[
      error.code ?? ''
    ];
    if (!key) return nest.call(fastify, error as never, request, reply);
    const extensions = { code: 'BAD_INPUT', fields: { body: [{ key, params: { maxBytes: BODY_LIMIT } }] } };
    return reply
      .status(key === 'bodyTooLarge' ? 413 : 400)
      .header('content-type', 'application/json')
      .send(JSON.stringify({ errors: [{ message: key, extensions }] }));
  });
}

/** File names under assets carry a hash of their content; the page that names them does not. */
function cacheConsole(response: { setHeader(name: string, value: string): unknown }, pathname: string): void {
  const forever = pathname.startsWith('/assets/');
  response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
}
