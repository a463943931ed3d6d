import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import { useEffect } from 'react';
import { Create, Edit, Form, SaveButton, Toolbar, type RaRecord } from 'react-admin';
import { session } from '../api/client';
import { AssistPanel } from '../assist/AssistPanel';
import { useFailure } from '../components/useFailure';
import { CapabilityInputs } from './CapabilityInputs';
import { NeedInputs } from './NeedInputs';
import { useEntryResource } from './subject';

const COLUMNS = { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 760px) minmax(280px, 400px)' };
/** It stays in view while a long form is filled in. */
const PANEL = {
  minWidth: 0,
  position: { lg: 'sticky' },
  top: { lg: 64 },
  maxHeight: { lg: 'calc(100vh - 80px)' },
  overflowY: { lg: 'auto' },
  pb: { xs: 9, sm: 0 },
};

/** The message says what is wrong; the fields that are wrong say so themselves (see `withFieldErrors`). */
function useSaveOptions() {
  const fail = useFailure();
  return { onError: (error: unknown) => fail(error) };
}

/** Ctrl+S saves. */
function useSaveKey(): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
      event.preventDefault();
      document.querySelector<HTMLFormElement>('main form, form')?.requestSubmit();
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, []);
}

/** The form, and beside it (below on a phone) what the assistant makes of it. */
function EntryForm() {
  const resource = useEntryResource();
  useSaveKey();
  return (
    <Form warnWhenUnsavedChanges>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: COLUMNS }}>
        <Card sx={{ minWidth: 0 }}>
          <CardContent sx={{ '& .ra-input': { mb: 1.5, width: '100%' } }}>
            {resource === 'needs' ? <NeedInputs /> : <CapabilityInputs />}
          </CardContent>
          <Toolbar>
            <SaveButton alwaysEnable />
          </Toolbar>
        </Card>
        <Box sx={PANEL}>
          <AssistPanel />
        </Box>
      </Box>
    </Form>
  );
}

/** A new draft for the first organisation in which one may write. */
export function EntryCreate() {
  const resource = useEntryResource();
  const options = useSaveOptions();
  const membership = session.me?.memberships.find(({ role }) => role !== 'viewer');
  const defaults = {
    publicity: 'public',
    ...(resource === 'needs' ? { kind: 'project' } : {}),
  };
  const transform = (data: RaRecord) => ({ ...defaults, ...data, organisationId: membership?.organisationId });
  return (
    <Create component="div" redirect="show" transform={transform} mutationOptions={options} record={defaults}>
      <EntryForm />
    </Create>
  );
}

export function EntryEdit() {
  const options = useSaveOptions();
  return (
    <Edit component="div" redirect="show" mutationMode="pessimistic" mutationOptions={options}>
      <EntryForm />
    </Edit>
  );
}
