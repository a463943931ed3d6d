import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { PUBLIC_CAPABILITY, PUBLIC_NEED } from '../api/fields';
import { session } from '../api/client';
import { useAsk } from '../api/useAsk';
import { CapabilityBody, NeedBody } from '../components/EntryBody';
import { CardSkeletons, Failure } from '../components/states';
import { dateTime } from '../format/format';
import type { PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';
import { whyNotLink } from '../matches/bands';
import { HallHeader } from './HallHeader';

const NEED_QUERY = `query ($id: ID!) { need: publicNeed(id: $id) { ${PUBLIC_NEED} } }`;
const CAPABILITY_QUERY = `query ($id: ID!) { capability: publicCapability(id: $id) { ${PUBLIC_CAPABILITY} } }`;

interface Answer {
  need?: PublicNeed;
  capability?: PublicCapability;
}

/** One published entry, for everybody. */
export function HallEntry({ list }: { list: 'needs' | 'capabilities' }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { id } = useParams();
  const { data, error, reload } = useAsk<Answer>(list === 'needs' ? NEED_QUERY : CAPABILITY_QUERY, { id });
  const entry = data?.need ?? data?.capability;
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary' }}>
      <HallHeader />
      <Box component="main" sx={{ maxWidth: 920, mx: 'auto', p: 2 }}>
        <Button component={Link} to={`/?list=${list}`} sx={{ mb: 1 }}>
          ← {translate('hall.back')}
        </Button>
        {error !== undefined && <Failure error={error} retry={reload} />}
        {!entry && error === undefined && <CardSkeletons count={2} />}
        {entry && (
          <>
            <Typography variant="h1">{entry.title}</Typography>
            <Typography color="text.secondary" sx={{ my: 1 }}>
              {[
                entry.organisation?.name,
                entry.number,
                translate('hall.published', { time: dateTime(entry.publishedAt, locale) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            {data?.need && <NeedBody need={data.need} />}
            {data?.capability && <CapabilityBody capability={data.capability} />}
            {session.signedIn && (
              <Button
                variant="outlined"
                component={Link}
                to={whyNotLink(list === 'needs' ? { need: entry.id } : { capability: entry.id })}
              >
                {translate('pair.compare')}
              </Button>
            )}
            {!session.signedIn && (
              <Alert
                severity="info"
                action={
                  <Button component={Link} to="/login">
                    {translate('hall.signIn')}
                  </Button>
                }
              >
                {translate(list === 'needs' ? 'hall.callNeed' : 'hall.callCapability')}
              </Alert>
            )}
          </>
        )}
      </Box>
    </Box>
  );
}
