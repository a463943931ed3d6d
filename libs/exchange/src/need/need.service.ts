import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { FieldProblems } from '@scenario/kernel';
import { currentVocabulary } from '@scenario/vocabulary';
import type { ClientSession, Model } from 'mongoose';
import { missingFields } from '../entry/entry.rules';
import { EntryService, EntryTools } from '../entry/entry.service';
import type { NeedInput } from './need.inputs';
import { NEED, type NeedRecord } from './need.schema';
import { needWorkflow } from './need.workflow';

@Injectable()
export class NeedService extends EntryService<NeedRecord, NeedInput> {
  protected readonly workflow = needWorkflow;
  protected readonly subject = 'need';
  protected readonly numberPrefix = 'XQ';

  constructor(@InjectModel(NEED) entries: Model<NeedRecord>, tools: EntryTools) {
    super(entries, tools);
  }

  protected missing(need: NeedRecord): FieldProblems {
    const {
      domain,
      painPoint,
      wanted,
      budgetMin,
      budgetMax,
      fundingSource,
      deadlineMonths,
      district,
      deployments,
      contact,
    } = need;
    const fields = missingFields({
      domain,
      painPoint,
      wanted,
      budgetMin,
      budgetMax,
      fundingSource,
      deadlineMonths,
      district,
      deployments,
      contact,
    });
    if (domain && need.subScenario && !currentVocabulary().ancestors(need.subScenario).has(domain)) {
      fields['input.subScenario'] = [{ key: 'notInDomain' }];
    }
    if (need.publicity === 'targeted' && need.targetOrganisationIds.length === 0) {
      fields['input.targetOrganisationIds'] = [{ key: 'required' }];
    }
    return fields;
  }

  protected appendEvent(session: ClientSession, type: 'NeedPublished' | 'NeedDelisted', needId: string): Promise<void> {
    return this.tools.outbox.append(session, type, { needId });
  }
}
