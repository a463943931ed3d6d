import { applyDecorators } from '@nestjs/common';
import { Field, Float, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsEnum,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import type { FieldProblem } from '@scenario/kernel';

/**
 * Decorators of input classes. Each declares a GraphQL field and its check at once, so that GraphQL, import and
 * the command line hold a value to the same rules. A failed check says what is wrong as a FieldProblem.
 */

/** class-validator carries text only: the problem travels in it as JSON until the pipe unpacks it. */
export const problem = (key: string, params?: FieldProblem['params']) =>
  JSON.stringify(params ? { key, params } : { key });

/** A check of our own: answers the problem, or null when all is well. */
export function Check(
  name: string,
  check: (value: unknown, object: Record<string, unknown>) => FieldProblem | null,
): PropertyDecorator {
  const run = (args?: ValidationArguments) => check(args?.value, (args?.object ?? {}) as Record<string, unknown>);
  return ValidateBy({
    name,
    validator: {
      validate: (_value, args) => run(args) === null,
      defaultMessage: (args) => JSON.stringify(run(args)),
    },
  });
}

/** Length in characters as a person counts them, not in UTF-16 units. */
const lengthOf = (text: string) => [...text].length;

const MARKUP = /<\s*[a-z!/?][^>]*>|&#?\w+;/i;
// Control characters other than tab, line feed and carriage return.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

function textProblem(value: unknown, min: number, max: number): FieldProblem | null {
  if (value === undefined || value === null) return { key: 'required' };
  if (typeof value !== 'string') return { key: 'notText' };
  const length = lengthOf(value);
  if (length < min) return value === '' ? { key: 'required' } : { key: 'tooShort', params: { min } };
  if (length > max) return { key: 'tooLong', params: { max, length } };
  if (CONTROL.test(value)) return { key: 'controlCharacters' };
  if (MARKUP.test(value)) return { key: 'markup' };
  return null;
}

interface Common {
  description: string;
  optional?: boolean;
}

const optionally = (optional: boolean | undefined) => (optional ? [IsOptional()] : []);
const trim = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Plain text: trimmed, without markup or control characters. */
export function TextField(options: Common & { max: number; min?: number }): PropertyDecorator {
  const { description, max, optional } = options;
  const min = options.min ?? (optional ? 0 : 1);
  return applyDecorators(
    Field(() => String, { description: `${description} At most ${max} characters, no markup.`, nullable: optional }),
    trim,
    ...optionally(optional),
    Check('text', (value) => textProblem(value, min, max)),
  );
}

/** A list of short texts. */
export function TextListField(options: Common & { max: number; maxItems: number }): PropertyDecorator {
  const { description, max, maxItems, optional } = options;
  return applyDecorators(
    Field(() => [String], { description: `${description} At most ${maxItems}.`, nullable: optional }),
    ...optionally(optional),
    IsArray({ message: problem('notList') }),
    ArrayMaxSize(maxItems, { message: problem('tooMany', { max: maxItems }) }),
    ArrayUnique({ message: problem('repeated') }),
    Check('texts', (value) => {
      const items: unknown[] = Array.isArray(value) ? value : [];
      return items.map((item) => textProblem(item, 1, max)).find((found) => found !== null) ?? null;
    }),
  );
}

/** A password: taken exactly as typed. */
export function SecretField(options: Common & { min: number; max: number }): PropertyDecorator {
  const { description, min, max } = options;
  return applyDecorators(
    Field(() => String, { description }),
    Check('secret', (value): FieldProblem | null => {
      if (value === undefined || value === null) return { key: 'required' };
      if (typeof value !== 'string') return { key: 'notText' };
      if (lengthOf(value) < min) return { key: 'tooShort', params: { min } };
      return lengthOf(value) > max ? { key: 'tooLong', params: { max } } : null;
    }),
  );
}

export function EmailField(options: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description: options.description, nullable: options.optional }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
    ...optionally(options.optional),
    IsEmail({}, { message: problem('notEmail') }),
  );
}

export function PatternField(options: Common & { pattern: RegExp; key: string }): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description: options.description, nullable: options.optional }),
    trim,
    ...optionally(options.optional),
    Matches(options.pattern, { message: problem(options.key) }),
  );
}

export function IntField(options: Common & { min: number; max: number }): PropertyDecorator {
  const { description, min, max, optional } = options;
  return applyDecorators(
    Field(() => Int, { description: `${description} ${min}–${max}.`, nullable: optional }),
    ...optionally(optional),
    Check('int', (value) => (Number.isInteger(value) ? null : { key: 'notInteger' })),
    Min(min, { message: problem('tooSmall', { min }) }),
    Max(max, { message: problem('tooLarge', { max }) }),
  );
}

/** A number from 0 to `max` with so many decimals at most. */
export function NumberField(options: Common & { max: number; decimals: number }): PropertyDecorator {
  const { description, max, decimals, optional } = options;
  return applyDecorators(
    Field(() => Float, { description: `${description} 0–${max}, ${decimals} decimals.`, nullable: optional }),
    ...optionally(optional),
    Check('number', (value): FieldProblem | null => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return { key: 'notNumber' };
      const shifted = value * 10 ** decimals;
      return Math.abs(shifted - Math.round(shifted)) > 1e-6
        ? { key: 'tooManyDecimals', params: { max: decimals } }
        : null;
    }),
    Min(0, { message: problem('tooSmall', { min: 0 }) }),
    Max(max, { message: problem('tooLarge', { max }) }),
  );
}

/** An amount in 万元 with at most two decimals. */
export function MoneyField(options: Common): PropertyDecorator {
  const max = 1_000_000;
  return applyDecorators(
    Field(() => Float, {
      description: `${options.description} In 万元, 0–${max}, two decimals.`,
      nullable: options.optional,
    }),
    ...optionally(options.optional),
    Check('money', (value): FieldProblem | null => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return { key: 'notNumber' };
      return Math.abs(value * 100 - Math.round(value * 100)) > 1e-6
        ? { key: 'tooManyDecimals', params: { max: 2 } }
        : null;
    }),
    Min(0, { message: problem('tooSmall', { min: 0 }) }),
    Max(max, { message: problem('tooLarge', { max }) }),
  );
}

export function BooleanField(options: Common): PropertyDecorator {
  return applyDecorators(
    Field(() => Boolean, { description: options.description, nullable: options.optional }),
    ...optionally(options.optional),
    IsBoolean({ message: problem('notBoolean') }),
  );
}

export function EnumField(options: Common & { values: Record<string, string> }): PropertyDecorator {
  return applyDecorators(
    Field(() => options.values, { description: options.description, nullable: options.optional }),
    ...optionally(options.optional),
    IsEnum(options.values, { message: problem('notOneOf') }),
  );
}

export function EnumListField(
  options: Common & { values: Record<string, string>; maxItems: number },
): PropertyDecorator {
  return applyDecorators(
    Field(() => [options.values], { description: options.description, nullable: options.optional }),
    ...optionally(options.optional),
    IsArray({ message: problem('notList') }),
    ArrayMaxSize(options.maxItems, { message: problem('tooMany', { max: options.maxItems }) }),
    ArrayUnique({ message: problem('repeated') }),
    IsEnum(options.values, { each: true, message: problem('notOneOf') }),
  );
}

/** An instant; `future` refuses one that has passed. The check reads the clock of the server. */
export function DateField(options: Common & { future?: boolean }): PropertyDecorator {
  return applyDecorators(
    Field(() => Date, { description: `${options.description} UTC.`, nullable: options.optional }),
    Type(() => Date),
    ...optionally(options.optional),
    Check('date', (value): FieldProblem | null => {
      if (!(value instanceof Date) || Number.isNaN(value.getTime())) return { key: 'notDate' };
      return options.future && value.getTime() <= Date.now() ? { key: 'past' } : null;
    }),
  );
}

/** A list of nested inputs. */
export function NestedListField<T extends object>(
  options: Common & { type: () => new () => T; maxItems: number },
): PropertyDecorator {
  return applyDecorators(
    Field(() => [options.type()], {
      description: `${options.description} At most ${options.maxItems}.`,
      nullable: options.optional,
    }),
    Type(options.type),
    ...optionally(options.optional),
    IsArray({ message: problem('notList') }),
    ArrayMaxSize(options.maxItems, { message: problem('tooMany', { max: options.maxItems }) }),
    ValidateNested({ each: true }),
  );
}

export function NestedField<T extends object>(options: Common & { type: () => new () => T }): PropertyDecorator {
  return applyDecorators(
    Field(() => options.type(), { description: options.description, nullable: options.optional }),
    Type(options.type),
    ...optionally(options.optional),
    ValidateNested(),
  );
}

/** Refuses a value below that of another field, where both are given; the checks beside it hold in any case. */
export function NotBelow(other: string): PropertyDecorator {
  return Check('notBelow', (value, object) => {
    const floor = object[other];
    if (typeof value !== 'number' || typeof floor !== 'number' || value >= floor) return null;
    return { key: 'minAboveMax', params: { min: floor, max: value } };
  });
}
