import { useResourceContext } from 'react-admin';
import type { Capability, Need } from '../generated/schema';

export type EntryResource = 'needs' | 'capabilities';
export type Entry = Need | Capability;

/** Which of the two lists the page is about. */
export const useEntryResource = (): EntryResource =>
  useResourceContext() === 'capabilities' ? 'capabilities' : 'needs';

export const isNeed = (entry: Entry): entry is Need => 'painPoint' in entry;
