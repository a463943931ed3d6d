import { InputType } from '@nestjs/graphql';
import { ContactInput } from '@scenario/access';
import {
  BooleanField,
  Check,
  DateField,
  EnumField,
  EnumListField,
  NestedField,
  TextField,
  TextListField,
} from '@scenario/platform';
import { isValidObjectId } from 'mongoose';
import { Deployment, Publicity } from './entry.schema';
import { EntryStatus } from './entry.workflow';

/** Fields both editors share. Only the title is needed for a draft; submitting asks for the rest. */
@InputType({ isAbstract: true })
export abstract class EntryInput {
  @TextField({ description: 'Title.', max: 80, min: 4 })
  title!: string;

  @EnumListField({ description: 'Deployments wanted or offered.', values: Deployment, maxItems: 7, optional: true })
  deployments?: Deployment[];

  @BooleanField({ description: 'Runs on domestic chips and operating systems (信创).', optional: true })
  xinchuang?: boolean;

  @BooleanField({ description: 'Works without a network.', optional: true })
  offline?: boolean;

  @EnumField({ description: 'Who may read the published entry.', values: Publicity, optional: true })
  publicity?: Publicity;

  @TextListField({
    description: 'Organisations a targeted entry is shown to, by id.',
    max: 24,
    maxItems: 50,
    optional: true,
  })
  @Check('ids', (value) =>
    Array.isArray(value) && !value.every((id) => isValidObjectId(id)) ? { key: 'unknown' } : null,
  )
  targetOrganisationIds?: string[];

  @NestedField({ description: 'Contact; kept from the public.', type: () => ContactInput, optional: true })
  contact?: ContactInput;

  @DateField({ description: 'Leaves the list by itself at this instant.', future: true, optional: true })
  validUntil?: Date;
}

@InputType({ description: 'Which entries of one’s own, or of everybody for officials.' })
export class EntryFilterInput {
  @EnumListField({ description: 'In one of these states.', values: EntryStatus, maxItems: 9, optional: true })
  statuses?: EntryStatus[];

  @TextField({ description: 'Words in title or number.', max: 80, optional: true })
  search?: string;

  @TextField({ description: 'Of this organisation.', max: 24, optional: true })
  organisationId?: string;
}

export const EntrySortField = {
  updatedAt: 'updatedAt',
  statusSince: 'statusSince',
  title: 'title',
  number: 'number',
} as const;
export type EntrySortField = (typeof EntrySortField)[keyof typeof EntrySortField];

@InputType({ description: 'Order of a list of entries.' })
export class EntrySortInput {
  @EnumField({ description: 'By this field.', values: EntrySortField })
  field!: EntrySortField;

  @BooleanField({ description: 'Largest or newest first.' })
  descending!: boolean;
}
