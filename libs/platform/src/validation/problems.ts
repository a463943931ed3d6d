import { Injectable, type ArgumentMetadata, type PipeTransform, type ValidationError } from '@nestjs/common';
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
const PRIMITIVES: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object, Date]);

/** Makes an input of plain values and checks it; all its problems become one BAD_INPUT. */
export function parseInput<T extends object>(type: new () => T, value: object, prefix = ''): T {
  const instance = plainToInstance(type, value);
  const errors = validateSync(instance, OPTIONS);
  if (errors.length > 0) throw new DomainError('BAD_INPUT', { fields: fieldProblems(errors, prefix) });
  return instance;
}

/** Checks every GraphQL argument that is an input class; fields are named from the argument on: `input.title`. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    if (type === 'custom' || !metatype || PRIMITIVES.has(metatype) || typeof value !== 'object' || value === null)
      return value;
    return parseInput(metatype as new () => object, value, data ? `${data}.` : '');
  }
}
