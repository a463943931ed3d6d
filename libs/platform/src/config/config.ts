import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import path from 'node:path';

const URL_OPTIONS = { require_tld: false, require_protocol: true } as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting of the server. docs/configuration.md lists them for people; a spec keeps the two the same. */
export class Config {
  /** `production` hides the local mail inbox and makes the refresh cookie Secure. */
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Address the API listens on. */
  @IsString()
  HOST = '127.0.0.1';

  /** Port of console and GraphQL. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  /** Where people reach the product; links in mails begin with it. */
  @IsUrl(URL_OPTIONS)
  PUBLIC_URL = 'http://127.0.0.1:3000';

  /** Folder of all local state. */
  @IsString()
  @Transform(({ value }) => path.resolve(String(value)))
  DATA_DIR = path.resolve('.data');

  /** Built console. */
  @IsString()
  @Transform(({ value }) => path.resolve(String(value)))
  CONSOLE_DIR = path.resolve('admin-ui/dist');

  /** MongoDB-compatible store, a replica set or the local gateway; the path is the database. */
  @Matches(/^mongodb(\+srv)?:\/\//, { message: 'MONGODB_URI must begin with mongodb:// or mongodb+srv://' })
  MONGODB_URI!: string;

  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must begin with redis:// or rediss://' })
  REDIS_URL!: string;

  @IsUrl(URL_OPTIONS)
  MEILI_URL!: string;

  /** Master or admin key of Meilisearch. */
  @IsString()
  @MinLength(16)
  MEILI_KEY!: string;

  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL must begin with smtp:// or smtps://' })
  SMTP_URL!: string;

  /** Sender of every mail. */
  @IsEmail()
  MAIL_FROM = 'no-reply@scenario-exchange.example';

  /** Inbox of the local mail catcher; shown in the console outside production. */
  @IsOptional()
  @IsUrl(URL_OPTIONS)
  MAILBOX_URL?: string;

  /** Secret that signs access tokens and unsubscribe links. */
  @IsString()
  @MinLength(32)
  TOKEN_SECRET!: string;

  /** Life of an access token, in minutes. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(60)
  ACCESS_TOKEN_MINUTES = 10;

  /** Life of a session that is not used, in days. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  SESSION_DAYS = 30;

  /** Prefix of Redis keys and Meilisearch indexes, so that several copies may share stores. */
  @Matches(/^[a-z][a-z0-9-]{0,30}$/, { message: 'NAMESPACE must be lower-case letters, digits and hyphens' })
  NAMESPACE = 'scenario';

  /** Hour of the day (Asia/Shanghai) from which the daily digest is sent. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(23)
  DIGEST_HOUR = 8;

  /** Pairings kept for every need, and for every capability. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  MATCHES_KEPT = 50;

  /** While the other list has at most so many published entries, all that reach a band are paired; beyond, the best. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(5000)
  COMPARE_ALL_UP_TO = 2000;

  /** Hour of the day (Asia/Shanghai) from which everything is matched again, once a day. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(23)
  RECOMPUTE_HOUR = 3;

  /** How often the relay looks for facts it was not nudged about, in milliseconds. */
  @Type(() => Number)
  @IsInt()
  @Min(50)
  @Max(60_000)
  OUTBOX_POLL_MS = 1000;

  /** After how many seconds a step that was handed to a queue but not done is handed out again. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  OUTBOX_RETRY_SECONDS = 30;

  /** After how many seconds a digest claimed by a worker that vanished may be taken over. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  DIGEST_LEASE_SECONDS = 60;

  /** Jobs of one queue worked on at the same time by one worker. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(64)
  WORKER_CONCURRENCY = 4;

  @IsIn(LOG_LEVELS)
  LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'info';
}

/** Thrown at boot; the message names every fault, so that one look mends them all. */
export class ConfigError extends Error {}

/** Parses the environment once. Empty values count as not given. */
export function parseConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const faults = validateSync(config, { skipMissingProperties: false }).flatMap((fault) =>
    Object.values(fault.constraints ?? {}),
  );
  if (faults.length > 0) throw new ConfigError(`The settings are not usable:\n  - ${faults.join('\n  - ')}`);
  return config;
}
