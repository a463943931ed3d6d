import { useTranslate } from 'react-admin';
import { ADVICE } from '../api/fields';
import { useAsk } from '../api/useAsk';
import { Nothing } from '../components/states';
import type { EntryResource } from '../entries/subject';
import { AskList, type Advice } from './Asks';

const QUERY: Record<EntryResource, string> = {
  needs: `query ($id: ID!) { entry: need(id: $id) { ${ADVICE} } }`,
  capabilities: `query ($id: ID!) { entry: capability(id: $id) { ${ADVICE} } }`,
};

/** No pairings of an entry: what to add to it. */
export function NoMatchesOf({ resource, id }: { resource: EntryResource; id: string }) {
  const translate = useTranslate();
  const { data } = useAsk<{ entry: { advice: Advice } }>(QUERY[resource], { id });
  const asks = data?.entry.advice.asks ?? [];
  return (
    <Nothing
      title={translate('match.none')}
      advice={translate(data && asks.length > 0 ? 'assist.add' : `assist.nobody.${resource}`)}
    >
      {asks.length > 0 && <AskList asks={asks} resource={resource} />}
    </Nothing>
  );
}
