import { useEffect } from 'react';
import { Create, Edit, SaveButton, SimpleForm, Toolbar, type RaRecord } from 'react-admin';
import { session } from '../api/client';
import { useFailure } from '../components/useFailure';
import { CapabilityInputs } from './CapabilityInputs';
import { NeedInputs } from './NeedInputs';
import { useEntryResource } from './subject';

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

function Form() {
  const resource = useEntryResource();
  useSaveKey();
  return (
    <SimpleForm
      warnWhenUnsavedChanges
      sx={{ maxWidth: 760, '& .ra-input': { mb: 1.5, width: '100%' } }}
      toolbar={
        <Toolbar>
          <SaveButton alwaysEnable />
        </Toolbar>
      }
    >
      {resource === 'needs' ? <NeedInputs /> : <CapabilityInputs />}
    </SimpleForm>
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
    <Create redirect="show" transform={transform} mutationOptions={options} record={defaults}>
      <Form />
    </Create>
  );
}

export function EntryEdit() {
  const options = useSaveOptions();
  return (
    <Edit redirect="show" mutationMode="pessimistic" mutationOptions={options}>
      <Form />
    </Edit>
  );
}
