import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useNotify, useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { useAsk } from '../api/useAsk';
import { Section } from '../components/Facts';
import { CardSkeletons } from '../components/states';
import { useFailure } from '../components/useFailure';
import type { Band, DigestFrequency, MatchSide, Subscription } from '../generated/schema';

const FIELDS = 'frequency sides minimumBand';
const SET = `mutation ($input: SubscriptionInput!) { setSubscription(input: $input) { ${FIELDS} } }`;
const FREQUENCIES: DigestFrequency[] = ['instant', 'daily', 'off'];
const SIDES: MatchSide[] = ['need', 'capability'];
const BANDS: Band[] = ['possible', 'strong'];

/** How to be told of new pairings; every change is saved at once. */
export function SubscriptionForm() {
  const translate = useTranslate();
  const notify = useNotify();
  const fail = useFailure();
  const { data, reload } = useAsk<{ subscription: Subscription }>(`{ subscription { ${FIELDS} } }`);
  if (!data) return <CardSkeletons count={1} />;
  const { frequency, sides, minimumBand } = data.subscription;
  const save = (change: Partial<Subscription>) =>
    ask(SET, { input: { frequency, sides, minimumBand, ...change } }).then(() => {
      notify(translate('account.saved'), { type: 'success' });
      reload();
    }, fail);
  const toggled = (side: MatchSide) => (sides.includes(side) ? sides.filter((one) => one !== side) : [...sides, side]);
  return (
    <Section title={translate('account.subscription')}>
      <FormLabel id="frequency">{translate('account.frequency')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby="frequency"
        value={frequency}
        onChange={(_, value) => void save({ frequency: value as DigestFrequency })}
      >
        {FREQUENCIES.map((value) => (
          <FormControlLabel key={value} value={value} control={<Radio />} label={translate(`frequency.${value}`)} />
        ))}
      </RadioGroup>
      <FormLabel>{translate('account.sides')}</FormLabel>
      <div>
        {SIDES.map((side) => (
          <FormControlLabel
            key={side}
            control={<Checkbox checked={sides.includes(side)} onChange={() => void save({ sides: toggled(side) })} />}
            label={translate(`side.${side}`)}
          />
        ))}
      </div>
      <FormLabel id="band">{translate('account.minimumBand')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby="band"
        value={minimumBand}
        onChange={(_, value) => void save({ minimumBand: value as Band })}
      >
        {BANDS.map((value) => (
          <FormControlLabel key={value} value={value} control={<Radio />} label={translate(`band.${value}`)} />
        ))}
      </RadioGroup>
    </Section>
  );
}
