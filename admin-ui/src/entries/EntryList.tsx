import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import {
  CreateButton,
  Datagrid,
  FilterButton,
  FunctionField,
  List,
  SearchInput,
  SelectArrayInput,
  SimpleList,
  TextField,
  TopToolbar,
  usePermissions,
  useTranslate,
} from 'react-admin';
import type { Permissions } from '../api/authProvider';
import { StatusChip, Tags } from '../components/chips';
import { Nothing } from '../components/states';
import { ago } from '../format/format';
import { useLanguage } from '../i18n';
import { zh } from '../i18n/zh';
import { isNeed, type Entry } from './subject';

const STATUSES = Object.keys(zh.status).map((id) => ({ id, name: `status.${id}` }));

function Actions() {
  const { permissions } = usePermissions<Permissions>();
  return (
    <TopToolbar>
      <FilterButton />
      {permissions?.member && <CreateButton />}
    </TopToolbar>
  );
}

function Empty() {
  const translate = useTranslate();
  const { permissions } = usePermissions<Permissions>();
  return (
    <Nothing title={translate('ra.page.empty', { name: '' })} advice={translate('match.noneAdvice')}>
      {permissions?.member && <CreateButton variant="contained" />}
    </Nothing>
  );
}

/** Needs or capabilities one may see in full: a table, or cards on a phone. */
export function EntryList() {
  const translate = useTranslate();
  const locale = useLanguage();
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  const filters = [
    <SearchInput key="search" source="search" alwaysOn />,
    <SelectArrayInput
      key="statuses"
      source="statuses"
      label={translate('field.status')}
      choices={STATUSES}
      alwaysOn
      sx={{ minWidth: 180 }}
    />,
  ];
  return (
    <List
      filters={filters}
      actions={<Actions />}
      empty={<Empty />}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      perPage={25}
      exporter={false}
    >
      {wide ? (
        <Datagrid rowClick="show" bulkActionButtons={false}>
          <TextField source="number" label={translate('field.number')} emptyText="—" />
          <TextField source="title" label={translate('field.title')} />
          <TextField source="organisation.name" label={translate('field.organisation')} sortable={false} />
          <FunctionField<Entry>
            label={translate('field.domain')}
            render={(entry) => <Tags ids={isNeed(entry) ? [entry.domain] : entry.domains} />}
          />
          <FunctionField<Entry>
            label={translate('field.status')}
            render={({ status }) => <StatusChip status={status} />}
          />
          <FunctionField<Entry>
            source="updatedAt"
            label={translate('field.updatedAt')}
            render={({ updatedAt }) => ago(updatedAt, locale)}
          />
        </Datagrid>
      ) : (
        <SimpleList<Entry>
          rowClick="show"
          primaryText={({ title }) => title}
          secondaryText={({ organisation, number }) => [organisation?.name, number].filter(Boolean).join(' · ')}
          tertiaryText={({ status }) => <StatusChip status={status} />}
        />
      )}
    </List>
  );
}
