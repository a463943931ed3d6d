import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { errorText } from '../api/errors';

/** What happened, and how to go on. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const translate = useTranslate();
  const again = retry && (
    <Button color="inherit" size="small" onClick={retry}>
      {translate('action.reload')}
    </Button>
  );
  return (
    <Alert severity="error" action={again}>
      {errorText(translate, error)}
    </Alert>
  );
}

/** Nothing here, and what to do next. */
export function Nothing({ title, advice, children }: { title: string; advice?: string; children?: ReactNode }) {
  return (
    <Stack sx={{ alignItems: 'center', textAlign: 'center', py: 6, px: 2 }} spacing={1}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {advice && <Typography color="text.secondary">{advice}</Typography>}
      {children}
    </Stack>
  );
}

export function CardSkeletons({ count }: { count: number }) {
  return (
    <Stack spacing={2} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <Card key={index}>
          <CardContent>
            <Skeleton width="60%" height={28} />
            <Skeleton width="30%" />
            <Skeleton />
          </CardContent>
        </Card>
      ))}
    </Stack>
  );
}
