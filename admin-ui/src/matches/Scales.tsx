import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { moneyRange } from '../format/format';
import type { FitAspect, MatchFit, Maturity, PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';
import { Reason } from './Reasons';

interface Props {
  need?: PublicNeed | null;
  capability?: PublicCapability | null;
  fits: readonly MatchFit[];
}

const STEPS: Maturity[] = ['prototype', 'pilot', 'batch', 'mature'];

/** Money, time, place and maturity of both sides, each on a scale or a line of its own. */
export function Scales({ need, capability, fits }: Props) {
  const translate = useTranslate();
  if (!need || !capability) return null;
  const separator = translate('pair.separator');
  const offered = (aspect: FitAspect) => fits.find((fit) => fit.aspect === aspect)?.offered ?? '';
  const place = [need.district && translate(`district.${need.district}`), need.areaOfUse].filter(Boolean);
  return (
    <Reason title="match.scales">
      <Money need={need} capability={capability} />
      {need.deadlineMonths && (
        <Line label="aspect.deadline" theirs={offered('deadline')}>
          {translate('match.withinMonths', { months: need.deadlineMonths })}
        </Line>
      )}
      {place.length > 0 && (
        <Line label="aspect.place" theirs={capability.serviceAreas.join(separator)}>
          {place.join(separator)}
        </Line>
      )}
      <MaturityScale maturity={capability.maturity} />
    </Reason>
  );
}

/** What the need says, and what the capability says of it. */
function Line({ label, theirs, children }: { label: string; theirs: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {translate(label)}　{children}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {` → ${theirs || translate('match.not_stated')}`}
      </Box>
    </Typography>
  );
}

/** Budget and price on one scale. */
function Money({ need, capability }: { need: PublicNeed; capability: PublicCapability }) {
  const locale = useLanguage();
  const translate = useTranslate();
  const rows = [
    { label: 'field.budget', min: need.budgetMin ?? 0, max: need.budgetMax, colour: 'primary.main' },
    { label: 'field.price', min: capability.priceMin ?? 0, max: capability.priceMax, colour: 'secondary.main' },
  ];
  const most = Math.max(1, ...rows.map(({ max }) => max ?? 0));
  return rows.map(({ label, min, max, colour }) => (
    <Box key={label} sx={{ mb: 1 }}>
      <Typography variant="body2">
        {translate(label)}　{moneyRange(min, max, locale)}
      </Typography>
      {Boolean(max) && (
        <Box sx={{ position: 'relative', height: 8, bgcolor: 'action.hover', borderRadius: 1 }}>
          <Box
            sx={{
              position: 'absolute',
              inset: 0,
              left: `${(100 * min) / most}%`,
              width: `${Math.max(1, (100 * ((max ?? 0) - min)) / most)}%`,
              bgcolor: colour,
              borderRadius: 1,
            }}
          />
        </Box>
      )}
    </Box>
  ));
}

function MaturityScale({ maturity }: { maturity?: Maturity | null }) {
  const translate = useTranslate();
  const reached = maturity ? STEPS.indexOf(maturity) : -1;
  return (
    <Box>
      <Typography variant="body2">
        {translate('aspect.maturity')}　{translate(maturity ? `maturity.${maturity}` : 'match.not_stated')}
      </Typography>
      <Box aria-hidden sx={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 0.5, mt: 0.5 }}>
        {STEPS.map((step, index) => (
          <Box
            key={step}
            sx={{ height: 8, borderRadius: 1, bgcolor: index <= reached ? 'secondary.main' : 'action.hover' }}
          />
        ))}
      </Box>
    </Box>
  );
}
