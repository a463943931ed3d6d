import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { May, type Principal } from '@scenario/access';
import {
  assistCapability,
  assistNeed,
  AssistService,
  CapabilityDraftInput,
  NeedDraftInput,
  whySentence,
  type Scored,
} from '@scenario/exchange';
import { currentVocabulary } from '@scenario/vocabulary';
import { Me } from '../common/context';
import { CapabilityAssistance, EntryAdvice, FittingCapabilities, FittingNeeds, NeedAssistance } from './assist.types';
import { toPublicCapability, toPublicNeed } from './entry.mappers';
import { Capability, Need } from './entry.types';

const reasons = ({ locale }: Principal, scored: Scored) => ({
  band: scored.band ?? 'possible',
  why: whySentence(scored, currentVocabulary(), locale),
});

@Resolver(() => NeedAssistance)
export class NeedAssistResolver {
  constructor(private readonly service: AssistService) {}

  @May('need.write')
  @Query(() => NeedAssistance, {
    description: 'Proposals for a need being written, and who could do it now. Keeps nothing.',
  })
  assistNeed(
    @Me() me: Principal,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('input') input: NeedDraftInput,
  ): NeedAssistance {
    const { draft, assistance } = this.service.assistNeed(me, organisationId, input);
    return { ...assistance, draft };
  }

  @ResolveField(() => FittingCapabilities)
  async live(@Me() me: Principal, @Parent() { draft }: NeedAssistance): Promise<FittingCapabilities> {
    const { best, ...counts } = await this.service.capabilitiesFor(me, draft);
    const shown = best.map(({ entry, scored }) => ({ capability: toPublicCapability(entry), ...reasons(me, scored) }));
    return { ...counts, best: shown };
  }
}

@Resolver(() => CapabilityAssistance)
export class CapabilityAssistResolver {
  constructor(private readonly service: AssistService) {}

  @May('capability.write')
  @Query(() => CapabilityAssistance, {
    description: 'Proposals for a capability being written, and who needs it now. Keeps nothing.',
  })
  assistCapability(
    @Me() me: Principal,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('input') input: CapabilityDraftInput,
  ): CapabilityAssistance {
    const { draft, assistance } = this.service.assistCapability(me, organisationId, input);
    return { ...assistance, draft };
  }

  @ResolveField(() => FittingNeeds)
  async live(@Me() me: Principal, @Parent() { draft }: CapabilityAssistance): Promise<FittingNeeds> {
    const { best, ...counts } = await this.service.needsFor(me, draft);
    const shown = best.map(({ entry, scored }) => ({ need: toPublicNeed(entry), ...reasons(me, scored) }));
    return { ...counts, best: shown };
  }
}

const ADVICE = 'How well it is understood, and what to add; worked out when asked for.';

@Resolver(() => Need)
export class NeedAdviceResolver {
  @ResolveField(() => EntryAdvice, { description: ADVICE })
  advice(@Parent() need: Need): EntryAdvice {
    return assistNeed(need, currentVocabulary());
  }
}

@Resolver(() => Capability)
export class CapabilityAdviceResolver {
  @ResolveField(() => EntryAdvice, { description: ADVICE })
  advice(@Parent() capability: Capability): EntryAdvice {
    return assistCapability(capability, currentVocabulary());
  }
}

export const ASSIST_RESOLVERS = [
  NeedAssistResolver,
  CapabilityAssistResolver,
  NeedAdviceResolver,
  CapabilityAdviceResolver,
];
