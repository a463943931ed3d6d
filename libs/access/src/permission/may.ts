import { SetMetadata } from '@nestjs/common';
import type { Operation } from './permissions';

export const MAY = 'scenario:may';

/**
 * Says which row of the permission table guards a handler; `public` lets everybody in. A handler without it refuses.
 * The guard asks whether the caller may do it on some record at all; which record, the service asks.
 */
export const May = (operation: Operation | 'public') => SetMetadata(MAY, operation);
