import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { May } from '@scenario/access';
import { currentVocabulary, type Concept } from '@scenario/vocabulary';

@ObjectType({ description: 'A tag people choose.' })
export class Tag {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Chinese label.' })
  zh!: string;

  @Field({ description: 'English label.' })
  en!: string;

  @Field(() => [ID], { description: 'Broader tags; for a sub-scenario its domain.' })
  parents!: string[];
}

@ObjectType({ description: 'All tags of the forms and filters.' })
export class Taxonomy {
  @Field(() => [Tag], { description: 'Domains of the city plan.' })
  domains!: Tag[];

  @Field(() => [Tag], { description: 'Sub-scenarios.' })
  scenarios!: Tag[];

  @Field(() => [Tag], { description: 'Technologies.' })
  technologies!: Tag[];

  @Field(() => [Tag], { description: 'Layers of the industry chain.' })
  layers!: Tag[];
}

const toTag = ({ id, zh, en, parents }: Concept): Tag => ({ id, zh, en, parents });

@Resolver()
export class TaxonomyResolver {
  @May('public')
  @Query(() => Taxonomy, { description: 'All tags of the forms and filters.' })
  taxonomy(): Taxonomy {
    const vocabulary = currentVocabulary();
    return {
      domains: vocabulary.ofKind('domain').map(toTag),
      scenarios: vocabulary.ofKind('scenario').map(toTag),
      technologies: vocabulary.ofKind('technology').map(toTag),
      layers: vocabulary.ofKind('layer').map(toTag),
    };
  }
}
