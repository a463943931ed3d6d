import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { FieldProblems } from '@scenario/kernel';
import type { ClientSession, Model } from 'mongoose';
import { missingFields } from '../entry/entry.rules';
import { EntryService, EntryTools } from '../entry/entry.service';
import type { CapabilityInput } from './capability.inputs';
import { CAPABILITY, type CapabilityRecord } from './capability.schema';
import { capabilityWorkflow } from './capability.workflow';

@Injectable()
export class CapabilityService extends EntryService<CapabilityRecord, CapabilityInput> {
  protected readonly workflow = capabilityWorkflow;
  protected readonly subject = 'capability';
  protected readonly numberPrefix = 'NL';

  constructor(@InjectModel(CAPABILITY) entries: Model<CapabilityRecord>, tools: EntryTools) {
    super(entries, tools);
  }

  protected missing(capability: CapabilityRecord): FieldProblems {
    const { description, domains, technologies, layer, maturity, deployments, priceMin, priceMax, contact } =
      capability;
    return missingFields({
      description,
      domains,
      technologies,
      layer,
      maturity,
      deployments,
      priceMin,
      priceMax,
      contact,
    });
  }

  protected appendEvent(
    session: ClientSession,
    type: 'CapabilityPublished' | 'CapabilityDelisted',
    capabilityId: string,
  ): Promise<void> {
    return this.tools.outbox.append(session, type, { capabilityId });
  }
}
