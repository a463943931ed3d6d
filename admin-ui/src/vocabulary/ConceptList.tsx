import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  BooleanInput,
  ListBase,
  ListToolbar,
  Pagination,
  SearchInput,
  SelectInput,
  Title,
  useListContext,
  usePermissions,
  useTranslate,
} from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import type { Permissions } from '../api/authProvider';
import { useTaxonomy } from '../api/taxonomy';
import { CardSkeletons, Failure, Nothing } from '../components/states';
import type { VocabularyConcept } from '../generated/schema';
import { useLanguage } from '../i18n';
import { zh } from '../i18n/zh';
import { ConceptForm } from './ConceptForm';

/** Concepts, found by kind, domain, or a part of a label or wording. */
export function ConceptList() {
  return (
    <ListBase perPage={25} exporter={false}>
      <Body />
    </ListBase>
  );
}

function Body() {
  const translate = useTranslate();
  const locale = useLanguage();
  const navigate = useNavigate();
  const { domains } = useTaxonomy();
  const { permissions } = usePermissions<Permissions>();
  const [creating, setCreating] = useState(false);
  const { data, error, isPending } = useListContext<VocabularyConcept>();
  const operator = permissions?.roles.includes('operator') ?? false;
  const kinds = Object.keys(zh.conceptKind).map((id) => ({ id, name: `conceptKind.${id}` }));
  const filters = [
    <SearchInput key="search" source="search" placeholder={translate('vocabulary.search')} alwaysOn />,
    <SelectInput key="kind" source="kind" label={translate('vocabulary.kind')} choices={kinds} alwaysOn />,
    <SelectInput
      key="domain"
      source="domain"
      label={translate('vocabulary.domain')}
      choices={domains.map((domain) => ({ id: domain.id, name: domain[locale] }))}
      translateChoice={false}
      alwaysOn
    />,
    <BooleanInput key="changed" source="changed" label={translate('vocabulary.changed')} alwaysOn />,
  ];
  return (
    <Box sx={{ maxWidth: 960, pt: 2 }}>
      <Title title={translate('vocabulary.title')} />
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="h1">{translate('vocabulary.title')}</Typography>
        {operator && (
          <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
            {translate('vocabulary.create')}
          </Button>
        )}
      </Stack>
      <Typography color="text.secondary" sx={{ mt: 0.5, mb: 1, maxWidth: '46em' }}>
        {translate('vocabulary.help')}
      </Typography>
      <ListToolbar filters={filters} />
      {error && <Failure error={error} />}
      {isPending && <CardSkeletons count={4} />}
      {data?.length === 0 && (
        <Nothing title={translate('vocabulary.none')} advice={translate('vocabulary.noneAdvice')} />
      )}
      <Stack spacing={1} sx={{ mt: 1 }}>
        {data?.map((concept) => (
          <ConceptRow key={concept.id} concept={concept} />
        ))}
      </Stack>
      <Pagination />
      {creating && (
        <ConceptForm
          onClose={() => setCreating(false)}
          onDone={({ concept }) => void navigate(`/vocabulary/${concept.id}/show`)}
        />
      )}
    </Box>
  );
}

function ConceptRow({ concept }: { concept: VocabularyConcept }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { id, kind, domains, parents, wordingCount, shipped, changed } = concept;
  const above = parents.map((parent) => parent[locale]).join(locale === 'zh' ? '、' : ', ');
  const where = domains.map((domain) => domain[locale]).join(locale === 'zh' ? '、' : ', ');
  return (
    <Card>
      <CardActionArea component={Link} to={`/vocabulary/${id}/show`} sx={{ px: 2, py: 1.25 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 600 }}>{concept[locale]}</Typography>
          <Typography variant="body2" color="text.secondary">
            {concept[locale === 'zh' ? 'en' : 'zh']}
          </Typography>
          {changed && (
            <Chip
              size="small"
              color="secondary"
              variant="outlined"
              label={translate(shipped ? 'vocabulary.edited' : 'vocabulary.own')}
            />
          )}
        </Stack>
        <Typography variant="body2" color="text.secondary">
          {[
            translate(`conceptKind.${kind}`),
            above || where || translate('vocabulary.general'),
            translate('vocabulary.wordingCount', { count: wordingCount }),
          ].join(' · ')}
        </Typography>
      </CardActionArea>
    </Card>
  );
}
