import { InputType } from '@nestjs/graphql';
import { District } from '@scenario/access';
import { EnumField, EnumListField, TextField } from '@scenario/platform';
import { TagListField } from '@scenario/vocabulary';
import { Maturity } from '../capability/capability.schema';
import { Deployment } from '../entry/entry.schema';
import { NeedKind } from '../need/need.schema';

export const HallSort = { relevance: 'relevance', newest: 'newest' } as const;
export type HallSort = (typeof HallSort)[keyof typeof HallSort];

@InputType({ isAbstract: true })
export abstract class HallSearchInput {
  @TextField({ description: 'Words to look for, as people say them.', max: 200, optional: true })
  query?: string;

  @TagListField({ kind: 'domain', description: 'In one of these domains.', maxItems: 7, optional: true })
  domains?: string[];

  @TagListField({ kind: 'scenario', description: 'In one of these sub-scenarios.', maxItems: 20, optional: true })
  subScenarios?: string[];

  @TagListField({ kind: 'technology', description: 'With one of these technologies.', maxItems: 20, optional: true })
  technologies?: string[];

  @EnumListField({ description: 'With one of these deployments.', values: Deployment, maxItems: 7, optional: true })
  deployments?: Deployment[];

  @EnumListField({ description: 'In one of these districts.', values: District, maxItems: 8, optional: true })
  districts?: District[];

  @EnumField({ description: 'Order.', values: HallSort, optional: true })
  sort?: HallSort;
}

@InputType({ description: 'Search in the published needs.' })
export class NeedSearchInput extends HallSearchInput {
  @EnumListField({ description: 'Of one of these kinds.', values: NeedKind, maxItems: 3, optional: true })
  kinds?: NeedKind[];
}

@InputType({ description: 'Search in the published capabilities.' })
export class CapabilitySearchInput extends HallSearchInput {
  @EnumListField({ description: 'Of one of these maturities.', values: Maturity, maxItems: 4, optional: true })
  maturities?: Maturity[];
}
