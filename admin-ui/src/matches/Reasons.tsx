import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import NoIcon from '@mui/icons-material/HighlightOffOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { moneyRange } from '../format/format';
import type { Match, PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';

function Reason({ title, children }: { title: string; children: ReactNode }) {
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

export function Concepts({ concepts }: Pick<Match, 'concepts'>) {
  const translate = useTranslate();
  const locale = useLanguage();
  if (concepts.length === 0) return null;
  return (
    <Reason title="match.concepts">
      <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {concepts.map((hit) => (
          <li key={`${hit.needLabel} ${hit.capabilityLabel}`}>
            <Chip
              size="small"
              color={hit.relation === 'same' ? 'primary' : 'default'}
              label={translate(`relation.${hit.relation}`)}
              sx={{ mr: 1 }}
            />
            {locale === 'zh' ? hit.needLabel : hit.needLabelEn}
            {hit.relation !== 'same' && ` ↔ ${locale === 'zh' ? hit.capabilityLabel : hit.capabilityLabelEn}`}
            <Typography component="span" variant="body2" color="text.secondary">
              {`　“${hit.needWording}” ↔ “${hit.capabilityWording}”`}
            </Typography>
          </li>
        ))}
      </Stack>
    </Reason>
  );
}

export function Words({ words }: Pick<Match, 'words'>) {
  if (words.length === 0) return null;
  return (
    <Reason title="match.words">
      {words.map(({ word }) => (
        <Chip key={word} size="small" label={word} sx={{ mr: 0.5, mb: 0.5, bgcolor: 'rgba(11,110,143,.18)' }} />
      ))}
    </Reason>
  );
}

const ICONS = {
  met: <CheckIcon color="success" />,
  not_stated: <HelpIcon color="disabled" />,
  not_met: <NoIcon color="error" />,
};

export function Conditions({ fits, unwanted }: Pick<Match, 'fits' | 'unwanted'>) {
  const translate = useTranslate();
  return (
    <Reason title="match.conditions">
      <Stack component="ul" spacing={0.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {fits.map(({ aspect, fulfilment, wanted }) => (
          <Stack component="li" key={`${aspect} ${wanted}`} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            {ICONS[fulfilment]}
            <span>{[translate(`aspect.${aspect}`), wanted].filter(Boolean).join('：')}</span>
            <Typography color="text.secondary">{translate(`match.${fulfilment}`)}</Typography>
          </Stack>
        ))}
        {unwanted.length > 0 && (
          <Stack component="li" direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            {ICONS.not_met}
            <span>
              {translate('match.unwanted')}：{unwanted.join('、')}
            </span>
          </Stack>
        )}
      </Stack>
    </Reason>
  );
}

interface Money {
  label: string;
  min: number;
  max: number;
}

/** Budget and price on one scale, where both are known. */
export function BudgetScale({ need, capability }: { need: PublicNeed | null; capability: PublicCapability | null }) {
  const translate = useTranslate();
  const locale = useLanguage();
  if (!need?.budgetMax || !capability?.priceMax) return null;
  const rows: Money[] = [
    { label: 'field.budget', min: need.budgetMin ?? 0, max: need.budgetMax },
    { label: 'field.price', min: capability.priceMin ?? 0, max: capability.priceMax },
  ];
  const most = Math.max(...rows.map(({ max }) => max));
  return (
    <Reason title="match.budgetScale">
      {rows.map(({ label, min, max }, index) => (
        <Box key={label} sx={{ mb: 1 }}>
          <Typography variant="body2">
            {translate(label)}　{moneyRange(min, max, locale)}
          </Typography>
          <Box sx={{ position: 'relative', height: 8, bgcolor: 'action.hover', borderRadius: 1 }}>
            <Box
              sx={{
                position: 'absolute',
                inset: 0,
                left: `${(100 * min) / most}%`,
                width: `${Math.max(1, (100 * (max - min)) / most)}%`,
                bgcolor: index === 0 ? 'primary.main' : 'secondary.main',
                borderRadius: 1,
              }}
            />
          </Box>
        </Box>
      ))}
    </Reason>
  );
}
