import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { isNeed, type Entry, type EntryResource } from '../entries/subject';
import { AskList } from './Asks';

/** Says, before an entry is handed in, that it may find nothing as it is. It may be handed in all the same. */
export function SubmitWarning({ entry, resource }: { entry: Entry; resource: EntryResource }) {
  const translate = useTranslate();
  const tagged = isNeed(entry) ? Boolean(entry.subScenario) : entry.subScenarios.length > 0;
  // Rows of a list come without advice until the entry itself has been read.
  const advice: Entry['advice'] | undefined = entry.advice;
  if (tagged || advice?.confidence !== 'low') return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate('assist.submitLow')}
      <AskList asks={advice.asks} resource={resource} />
    </Alert>
  );
}
