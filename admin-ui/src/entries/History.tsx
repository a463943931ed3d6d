import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Section } from '../components/Facts';
import { dateTime } from '../format/format';
import type { HistoryStep } from '../generated/schema';
import { useLanguage } from '../i18n';

/** Who did what when and why, newest first. */
export function History({ steps }: { steps: readonly HistoryStep[] }) {
  const translate = useTranslate();
  const locale = useLanguage();
  return (
    <Section title={translate('group.history')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: '2px solid', borderColor: 'divider' }}>
        {steps.toReversed().map((step) => (
          <Box component="li" key={`${step.version} ${step.verb}`} sx={{ pl: 2, pb: 1.5 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {translate(`action.${step.verb}`, { _: translate(`verb.${step.verb}`) })} · {step.byName}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {dateTime(step.at, locale)}
            </Typography>
            {step.reason && <Typography sx={{ whiteSpace: 'pre-wrap' }}>{step.reason}</Typography>}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
