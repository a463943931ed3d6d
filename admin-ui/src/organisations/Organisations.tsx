import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  Datagrid,
  Edit,
  EditButton,
  FunctionField,
  List,
  NumberInput,
  SearchInput,
  SelectInput,
  ShowBase,
  SimpleForm,
  TextArrayInput,
  TextField,
  TextInput,
  Title,
  useNotify,
  usePermissions,
  useRefresh,
  useShowContext,
  useTranslate,
} from 'react-admin';
import type { Permissions } from '../api/authProvider';
import { ask, session } from '../api/client';
import { Facts, Section } from '../components/Facts';
import { CardSkeletons, Failure } from '../components/states';
import { useFailure } from '../components/useFailure';
import { EnumInput } from '../entries/inputs';
import type { Organisation, Verification } from '../generated/schema';
import { zh } from '../i18n/zh';
import { Members } from './Members';

const VERIFY = `mutation ($id: ID!, $version: Int!, $input: VerificationInput!) {
  verifyOrganisation(id: $id, version: $version, input: $input) { id } }`;

export function OrganisationList() {
  const translate = useTranslate();
  const states = Object.keys(zh.verification).map((id) => ({ id, name: `verification.${id}` }));
  const filters = [
    <SearchInput key="search" source="search" alwaysOn />,
    <SelectInput
      key="verification"
      source="verification"
      label={translate('field.verification')}
      choices={states}
      alwaysOn
    />,
  ];
  return (
    <List filters={filters} exporter={false} perPage={25} actions={false}>
      <Datagrid rowClick="show" bulkActionButtons={false}>
        <TextField source="name" label={translate('field.name')} sortable={false} />
        <FunctionField<Organisation>
          label={translate('field.type')}
          render={({ type }) => translate(`organisationType.${type}`)}
        />
        <FunctionField<Organisation>
          label={translate('field.district')}
          render={({ district }) => translate(`district.${district}`)}
        />
        <FunctionField<Organisation>
          label={translate('field.verification')}
          render={({ verification }) => translate(`verification.${verification}`)}
        />
      </Datagrid>
    </List>
  );
}

export function OrganisationShow() {
  return (
    <ShowBase queryOptions={{ retry: false }}>
      <Body />
    </ShowBase>
  );
}

function Body() {
  const translate = useTranslate();
  const { permissions } = usePermissions<Permissions>();
  const { record, error } = useShowContext<Organisation>();
  if (error) return <Failure error={error} />;
  if (!record) return <CardSkeletons count={2} />;
  const operator = permissions?.roles.includes('operator');
  const owner = session.me?.memberships.some(
    ({ organisationId, role }) => organisationId === record.id && role === 'owner',
  );
  return (
    <Box sx={{ maxWidth: 920, pt: 2 }}>
      <Title title={record.name} />
      <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Typography variant="h1">{record.name}</Typography>
        {(operator || owner) && <EditButton />}
      </Stack>
      {operator && <Verify organisation={record} />}
      <Section title={translate('group.organisation')}>
        <Facts
          facts={{
            creditCode: record.creditCode,
            type: translate(`organisationType.${record.type}`),
            district: translate(`district.${record.district}`),
            verification: translate(`verification.${record.verification}`),
            note: record.verificationNote,
            foundedYear: record.foundedYear,
            registeredCapital: record.registeredCapital,
            staff: record.staff,
            mainBusiness: record.mainBusiness,
            honours: record.honours.join('、'),
          }}
        />
      </Section>
      <Section title={translate('group.contact')}>
        <Facts
          facts={{
            contactName: record.contact.name,
            post: record.contact.post,
            phone: record.contact.phone,
            email: record.contact.email,
          }}
        />
      </Section>
      <Members organisationId={record.id} editable={owner ?? false} />
    </Box>
  );
}

function Verify({ organisation: { id, version, verification } }: { organisation: Organisation }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const fail = useFailure();
  const set = async (next: Verification, action: string) => {
    try {
      await ask(VERIFY, { id, version, input: { verification: next } });
      notify(translate('action.done', { action: translate(action) }), { type: 'success' });
      refresh();
    } catch (error) {
      fail(error);
    }
  };
  const buttons = [
    ['verified', 'action.verify'],
    ['rejected', 'action.refuse'],
    ['suspended', 'action.suspend'],
  ] as const;
  return (
    <Stack direction="row" spacing={1} sx={{ mb: 2 }}>
      {buttons
        .filter(([next]) => next !== verification)
        .map(([next, action]) => (
          <Button
            key={next}
            variant={next === 'verified' ? 'contained' : 'outlined'}
            onClick={() => void set(next, action)}
          >
            {translate(action)}
          </Button>
        ))}
    </Stack>
  );
}

export function OrganisationEdit() {
  const translate = useTranslate();
  const fail = useFailure();
  const t = (field: string) => translate(`field.${field}`);
  return (
    <Edit redirect="show" mutationMode="pessimistic" mutationOptions={{ onError: fail }}>
      <SimpleForm sx={{ maxWidth: 640 }} warnWhenUnsavedChanges>
        <TextInput source="name" label={t('name')} fullWidth />
        <TextInput source="creditCode" label={t('creditCode')} fullWidth />
        <EnumInput source="type" section="organisationType" />
        <EnumInput source="district" section="district" />
        <NumberInput source="foundedYear" label={t('foundedYear')} step={1} />
        <NumberInput source="registeredCapital" label={t('registeredCapital')} />
        <NumberInput source="staff" label={t('staff')} step={1} />
        <TextInput source="mainBusiness" label={t('mainBusiness')} multiline fullWidth />
        <TextArrayInput source="honours" label={t('honours')} fullWidth />
        <TextInput source="contact.name" label={t('contactName')} fullWidth />
        <TextInput source="contact.post" label={t('post')} fullWidth />
        <TextInput source="contact.phone" label={t('phone')} fullWidth />
        <TextInput source="contact.email" label={t('email')} fullWidth />
      </SimpleForm>
    </Edit>
  );
}
