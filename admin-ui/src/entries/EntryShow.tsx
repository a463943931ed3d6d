import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ShowBase, Title, useRefresh, useShowContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { StatusChip } from '../components/chips';
import { CapabilityBody, NeedBody } from '../components/EntryBody';
import { Facts, Prose, Section } from '../components/Facts';
import { CardSkeletons, Failure } from '../components/states';
import { dateTime } from '../format/format';
import { useLanguage } from '../i18n';
import { MatchesOf } from '../matches/MatchesOf';
import { EntryActions } from './EntryActions';
import { History } from './History';
import { isNeed, useEntryResource, type Entry } from './subject';

export function EntryShow() {
  return (
    <ShowBase queryOptions={{ retry: false }}>
      <Body />
    </ShowBase>
  );
}

function Body() {
  const translate = useTranslate();
  const locale = useLanguage();
  const resource = useEntryResource();
  const refresh = useRefresh();
  const { record, error } = useShowContext<Entry & { id: string }>();
  if (error) return <Failure error={error} />;
  if (!record) return <CardSkeletons count={3} />;
  const lastReason = record.history.at(-1)?.reason;
  return (
    <Box sx={{ maxWidth: 1080, pt: 2 }}>
      <Title title={record.title} />
      <Stack direction={{ xs: 'column', md: 'row' }} spacing={2} sx={{ justifyContent: 'space-between', mb: 2 }}>
        <Box>
          <Typography variant="h1" sx={{ mb: 1 }}>
            {record.title}
          </Typography>
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <StatusChip status={record.status} />
            <Typography color="text.secondary">
              {[record.number, record.organisation?.name, dateTime(record.statusSince, locale)]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Stack>
        </Box>
        <EntryActions resource={resource} entry={record} onDone={() => refresh()} />
      </Stack>
      {(record.status === 'returned' || record.status === 'rejected') && lastReason && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {lastReason}
        </Alert>
      )}
      {record.openRevisionId && (
        <Alert severity="info" sx={{ mb: 2 }}>
          <Link to={`/${resource}/${record.openRevisionId}/show`}>{translate('queue.after')}</Link>
        </Alert>
      )}
      {record.revisionOf && (
        <Alert severity="info" sx={{ mb: 2 }}>
          <Link to={`/${resource}/${record.revisionOf}/show`}>{translate('queue.before')}</Link>
        </Alert>
      )}
      {isNeed(record) ? <NeedBody need={record} /> : <CapabilityBody capability={record} />}
      <Section title={translate('group.contact')}>
        <Facts
          facts={{
            contactName: record.contact?.name,
            post: record.contact?.post,
            phone: record.contact?.phone,
            email: record.contact?.email,
            publicity: translate(`publicity.${record.publicity}`),
            validUntil: record.validUntil && dateTime(record.validUntil, locale),
          }}
        />
        {isNeed(record) && <Prose field="confidentialText">{record.confidentialText}</Prose>}
      </Section>
      {record.status === 'published' && <MatchesOf resource={resource} id={record.id} />}
      <History steps={record.history} />
    </Box>
  );
}
