import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { May, type Principal } from '@scenario/access';
import { ConceptService, UnrecognisedWords, WordSource } from '@scenario/vocabulary';
import { Me } from '../common/context';
import { PageInput, paging } from '../common/paging';
import { WordArgs } from './vocabulary.args';
import { toLinks } from './vocabulary.mappers';
import { IgnoredWordPage, UnrecognisedWordPage } from './vocabulary.types';

@Resolver()
export class UnrecognisedResolver {
  constructor(
    private readonly words: UnrecognisedWords,
    private readonly concepts: ConceptService,
  ) {}

  @May('vocabulary.read')
  @Query(() => UnrecognisedWordPage, {
    description: 'Words no concept accounts for, those of most needs, declined pairings and days of searches first.',
  })
  async unrecognisedWords(
    @Args('source', { type: () => WordSource, nullable: true, description: 'From there only.' }) source?: WordSource,
    @Args('page', { nullable: true }) page?: PageInput,
  ): Promise<UnrecognisedWordPage> {
    const { items, total } = await this.words.page(source, paging(page));
    const ids = items.flatMap(({ proposals }) => proposals.map(({ conceptId }) => conceptId));
    const versions = await this.concepts.versions(ids);
    return {
      total,
      items: items.map(({ examples, proposals, ...word }) => ({
        ...word,
        examples: examples.map((pieces) => ({ pieces })),
        proposals: proposals.flatMap(({ conceptId, ...proposal }) =>
          toLinks([conceptId]).map((concept) => ({ ...proposal, concept, version: versions.get(conceptId) ?? 0 })),
        ),
      })),
    };
  }

  @May('vocabulary.read')
  @Query(() => IgnoredWordPage, { description: 'Words kept off the page, newest first.' })
  async ignoredWords(@Args('page', { nullable: true }) page?: PageInput): Promise<IgnoredWordPage> {
    const { items, total } = await this.words.ignoredPage(paging(page));
    return { items: items.map(({ _id, byName, at }) => ({ word: _id, byName, at })), total };
  }

  @May('vocabulary.write')
  @Mutation(() => Boolean, { description: 'Keeps a word off the page of unrecognised words.' })
  async ignoreWord(@Me() me: Principal, @Args() { word }: WordArgs): Promise<boolean> {
    await this.words.ignore(me, word);
    return true;
  }

  @May('vocabulary.write')
  @Mutation(() => Boolean, { description: 'Lets an ignored word on the page again.' })
  async restoreWord(@Args() { word }: WordArgs): Promise<boolean> {
    await this.words.restore(word);
    return true;
  }
}
