import { DomainError } from '@scenario/kernel';

interface DuplicateKeyFault {
  code: 11000;
  keyPattern?: Record<string, unknown>;
}

export function isDuplicateKey(error: unknown): error is DuplicateKeyFault {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
}

/** Turns a broken unique index into ALREADY_EXISTS naming the fields; leaves every other error as it is. */
export function asAlreadyExists(error: unknown, prefix = ''): unknown {
  if (!isDuplicateKey(error)) return error;
  const fields = Object.fromEntries(
    Object.keys(error.keyPattern ?? {}).map((field) => [`${prefix}${field}`, [{ key: 'taken' }]]),
  );
  return new DomainError('ALREADY_EXISTS', { fields });
}
