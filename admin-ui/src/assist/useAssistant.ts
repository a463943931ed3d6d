import { useEffect, useState } from 'react';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { session } from '../api/client';
import { useAsk, type Asked } from '../api/useAsk';
import type { Entry, EntryResource } from '../entries/subject';
import type { Values } from './adopt';
import { ASSIST_QUERY, draftOf, hasText, type Assistance } from './draft';

const PAUSE_MS = 600;

/** The value as it was when nothing had changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Asks when typing pauses; the last answer stays meanwhile, late ones are dropped. */
export function useAssistant(resource: EntryResource): Asked<{ assistance: Assistance }> & { values: Values } {
  const values: Values = useWatch();
  const record = useRecordContext<Entry>();
  const writer = session.me?.memberships.find(({ role }) => role !== 'viewer');
  const organisationId = record?.organisationId ?? writer?.organisationId;
  const settled = useSettled(JSON.stringify(draftOf(resource, values)));
  const input = JSON.parse(settled) as Record<string, unknown>;
  const query = organisationId && hasText(input) ? ASSIST_QUERY[resource] : null;
  const asked = useAsk<{ assistance: Assistance }>(query, { organisationId, input });
  return { ...asked, data: query ? asked.data : undefined, values };
}
