import { InputType } from '@nestjs/graphql';
import { BooleanField, EnumField, TextField, TextListField } from '@scenario/platform';
import { CONCEPT_KINDS } from './concept';
import { TagField } from './tag-field';

export const ConceptKindName = Object.fromEntries(CONCEPT_KINDS.map((kind) => [kind, kind])) as {
  [K in (typeof CONCEPT_KINDS)[number]]: K;
};

@InputType({ description: 'Which concepts.' })
export class ConceptFilterInput {
  @EnumField({ description: 'Of this kind.', values: ConceptKindName, optional: true })
  kind?: (typeof CONCEPT_KINDS)[number];

  @TagField({ kind: 'domain', description: 'Used in this domain.', optional: true })
  domain?: string;

  @TextField({ description: 'Words in a label or a wording.', max: 40, optional: true })
  search?: string;

  @BooleanField({ description: 'Only those an operator made or changed.', optional: true })
  changed?: boolean;
}

@InputType({ description: 'Another way people put a concept.' })
export class WordingInput {
  @TextField({ description: 'As people write it, from two characters.', max: 40 })
  text!: string;

  @TextListField({
    description: 'Where it means several things: it counts only when one of these stands in the same text.',
    max: 40,
    maxItems: 20,
    optional: true,
  })
  when?: string[];

  @BooleanField({ description: 'Add it although another concept has it.', optional: true })
  confirmed?: boolean;

  @TextField({ description: 'Why.', max: 200, optional: true })
  reason?: string;
}

@InputType({ isAbstract: true })
abstract class ConceptLabelsInput {
  @TextField({ description: 'Chinese label; it is a wording too.', max: 40, min: 2 })
  zh!: string;

  @TextField({ description: 'English label.', max: 80, min: 2 })
  en!: string;

  @TextListField({ description: 'Broader concepts, by id.', max: 80, maxItems: 6 })
  parents!: string[];

  @TextListField({ description: 'Domains it is used in, by id; none: general.', max: 80, maxItems: 7, optional: true })
  domains?: string[];

  @TextField({ description: 'Why.', max: 200, optional: true })
  reason?: string;
}

@InputType({ description: 'Labels and place of a concept.' })
export class ConceptInput extends ConceptLabelsInput {}

@InputType({ description: 'A concept the product does not have.' })
export class NewConceptInput extends ConceptLabelsInput {
  @EnumField({ description: 'Kind; no domain and no layer.', values: ConceptKindName })
  kind!: (typeof CONCEPT_KINDS)[number];

  @TextListField({ description: 'Ways people put it.', max: 40, maxItems: 40, optional: true })
  wordings?: string[];

  @BooleanField({ description: 'Take wordings that other concepts have, too.', optional: true })
  confirmed?: boolean;
}
