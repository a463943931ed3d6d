/**
 * Every expected failure. The code becomes `extensions.code` of the GraphQL error; clients translate
 * by code (and by `fields`), never by the English message.
 */
export const ERROR_CODES = [
  /** Some fields are wrong; `data.fields` maps the field path to a list of problem keys. */
  'BAD_INPUT',
  /** Nobody is signed in, or the session has ended. */
  'UNAUTHENTICATED',
  /** Mail and password do not belong together; says no more on purpose. */
  'BAD_CREDENTIALS',
  /** Too many attempts; `data.retryAfterSeconds`. */
  'TOO_MANY_ATTEMPTS',
  /** Signed in, but not allowed to do this. */
  'FORBIDDEN',
  /** No such record, or none that the caller may know of. */
  'NOT_FOUND',
  /** The record changed since it was read, or is not in a state that allows the verb. */
  'CONFLICT',
  /** A unique value is taken; `data.fields` names it. */
  'ALREADY_EXISTS',
  /** The query asks for too much at once. */
  'TOO_COMPLEX',
  /** A store the request needs does not answer; nothing was written. */
  'UNAVAILABLE',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One problem of one field: a key the client translates, with the figures it needs. */
export interface FieldProblem {
  /** For example `tooLong`, `notOneOf`, `minAboveMax`. */
  key: string;
  /** For example `{ max: 80 }`. */
  params?: Record<string, string | number>;
}

export type FieldProblems = Record<string, FieldProblem[]>;

export interface DomainErrorData {
  fields?: FieldProblems;
  [key: string]: unknown;
}

/** A failure the caller can understand and act on. Anything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly data: DomainErrorData = {},
    message: string = code,
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** BAD_INPUT for a single field. */
export function badField(field: string, key: string, params?: FieldProblem['params']): DomainError {
  return new DomainError(
    'BAD_INPUT',
    { fields: { [field]: [params ? { key, params } : { key }] } },
    `${field}: ${key}`,
  );
}
