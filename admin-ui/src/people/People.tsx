import {
  BooleanField,
  BooleanInput,
  Datagrid,
  Edit,
  FunctionField,
  List,
  SearchInput,
  SelectArrayInput,
  SimpleForm,
  TextField,
  useTranslate,
} from 'react-admin';
import { useFailure } from '../components/useFailure';
import type { Person } from '../generated/schema';

const ROLES = ['operator', 'reviewer', 'supervisor', 'admin'];

export function PeopleList() {
  const translate = useTranslate();
  return (
    <List
      filters={[<SearchInput key="search" source="search" alwaysOn />]}
      exporter={false}
      actions={false}
      perPage={25}
    >
      <Datagrid rowClick="edit" bulkActionButtons={false}>
        <TextField source="name" label={translate('field.personName')} sortable={false} />
        <TextField source="email" label={translate('field.email')} sortable={false} />
        <FunctionField<Person>
          label={translate('field.organisation')}
          render={({ memberships }) => memberships.map(({ organisation }) => organisation?.name).join('、')}
        />
        <FunctionField<Person>
          label={translate('field.roles')}
          render={({ roles }) => roles.map((role) => translate(`role.${role}`)).join('、')}
        />
        <BooleanField source="disabled" label={translate('field.disabled')} sortable={false} />
      </Datagrid>
    </List>
  );
}

export function PeopleEdit() {
  const translate = useTranslate();
  const fail = useFailure();
  return (
    <Edit redirect="list" mutationMode="pessimistic" mutationOptions={{ onError: fail }}>
      <SimpleForm sx={{ maxWidth: 480 }}>
        <TextField source="name" />
        <TextField source="email" />
        <SelectArrayInput
          source="roles"
          label={translate('field.roles')}
          choices={ROLES.map((id) => ({ id, name: `role.${id}` }))}
          fullWidth
        />
        <BooleanInput source="disabled" label={translate('field.disabled')} />
      </SimpleForm>
    </Edit>
  );
}
