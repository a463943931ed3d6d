import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import { Check, problem } from '@scenario/platform';
import type { FieldProblem } from '@scenario/kernel';
import type { ConceptKind } from './concept';
import { currentVocabulary } from './load';

interface TagOptions {
  kind: ConceptKind;
  description: string;
  optional?: boolean;
}

/** A label becomes the id; what is neither stays as it is and fails the check. */
const toId = (kind: ConceptKind, value: unknown) =>
  typeof value === 'string' ? (currentVocabulary().tag(kind, value.trim())?.id ?? value) : value;

function tagProblem(kind: ConceptKind, value: unknown): FieldProblem | null {
  if (typeof value !== 'string') return { key: 'notText' };
  return currentVocabulary().get(value)?.kind === kind
    ? null
    : { key: 'unknownTag', params: { tag: value.slice(0, 40) } };
}

/** A tag of the taxonomy, given by id or by Chinese or English label. */
export function TagField({ kind, description, optional }: TagOptions): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description: `${description} Id or label of a ${kind}.`, nullable: optional }),
    Transform(({ value }: { value: unknown }) => toId(kind, value)),
    ...(optional ? [IsOptional()] : []),
    Check('tag', (value) => tagProblem(kind, value)),
  );
}

export function TagListField({
  kind,
  description,
  optional,
  maxItems,
}: TagOptions & { maxItems: number }): PropertyDecorator {
  return applyDecorators(
    Field(() => [String], {
      description: `${description} Ids or labels of a ${kind}; at most ${maxItems}.`,
      nullable: optional,
    }),
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((item: unknown) => toId(kind, item)) : value,
    ),
    ...(optional ? [IsOptional()] : []),
    IsArray({ message: problem('notList') }),
    ArrayMaxSize(maxItems, { message: problem('tooMany', { max: maxItems }) }),
    ArrayUnique({ message: problem('repeated') }),
    Check('tags', (value) => {
      const tags: unknown[] = Array.isArray(value) ? value : [];
      return tags.map((tag) => tagProblem(kind, tag)).find((found) => found !== null) ?? null;
    }),
  );
}
