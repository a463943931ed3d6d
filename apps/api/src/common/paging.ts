import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MAX_PAGE_SIZE } from '@scenario/kernel';
import { IntField } from '@scenario/platform';
import type { Type } from '@nestjs/common';

const DEFAULT_SIZE = 25;

@InputType({ description: 'Which page of a list.' })
export class PageInput {
  @IntField({ description: 'Page, the first is 1.', min: 1, max: 10_000 })
  page = 1;

  @IntField({ description: 'Items on a page.', min: 1, max: MAX_PAGE_SIZE })
  perPage = DEFAULT_SIZE;
}

export const paging = (page: PageInput | undefined) => {
  const { page: number, perPage } = page ?? new PageInput();
  return { skip: (number - 1) * perPage, take: perPage };
};

/** Makes the type of one page of a list; concrete classes extend it, so that each has a name in the schema. */
export function pageOf<T>(item: Type<T>) {
  @ObjectType({ isAbstract: true })
  abstract class PageType {
    @Field(() => [item], { description: 'This page.' })
    items!: T[];

    @Field(() => Int, { description: 'All that the caller may see under this filter.' })
    total!: number;
  }
  return PageType;
}
