import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardContent from '@mui/material/CardContent';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Title, useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Permissions } from '../api/authProvider';
import { useAsk } from '../api/useAsk';
import { CardSkeletons, Failure } from '../components/states';
import type { Overview } from '../generated/schema';
import { MyEntries, NewMatches } from './MyWork';

const OVERVIEW = `{ overview { needs { status count } capabilities { status count }
  newNeedMatches newCapabilityMatches organisationsToVerify } }`;

interface Tile {
  count: number;
  label: string;
  to: string;
}

const filtered = (resource: string, filter: object) =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const countOf = (list: Overview['needs'], status: string) => list.find((row) => row.status === status)?.count ?? 0;

/** What waits for a person, by role. */
export function Dashboard() {
  const translate = useTranslate();
  const { permissions } = usePermissions<Permissions>();
  const { identity } = useGetIdentity();
  const { data, error, reload } = useAsk<{ overview: Overview }>(OVERVIEW);
  const operator = permissions?.roles.includes('operator') ?? false;
  const member = permissions?.member ?? false;
  const overview = data?.overview;
  const tiles = overview ? tilesFor(overview, operator, member) : [];
  return (
    <Box sx={{ maxWidth: 1080, pt: 2 }}>
      <Title title={translate('app.console')} />
      <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Typography variant="h1">
          {identity?.fullName && translate('dashboard.hello', { name: identity.fullName })}
        </Typography>
        {member && (
          <Stack direction="row" spacing={1}>
            <Button variant="contained" component={Link} to="/needs/create">
              {translate('dashboard.post')}
            </Button>
            <Button variant="outlined" component={Link} to="/capabilities/create">
              {translate('dashboard.offer')}
            </Button>
          </Stack>
        )}
        {operator && (
          <Button variant="contained" component={Link} to="/queue">
            {translate('menu.queue')}
          </Button>
        )}
      </Stack>
      {error !== undefined && <Failure error={error} retry={reload} />}
      {!overview && error === undefined && <CardSkeletons count={2} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fill, minmax(200px, 1fr))' },
          mb: 3,
        }}
      >
        {tiles.map(({ count, label, to }) => (
          <Card key={label}>
            <CardActionArea component={Link} to={to}>
              <CardContent>
                <Typography variant="h1" component="p" color={count > 0 ? 'primary' : 'text.secondary'}>
                  {count}
                </Typography>
                <Typography color="text.secondary">{label}</Typography>
              </CardContent>
            </CardActionArea>
          </Card>
        ))}
      </Box>
      {member && <NewMatches />}
      {member && <MyEntries />}
    </Box>
  );

  function tilesFor({ needs, capabilities, ...rest }: Overview, isOperator: boolean, isMember: boolean): Tile[] {
    const official = [
      { count: countOf(needs, 'submitted'), label: translate('dashboard.submittedNeeds'), to: '/queue' },
      { count: countOf(capabilities, 'submitted'), label: translate('dashboard.submittedCapabilities'), to: '/queue' },
      {
        count: rest.organisationsToVerify,
        label: translate('dashboard.units'),
        to: filtered('organisations', { verification: 'pending' }),
      },
    ];
    const own = [
      {
        count: rest.newNeedMatches,
        label: translate('dashboard.needMatches'),
        to: filtered('matches', { side: 'need' }),
      },
      {
        count: rest.newCapabilityMatches,
        label: translate('dashboard.capabilityMatches'),
        to: filtered('matches', { side: 'capability' }),
      },
    ];
    const onList = (label: string, list: Overview['needs'], resource: string) => ({
      count: countOf(list, 'published'),
      label: `${translate(label)} · ${translate('dashboard.onList')}`,
      to: filtered(resource, { statuses: ['published'] }),
    });
    return [
      ...(isOperator ? official : []),
      ...(isMember ? own : []),
      onList('hall.needs', needs, 'needs'),
      onList('hall.capabilities', capabilities, 'capabilities'),
    ];
  }
}
