import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Paths that are cut from every log line: secrets and personal data are not logged. */
const REDACTED = ['password', 'token', 'authorization', 'cookie', 'email', 'phone', '*.password', '*.email', '*.phone'];

/** Structured log of a process, one JSON object a line on standard output. */
export function createLog(name: string, level: string): Logger {
  return pino({ name, level, redact: { paths: REDACTED, censor: '[cut]' } });
}

/** Lets Nest speak through pino. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
