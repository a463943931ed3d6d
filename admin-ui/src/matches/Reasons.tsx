import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import NoIcon from '@mui/icons-material/HighlightOffOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { Fulfilment, PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';
import { conceptMark, type Reasons } from './marks';
import { Marked } from './MarkedTexts';
import { Proof } from './Proof';

export function Reason({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
        {translate(title)}
      </Typography>
      {children}
    </Box>
  );
}

export function Concepts({ reasons }: { reasons: Reasons }) {
  const translate = useTranslate();
  const locale = useLanguage();
  if (reasons.concepts.length === 0) return null;
  return (
    <Reason title="match.concepts">
      <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {reasons.concepts.map((hit, index) => (
          <li key={`${hit.need} ${hit.capability}`}>
            <Chip
              size="small"
              color={hit.relation === 'same' ? 'primary' : 'default'}
              label={translate(`relation.${hit.relation}`)}
              sx={{ mr: 1 }}
            />
            <Marked reasons={reasons} mark={conceptMark(reasons, index)}>
              {locale === 'zh' ? hit.needLabel : hit.needLabelEn}
            </Marked>
            {hit.relation !== 'same' && ` ↔ ${locale === 'zh' ? hit.capabilityLabel : hit.capabilityLabelEn}`}
            <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block', mt: 0.25 }}>
              {`“${hit.needWording}” ↔ “${hit.capabilityWording}”`}
            </Typography>
          </li>
        ))}
      </Stack>
    </Reason>
  );
}

export function Words({ reasons }: { reasons: Reasons }) {
  if (reasons.words.length === 0) return null;
  return (
    <Reason title="match.words">
      <Stack component="ul" direction="row" sx={{ m: 0, p: 0, listStyle: 'none', flexWrap: 'wrap', gap: 1 }}>
        {reasons.words.map(({ word }, index) => (
          <li key={word}>
            <Marked reasons={reasons} mark={{ kind: 'word', index }}>
              {word}
            </Marked>
          </li>
        ))}
      </Stack>
    </Reason>
  );
}

const ICONS: Record<Fulfilment, ReactNode> = {
  met: <CheckIcon color="success" fontSize="small" />,
  not_stated: <HelpIcon color="disabled" fontSize="small" />,
  not_met: <NoIcon color="error" fontSize="small" />,
};
const GROUPS: Fulfilment[] = ['not_met', 'met', 'not_stated'];

interface ConditionsProps {
  reasons: Reasons;
  need?: PublicNeed | null;
  capability?: PublicCapability | null;
}

/** The requirements as a checklist, what is missed first, each with the words that prove it. */
export function Conditions({ reasons, need, capability }: ConditionsProps) {
  const translate = useTranslate();
  const { fits, unwanted } = reasons;
  const numbered = fits.map((fit, index) => ({ fit, index }));
  return (
    <Reason title="match.conditions">
      {GROUPS.map((group) => {
        const inGroup = numbered.filter(({ fit }) => fit.fulfilment === group);
        const missed = group === 'not_met' ? unwanted : [];
        if (inGroup.length + missed.length === 0) return null;
        return (
          <Box key={group} sx={{ mb: 1 }}>
            <Typography variant="caption" color="text.secondary" component="h4">
              {`${translate(`match.${group}`)} (${inGroup.length + missed.length})`}
            </Typography>
            <Stack component="ul" spacing={0.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {inGroup.map(({ fit, index }) => (
                <Row key={index} group={group}>
                  <Marked reasons={reasons} mark={{ kind: 'condition', index }}>
                    {translate(`aspect.${fit.aspect}`)}
                  </Marked>
                  {fit.hard && <Chip size="small" variant="outlined" label={translate('match.hard')} sx={{ ml: 1 }} />}
                  <Proof fit={fit} need={need} capability={capability} />
                </Row>
              ))}
              {missed.map((word, index) => (
                <Row key={word} group={group}>
                  {`${translate('match.unwanted')}${translate('app.colon')}`}
                  <Marked reasons={reasons} mark={{ kind: 'unwanted', index }}>
                    {word}
                  </Marked>
                </Row>
              ))}
            </Stack>
          </Box>
        );
      })}
    </Reason>
  );
}

function Row({ group, children }: { group: Fulfilment; children: ReactNode }) {
  return (
    <Stack component="li" direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
      <Box sx={{ pt: '3px', display: 'flex' }}>{ICONS[group]}</Box>
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </Stack>
  );
}
