import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { answerMatch, type MatchAnswer } from '../api/dataProvider';
import { MatchStateChip } from '../components/chips';
import { useFailure } from '../components/useFailure';
import type { Match } from '../generated/schema';
import { zh } from '../i18n/zh';

/** Our answer to a pairing: interested, or not with a reason in one click. */
export function MatchAnswers({ match, onDone }: { match: Match; onDone(): void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const fail = useFailure();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [side] = match.mySides;
  if (!side) return null;
  const ours = side === 'need' ? match.needAnswer : match.capabilityAnswer;
  const theirs = side === 'need' ? match.capabilityAnswer : match.needAnswer;
  const answer = async (input: Omit<MatchAnswer, 'side'>) => {
    setMenu(null);
    try {
      await answerMatch(match.id, { side, ...input });
      notify(translate('action.done', { action: translate(`matchState.${input.state}`) }), { type: 'success' });
      onDone();
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
      <Button
        variant="contained"
        disabled={ours.state === 'interested'}
        onClick={() => void answer({ state: 'interested' })}
      >
        {translate('action.interested')}
      </Button>
      <Button variant="outlined" aria-haspopup="menu" onClick={(event) => setMenu(event.currentTarget)}>
        {translate('action.declined')}
      </Button>
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        <MenuItem disabled>{translate('match.chooseReason')}</MenuItem>
        {Object.keys(zh.decline).map((reason) => (
          <MenuItem key={reason} onClick={() => void answer({ state: 'declined', reason })}>
            {translate(`decline.${reason}`)}
          </MenuItem>
        ))}
      </Menu>
      <MatchStateChip state={ours.state} />
      {ours.reason && <Typography color="text.secondary">{translate(`decline.${ours.reason}`)}</Typography>}
      <Typography color="text.secondary">{translate('side.theirs')}</Typography>
      <MatchStateChip state={theirs.state} />
      {ours.state === 'interested' && theirs.state !== 'interested' && (
        <Typography>{translate('match.waiting')}</Typography>
      )}
    </Stack>
  );
}
