import type { Type } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Locale } from '@scenario/access';
import { markedPair, whySentence, type MarkedPair } from '@scenario/exchange';
import { currentVocabulary } from '@scenario/vocabulary';
import type { GqlContext, Loaders } from '../common/context';
import { toPublicCapability, toPublicNeed } from './entry.mappers';
import { PublicCapability, PublicNeed } from './entry.types';
import { MarkedText, Match, type Explanation } from './match.types';
import { PairExplanation } from './pair.types';

/** Marks of both sides are found together; asked for one after the other, they are not found twice. */
const marking = new WeakMap<Explanation, Promise<MarkedPair>>();

function marked(pair: Explanation, loaders: Loaders): Promise<MarkedPair> {
  const found = marking.get(pair) ?? mark(pair, loaders);
  marking.set(pair, found);
  return found;
}

async function mark(pair: Explanation, loaders: Loaders): Promise<MarkedPair> {
  const [need, capability] = await Promise.all([
    loaders.need.load(pair.needId),
    loaders.capability.load(pair.capabilityId),
  ]);
  return need && capability ? markedPair(need, capability, pair, currentVocabulary()) : { need: [], capability: [] };
}

/** What is looked up for an explanation only when it is asked for; entries are loaded once per request. */
function explanationFields(type: Type<Explanation>): Type<unknown> {
  @Resolver(() => type)
  class ExplanationFieldsResolver {
    @ResolveField(() => PublicNeed, { nullable: true })
    async need(@Parent() { needId }: Explanation, @Context() { loaders }: GqlContext) {
      const need = await loaders.need.load(needId);
      return need && toPublicNeed(need);
    }

    @ResolveField(() => PublicCapability, { nullable: true })
    async capability(@Parent() { capabilityId }: Explanation, @Context() { loaders }: GqlContext) {
      const capability = await loaders.capability.load(capabilityId);
      return capability && toPublicCapability(capability);
    }

    @ResolveField(() => [MarkedText])
    async needTexts(@Parent() pair: Explanation, @Context() { loaders }: GqlContext): Promise<MarkedText[]> {
      return (await marked(pair, loaders)).need;
    }

    @ResolveField(() => [MarkedText])
    async capabilityTexts(@Parent() pair: Explanation, @Context() { loaders }: GqlContext): Promise<MarkedText[]> {
      return (await marked(pair, loaders)).capability;
    }

    @ResolveField(() => String, {
      description: 'The reasons in one sentence; a mail says the conditions on a line of their own instead.',
    })
    why(@Parent() pair: Explanation, @Args('locale', { type: () => Locale }) locale: Locale): string {
      return whySentence(pair, currentVocabulary(), locale);
    }
  }
  return ExplanationFieldsResolver;
}

export const EXPLANATION_RESOLVERS = [Match, PairExplanation].map(explanationFields);
