import { ORGANISATION, type OrganisationRecord } from '@scenario/access';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { currentVocabulary } from '@scenario/vocabulary';
import type { Model } from 'mongoose';
import { CAPABILITY, type CapabilityRecord } from '../capability/capability.schema';
import { NEED, type NeedRecord } from '../need/need.schema';
import { pairGrade } from './grade';
import { JudgementService } from './judgement.service';
import { capabilityLine, needLine, type CapabilityLine, type JudgementLine, type NeedLine } from './judgement.lines';

export interface ExportSink {
  need(line: NeedLine): Promise<void>;
  capability(line: CapabilityLine): Promise<void>;
  judgement(line: JudgementLine): Promise<void>;
}

export interface ExportFigures {
  needs: number;
  capabilities: number;
  judgements: number;
}

/**
 * The relevance set that people's answers make: the needs somebody judged, every capability that is published or
 * judged, and the grades. Only what everybody may read of an entry goes in.
 */
@Injectable()
export class JudgementExport {
  constructor(
    private readonly judgements: JudgementService,
    @InjectModel(NEED) private readonly needs: Model<NeedRecord>,
    @InjectModel(CAPABILITY) private readonly capabilities: Model<CapabilityRecord>,
    @InjectModel(ORGANISATION) private readonly organisations: Model<OrganisationRecord>,
  ) {}

  async write(sink: ExportSink): Promise<ExportFigures> {
    const [judgedNeeds, judgedCapabilities] = [new Set<string>(), new Set<string>()];
    let judgements = 0;
    for await (const pair of this.judgements.byPair()) {
      const [first] = pair;
      if (!first) continue;
      const [need, capability] = [first.needId.toString(), first.capabilityId.toString()];
      judgedNeeds.add(need);
      judgedCapabilities.add(capability);
      await sink.judgement({ need, capability, grade: pairGrade(pair) });
      judgements += 1;
    }
    const vocabulary = currentVocabulary();
    const label = (id: string) => vocabulary.get(id)?.zh ?? id;
    let needs = 0;
    for await (const need of this.needs
      .find({ _id: { $in: [...judgedNeeds] } })
      .sort({ _id: 1 })
      .lean()
      .cursor()) {
      await sink.need(needLine(need, label));
      needs += 1;
    }
    let capabilities = 0;
    const offered = { $or: [{ status: 'published' as const }, { _id: { $in: [...judgedCapabilities] } }] };
    const names = new Map<string, OrganisationRecord | null>();
    for await (const capability of this.capabilities.find(offered).sort({ _id: 1 }).lean().cursor()) {
      const key = capability.organisationId.toString();
      if (!names.has(key)) names.set(key, await this.organisations.findById(key).lean());
      await sink.capability(capabilityLine(capability, names.get(key) ?? null, label));
      capabilities += 1;
    }
    return { needs, capabilities, judgements };
  }
}
