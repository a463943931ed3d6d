import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ShowBase, Title, usePermissions, useRefresh, useShowContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Permissions } from '../api/authProvider';
import { Section } from '../components/Facts';
import { CardSkeletons, Failure } from '../components/states';
import { dateTime } from '../format/format';
import type { ConceptLink, VocabularyConcept, VocabularyEdit } from '../generated/schema';
import { useLanguage } from '../i18n';
import { ConceptForm } from './ConceptForm';
import { Rematched } from './Rematched';
import { Wordings } from './Wordings';

export function ConceptShow() {
  return (
    <ShowBase queryOptions={{ retry: false }}>
      <Body />
    </ShowBase>
  );
}

function Body() {
  const translate = useTranslate();
  const locale = useLanguage();
  const refresh = useRefresh();
  const { permissions } = usePermissions<Permissions>();
  const { record, error } = useShowContext<VocabularyConcept>();
  const [editing, setEditing] = useState(false);
  const [changeId, setChangeId] = useState<string | null>(null);
  if (error) return <Failure error={error} />;
  if (!record) return <CardSkeletons count={3} />;
  const editable = permissions?.roles.includes('operator') ?? false;
  const done = ({ change }: VocabularyEdit) => {
    setEditing(false);
    setChangeId(change.id);
    refresh();
  };
  return (
    <Box sx={{ maxWidth: 920, pt: 2 }}>
      <Title title={record[locale]} />
      <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
        <Typography variant="h1">{record[locale]}</Typography>
        {editable && (
          <Button variant="outlined" onClick={() => setEditing(true)}>
            {translate('vocabulary.edit')}
          </Button>
        )}
      </Stack>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {[
          record[locale === 'zh' ? 'en' : 'zh'],
          translate(`conceptKind.${record.kind}`),
          record.shipped
            ? translate(record.changed ? 'vocabulary.edited' : 'vocabulary.origin.shipped')
            : translate('vocabulary.own'),
        ].join(' · ')}
      </Typography>
      {!editable && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('vocabulary.readOnly')}
        </Alert>
      )}
      {changeId && (
        <Alert severity="success" sx={{ mb: 2 }}>
          <Rematched key={changeId} changeId={changeId} />
        </Alert>
      )}
      <Wordings concept={record} editable={editable} onDone={done} />
      <Place concept={record} />
      {record.history.length > 0 && <Steps concept={record} />}
      {editing && <ConceptForm concept={record} onClose={() => setEditing(false)} onDone={done} />}
    </Box>
  );
}

function Place({ concept }: { concept: VocabularyConcept }) {
  const translate = useTranslate();
  const { domains, parents, children, siblings } = concept;
  const rows: [string, ConceptLink[]][] = [
    ['domain', domains],
    ['parents', parents],
    ['children', children],
    ['siblings', siblings],
  ];
  return (
    <Section title={translate('vocabulary.place')}>
      {rows
        .filter(([, links]) => links.length > 0)
        .map(([name, links]) => (
          <Box key={name} sx={{ mb: 1.5 }}>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
              {translate(`vocabulary.${name}`)}
            </Typography>
            <Links links={links} />
          </Box>
        ))}
    </Section>
  );
}

function Links({ links }: { links: readonly ConceptLink[] }) {
  const locale = useLanguage();
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.75 }}>
      {links.map((link) => (
        <Chip
          key={link.id}
          size="small"
          label={link[locale]}
          component={Link}
          to={`/vocabulary/${link.id}/show`}
          clickable
        />
      ))}
    </Stack>
  );
}

function Steps({ concept }: { concept: VocabularyConcept }) {
  const translate = useTranslate();
  const locale = useLanguage();
  return (
    <Section title={translate('group.history')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: '2px solid', borderColor: 'divider' }}>
        {concept.history.toReversed().map(({ version, verb, wording, byName, at, reason }) => (
          <Box component="li" key={version} sx={{ pl: 2, pb: 1.5 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {[translate(`vocabulary.step.${verb}`), wording, byName].filter(Boolean).join(' · ')}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {dateTime(at, locale)}
            </Typography>
            {reason && <Typography>{reason}</Typography>}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
