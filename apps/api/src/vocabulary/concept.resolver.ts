import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { May, type Principal } from '@scenario/access';
import {
  ConceptFilterInput,
  ConceptInput,
  ConceptService,
  currentVocabulary,
  NewConceptInput,
  WordingInput,
} from '@scenario/vocabulary';
import { Me } from '../common/context';
import { PageInput, paging } from '../common/paging';
import { toChange, toConcept, toEdit, toLinks, toWordings } from './vocabulary.mappers';
import { ConceptStepArgs, RemoveWordingArgs } from './vocabulary.args';
import {
  ConceptLink,
  ConceptStep,
  ConceptWording,
  VocabularyChange,
  VocabularyConcept,
  VocabularyConceptPage,
  VocabularyEdit,
} from './vocabulary.types';

const LATEST = 5;

@Resolver(() => VocabularyConcept)
export class ConceptResolver {
  constructor(private readonly service: ConceptService) {}

  @May('vocabulary.read')
  @Query(() => VocabularyConceptPage, { description: 'Concepts, those whose label fits first.' })
  async vocabularyConcepts(
    @Args('filter', { nullable: true }) filter?: ConceptFilterInput,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<VocabularyConceptPage> {
    const { items, total } = await this.service.list(filter ?? {}, paging(page));
    return { items: items.map(toConcept), total };
  }

  @May('vocabulary.read')
  @Query(() => VocabularyConcept, { description: 'One concept.' })
  async vocabularyConcept(@Args('id', { type: () => ID }) id: string): Promise<VocabularyConcept> {
    return toConcept(await this.service.get(id));
  }

  @May('vocabulary.read')
  @Query(() => VocabularyChange, { description: 'How far a change has got.' })
  async vocabularyChange(@Args('id', { type: () => ID }) id: string): Promise<VocabularyChange> {
    return toChange(await this.service.change(id));
  }

  @May('vocabulary.write')
  @Mutation(() => VocabularyEdit, {
    description: 'Adds a wording, or puts one back in use. Entries it touches are matched again.',
  })
  async addWording(
    @Me() me: Principal,
    @Args() { conceptId, version }: ConceptStepArgs,
    @Args('input') input: WordingInput,
  ): Promise<VocabularyEdit> {
    return toEdit(await this.service.addWording(me, conceptId, version, input));
  }

  @May('vocabulary.write')
  @Mutation(() => VocabularyEdit, { description: 'Takes a wording out of use. The Chinese label always stays one.' })
  async removeWording(
    @Me() me: Principal,
    @Args() { conceptId, version, text, reason }: RemoveWordingArgs,
  ): Promise<VocabularyEdit> {
    return toEdit(await this.service.removeWording(me, conceptId, version, text, reason));
  }

  @May('vocabulary.write')
  @Mutation(() => VocabularyEdit, { description: 'Makes a concept the product does not have.' })
  async createConcept(@Me() me: Principal, @Args('input') input: NewConceptInput): Promise<VocabularyEdit> {
    return toEdit(await this.service.create(me, input));
  }

  @May('vocabulary.write')
  @Mutation(() => VocabularyEdit, { description: 'Changes labels and place of a concept.' })
  async editConcept(
    @Me() me: Principal,
    @Args() { conceptId, version }: ConceptStepArgs,
    @Args('input') input: ConceptInput,
  ): Promise<VocabularyEdit> {
    return toEdit(await this.service.edit(me, conceptId, version, input));
  }

  @ResolveField(() => [ConceptLink], { description: 'Narrower concepts.' })
  children(@Parent() { id }: VocabularyConcept): ConceptLink[] {
    return toLinks(idsWithParent([id]));
  }

  @ResolveField(() => [ConceptLink], { description: 'Concepts with the same broader one that is no domain.' })
  siblings(@Parent() { id, parents }: VocabularyConcept): ConceptLink[] {
    const shared = parents.filter(({ kind }) => kind !== 'domain').map((parent) => parent.id);
    return toLinks(idsWithParent(shared).filter((other) => other !== id));
  }

  @ResolveField(() => [ConceptWording], { description: 'How people put it, the label not included.' })
  async wordings(@Parent() { id }: VocabularyConcept): Promise<ConceptWording[]> {
    return toWordings(await this.service.get(id));
  }

  @ResolveField(() => [ConceptStep], { description: 'What operators did with it, oldest first.' })
  async history(@Parent() { id }: VocabularyConcept): Promise<ConceptStep[]> {
    return (await this.service.get(id)).record?.history ?? [];
  }

  @ResolveField(() => [VocabularyChange], { description: 'The latest five changes, newest first.' })
  async changes(@Parent() { id }: VocabularyConcept): Promise<VocabularyChange[]> {
    return (await this.service.latestChanges(id, LATEST)).map(toChange);
  }
}

const idsWithParent = (ids: readonly string[]) =>
  currentVocabulary()
    .all()
    .filter(({ parents }) => parents.some((parent) => ids.includes(parent)))
    .map(({ id }) => id);
