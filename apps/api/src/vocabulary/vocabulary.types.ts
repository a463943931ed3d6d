import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ChangeState, ConceptKindName, ConceptVerb, type ConceptKind } from '@scenario/vocabulary';
import { pageOf } from '../common/paging';
import { TextPiece } from '../exchange/entry.types';

export const WordingOrigin = { shipped: 'shipped', added: 'added', removed: 'removed' } as const;
export type WordingOrigin = (typeof WordingOrigin)[keyof typeof WordingOrigin];

@ObjectType({ description: 'A concept by its labels.' })
export class ConceptLink {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ConceptKindName, { description: 'Kind.' })
  kind!: ConceptKind;

  @Field({ description: 'Chinese label.' })
  zh!: string;

  @Field({ description: 'English label.' })
  en!: string;
}

@ObjectType({ description: 'One way people put a concept.' })
export class ConceptWording {
  @Field({ description: 'As it is looked for.' })
  text!: string;

  @Field(() => [String], { description: 'It counts only where one of these stands in the same text; none: always.' })
  when!: string[];

  @Field(() => WordingOrigin, {
    description: 'From the product, added here, or from the product and taken out of use here.',
  })
  origin!: WordingOrigin;

  @Field(() => String, { nullable: true, description: 'Who added it.' })
  byName?: string;

  @Field(() => Date, { nullable: true, description: 'When it was added. UTC.' })
  at?: Date;
}

@ObjectType({ description: 'One step of a concept’s life: who, when, why.' })
export class ConceptStep {
  @Field(() => ConceptVerb, { description: 'What was done.' })
  verb!: ConceptVerb;

  @Field(() => String, { nullable: true, description: 'Which wording.' })
  wording?: string;

  @Field(() => Date, { description: 'When. UTC.' })
  at!: Date;

  @Field({ description: 'Who.' })
  byName!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string;

  @Field(() => Int, { description: 'Version it made.' })
  version!: number;
}

@ObjectType({ description: 'A change of the vocabulary, and how far it has got with the entries it touches.' })
export class VocabularyChange {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Date, { description: 'When. UTC.' })
  at!: Date;

  @Field({ description: 'Who.' })
  byName!: string;

  @Field(() => ChangeState, { description: 'Reading entries, handing them on to be matched, or all handed on.' })
  state!: ChangeState;

  @Field(() => Int, { description: 'Published needs that are matched again.' })
  needs!: number;

  @Field(() => Int, { description: 'Published capabilities that are matched again.' })
  capabilities!: number;
}

@ObjectType({ description: 'A thing people mean, with the ways they put it.' })
export class VocabularyConcept extends ConceptLink {
  @Field({ description: 'Comes with the product; otherwise an operator made it.' })
  shipped!: boolean;

  @Field({ description: 'An operator made or changed it.' })
  changed!: boolean;

  @Field(() => Int, { description: 'Version; 0 while nobody has changed it.' })
  version!: number;

  @Field(() => Int, { description: 'Wordings in use, the label not counted.' })
  wordingCount!: number;

  @Field(() => [ConceptLink], { description: 'Domains it is used in; none: general.' })
  domains!: ConceptLink[];

  @Field(() => [ConceptLink], { description: 'Broader concepts.' })
  parents!: ConceptLink[];
}

@ObjectType({ description: 'One page of concepts.' })
export class VocabularyConceptPage extends pageOf(VocabularyConcept) {}

@ObjectType({ description: 'What a change made.' })
export class VocabularyEdit {
  @Field(() => VocabularyConcept, { description: 'The concept as it is now.' })
  concept!: VocabularyConcept;

  @Field(() => VocabularyChange, { description: 'The change; ask for it again to see how far it has got.' })
  change!: VocabularyChange;
}

@ObjectType({ description: 'A concept a word could belong to, and what speaks for it.' })
export class ConceptProposal {
  @Field(() => ConceptLink, { description: 'The concept.' })
  concept!: ConceptLink;

  @Field(() => Int, { description: 'Version of the concept, for adding the word to it.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The wording the word looks like.' })
  near?: string;

  @Field(() => Int, { description: 'In how many of the texts the concept or a close relative stands beside the word.' })
  together!: number;

  @Field({ description: 'Used in a domain of these texts.' })
  sameDomain!: boolean;

  @Field(() => Float, { description: 'How much speaks for it, 0–3.8; only the order means anything.' })
  score!: number;
}

@ObjectType({ description: 'A sentence with the word marked.' })
export class WordExample {
  @Field(() => [TextPiece], { description: 'The sentence in pieces.' })
  pieces!: TextPiece[];
}

@ObjectType({ description: 'A word that no concept accounts for.' })
export class UnrecognisedWord {
  @Field({ description: 'The word, normalised.' })
  word!: string;

  @Field(() => Int, { description: 'Published needs it stands in.' })
  needs!: number;

  @Field(() => Int, { description: 'Days of the last 90 on which somebody searched for it.' })
  searches!: number;

  @Field(() => Int, { description: 'Single searches of the last 90 days.' })
  searched!: number;

  @Field(() => Int, { nullable: true, description: 'What the latest search with it found.' })
  hits?: number;

  @Field(() => Int, { description: 'Pairings declined as another task or object, in whose texts it stands.' })
  declines!: number;

  @Field(() => [WordExample], { description: 'Up to three sentences.' })
  examples!: WordExample[];

  @Field(() => [ConceptProposal], { description: 'Up to five concepts it could belong to, best first.' })
  proposals!: ConceptProposal[];
}

@ObjectType({ description: 'One page of unrecognised words.' })
export class UnrecognisedWordPage extends pageOf(UnrecognisedWord) {}

@ObjectType({ description: 'A word kept off the page.' })
export class IgnoredWord {
  @Field({ description: 'The word, normalised.' })
  word!: string;

  @Field({ description: 'Who ignored it.' })
  byName!: string;

  @Field(() => Date, { description: 'When. UTC.' })
  at!: Date;
}

@ObjectType({ description: 'One page of ignored words.' })
export class IgnoredWordPage extends pageOf(IgnoredWord) {}
