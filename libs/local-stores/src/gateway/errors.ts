/** Errors of the engine (PostgreSQL SQLSTATEs) as MongoDB's drivers know them. */

export const CODES = {
  BadValue: 2,
  NamespaceNotFound: 26,
  ExceededTimeLimit: 50,
  CommandNotFound: 59,
  CursorNotFound: 43,
  ShutdownInProgress: 91,
  WriteConflict: 112,
  CommandNotSupported: 115,
  NoSuchTransaction: 251,
  DuplicateKey: 11_000,
} as const;
export type CodeName = keyof typeof CODES;

const BY_STATE: Record<string, CodeName> = {
  M001C: 'DuplicateKey',
  M0008: 'NamespaceNotFound',
  M000U: 'CommandNotSupported',
  '23505': 'DuplicateKey',
  '23P01': 'DuplicateKey',
  '40001': 'WriteConflict',
  '40P01': 'WriteConflict',
  '55P03': 'WriteConflict',
  '57014': 'ExceededTimeLimit',
  '42P01': 'NamespaceNotFound',
  '0A000': 'CommandNotSupported',
  '25P02': 'NoSuchTransaction',
  '57P01': 'ShutdownInProgress',
  '57P02': 'ShutdownInProgress',
  '57P03': 'ShutdownInProgress',
};
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT)/;

export function codeOfState(state: string): CodeName {
  return BY_STATE[state] ?? (NETWORK.test(state) ? 'ShutdownInProgress' : 'BadValue');
}

/** The engine packs the SQLSTATE of a write error into a number, six bits a character. */
export function unpackState(packed: number): string {
  return Array.from({ length: 5 }, (_, index) => String.fromCharCode(((packed >> (6 * index)) & 0x3f) + 48)).join('');
}

/** An answer that says the command failed. */
export class CommandError extends Error {
  constructor(
    readonly codeName: CodeName,
    message: string,
    /** Nothing of the command was done: it may be sent again. */
    readonly untouched = false,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

interface EngineFault {
  code?: string;
  message: string;
  detail?: string;
}

/** Whatever the engine threw, as an answer. */
export function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const { code, message } = engineFault(error);
  // node-postgres gives no code when the connection breaks under a query.
  const lost = code === undefined && /terminated|Connection/.test(message);
  return new CommandError(lost ? 'ShutdownInProgress' : codeOfState(code ?? ''), message);
}

export function engineFault(error: unknown): EngineFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, detail } = error as { code?: string; detail?: string };
  return { code, message: error.message, detail };
}
