import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldProblem, type FieldProblems } from '@scenario/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

function unpack(message: string): FieldProblem {
  try {
    return JSON.parse(message) as FieldProblem;
  } catch {
    return { key: 'invalid' };
  }
}

/** Flattens class-validator's tree to `indicators.0.name` → problems. */
export function fieldProblems(errors: ValidationError[], prefix = ''): FieldProblems {
  const found: FieldProblems = {};
  for (const error of errors) {
    const path = `${prefix}${error.property}`;
    const problems = Object.values(error.constraints ?? {}).map(unpack);
    if (problems.length > 0) found[path] = problems;
    Object.assign(found, fieldProblems(error.children ?? [], `${path}.`));
  }
  return found;
}

const OPTIONS = { whitelist: true, forbidNonWhitelisted: false } as const;

/** Checks every GraphQL argument; wrong ones become BAD_INPUT with all their problems at once. */
export const inputPipe = () =>
  new ValidationPipe({
    ...OPTIONS,
    transform: true,
    exceptionFactory: (errors) => new DomainError('BAD_INPUT', { fields: fieldProblems(errors) }),
  });

/** The same checks for values that do not come through GraphQL: import rows, demo data. */
export function parseInput<T extends object>(type: new () => T, value: object): T {
  const instance = plainToInstance(type, value);
  const errors = validateSync(instance, OPTIONS);
  if (errors.length > 0) throw new DomainError('BAD_INPUT', { fields: fieldProblems(errors) });
  return instance;
}
