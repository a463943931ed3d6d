import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ask } from '../api/client';
import { useAsk } from '../api/useAsk';
import { Section } from '../components/Facts';
import { useFailure } from '../components/useFailure';
import type { Person } from '../generated/schema';

const FIELDS = 'id name email memberships { organisationId role }';
const QUERY = `query ($organisationId: ID!) { organisationMembers(organisationId: $organisationId) { ${FIELDS} } }`;
const SET = `mutation ($organisationId: ID!, $input: MemberInput!) { setMember(organisationId: $organisationId, input: $input) { id } }`;
const REMOVE = `mutation ($organisationId: ID!, $personId: ID!) { removeMember(organisationId: $organisationId, personId: $personId) { id } }`;
const ROLES = ['viewer', 'editor', 'owner'];

/** Who belongs to the organisation; its owners change that. */
export function Members({ organisationId, editable }: { organisationId: string; editable: boolean }) {
  const translate = useTranslate();
  const fail = useFailure();
  const { data, reload } = useAsk<{ organisationMembers: Person[] }>(QUERY, { organisationId });
  const [role, setRole] = useState('editor');
  const change = (query: string, variables: object) => ask(query, { organisationId, ...variables }).then(reload, fail);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email'));
    void change(SET, { input: { email, role } });
  };
  return (
    <Section title={translate('group.members')}>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0, mb: 2 }}>
        {data?.organisationMembers.map(({ id, name, email, memberships }) => (
          <Stack component="li" key={id} direction="row" spacing={2} sx={{ alignItems: 'center' }}>
            <Typography sx={{ flex: 1 }}>
              {name} · {email}
            </Typography>
            <Typography color="text.secondary">
              {translate(
                `role.${memberships.find((place) => place.organisationId === organisationId)?.role ?? 'viewer'}`,
              )}
            </Typography>
            {editable && (
              <Button onClick={() => void change(REMOVE, { personId: id })}>{translate('action.remove')}</Button>
            )}
          </Stack>
        ))}
      </Stack>
      {editable && (
        <Stack component="form" direction={{ xs: 'column', sm: 'row' }} spacing={1} onSubmit={add}>
          <TextField name="email" type="email" required size="small" label={translate('field.email')} />
          <TextField
            select
            size="small"
            label={translate('field.roles')}
            value={role}
            onChange={(event) => setRole(event.target.value)}
          >
            {ROLES.map((value) => (
              <MenuItem key={value} value={value}>
                {translate(`role.${value}`)}
              </MenuItem>
            ))}
          </TextField>
          <Button type="submit" variant="outlined">
            {translate('action.addMember')}
          </Button>
        </Stack>
      )}
    </Section>
  );
}
