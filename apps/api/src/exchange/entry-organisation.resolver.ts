import type { Type } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toPublicOrganisation } from '../access/access.mappers';
import { PublicOrganisation } from '../access/access.types';
import type { GqlContext } from '../common/context';
import { Capability, Need, PublicCapability, PublicNeed, type PublicEntry } from './entry.types';

/** The organisation of an entry, loaded once per request however many entries ask. */
function organisationField(entry: Type<PublicEntry>): Type<unknown> {
  @Resolver(() => entry)
  class EntryOrganisationResolver {
    @ResolveField(() => PublicOrganisation, { nullable: true })
    async organisation(@Parent() { organisationId }: PublicEntry, @Context() { loaders }: GqlContext) {
      const unit = await loaders.organisation.load(organisationId);
      return unit && toPublicOrganisation(unit);
    }
  }
  return EntryOrganisationResolver;
}

export const ENTRY_ORGANISATION_RESOLVERS = [PublicNeed, Need, PublicCapability, Capability].map(organisationField);
