import { OrganisationService, type PersonRecord } from '@scenario/access';
import {
  CapabilityService,
  MatchService,
  NeedService,
  reasonsOf,
  requirementsLine,
  whyBesideConditions,
  type MatchRecord,
} from '@scenario/exchange';
import { Injectable } from '@nestjs/common';
import { currentVocabulary } from '@scenario/vocabulary';
import type { Types } from 'mongoose';
import type { DigestItem } from './digest.mail';

/** Looks up what a mail says of its pairings, as they are now. */
@Injectable()
export class DigestEntries {
  constructor(
    private readonly matches: MatchService,
    private readonly needs: NeedService,
    private readonly capabilities: CapabilityService,
    private readonly organisations: OrganisationService,
  ) {}

  async items(matchIds: readonly Types.ObjectId[], person: PersonRecord, base: string): Promise<DigestItem[]> {
    const own = new Set(person.memberships.map(({ organisationId }) => organisationId.toString()));
    // Somebody may have answered since the mail was decided on; what they declined is not told again.
    const declined = (match: MatchRecord) =>
      (own.has(match.needOrganisationId.toString()) && match.need.state === 'declined') ||
      (own.has(match.capabilityOrganisationId.toString()) && match.capability.state === 'declined');
    const matches = (await this.matches.findMany(matchIds)).filter((match) => match.active && !declined(match));
    const [needs, capabilities] = await Promise.all([
      this.needs.findAny(matches.map(({ needId }) => needId)),
      this.capabilities.findAny(matches.map(({ capabilityId }) => capabilityId)),
    ]);
    const entries = new Map([...needs, ...capabilities].map((entry) => [entry._id.toString(), entry]));
    const units = await this.organisations.findMany([...entries.values()].map(({ organisationId }) => organisationId));
    const names = new Map(units.map(({ _id, name }) => [_id.toString(), name]));
    return matches.flatMap((match) => {
      const need = entries.get(match.needId.toString());
      const capability = entries.get(match.capabilityId.toString());
      if (!need || !capability) return [];
      const [ours, theirs] = own.has(need.organisationId.toString()) ? [need, capability] : [capability, need];
      const reasons = reasonsOf(match);
      return [
        {
          ownTitle: ours.title,
          title: theirs.title,
          unit: names.get(theirs.organisationId.toString()) ?? '',
          why: whyBesideConditions(reasons, currentVocabulary(), person.locale),
          requirements: requirementsLine(reasons.fits, person.locale),
          band: match.band,
          score: match.score,
          link: `${base}/#/matches/${match._id.toString()}/show`,
        },
      ];
    });
  }
}
