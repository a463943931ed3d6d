import { useNotify, useTranslate } from 'react-admin';
import { errorText } from '../api/errors';

/** Says what went wrong, and what to do, as a message that stays until it is read. */
export function useFailure(): (error: unknown) => void {
  const notify = useNotify();
  const translate = useTranslate();
  return (error) => notify(errorText(translate, error), { type: 'error', autoHideDuration: 12_000 });
}
