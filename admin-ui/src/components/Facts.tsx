import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** A card with a heading of its own. */
export function Section({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Card component="section" sx={{ mb: 2 }}>
      <CardContent>
        <Box
          sx={{
            display: 'flex',
            justifyContent: 'space-between',
            alignItems: 'center',
            mb: 1.5,
            gap: 1,
            flexWrap: 'wrap',
          }}
        >
          <Typography variant="h3" component="h2">
            {title}
          </Typography>
          {action}
        </Box>
        {children}
      </CardContent>
    </Card>
  );
}

/** Labelled values side by side; what is empty is left out. */
export function Facts({ facts }: { facts: Record<string, ReactNode> }) {
  const translate = useTranslate();
  const shown = Object.entries(facts).filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(auto-fill, minmax(180px, 1fr))' },
      }}
    >
      {shown.map(([field, value]) => (
        <Box key={field}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {translate(`field.${field}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** A longer text under its label; line breaks stay. */
export function Prose({ field, children }: { field: string; children: ReactNode }) {
  const translate = useTranslate();
  if (!children) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="caption" color="text.secondary">
        {translate(`field.${field}`)}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', lineHeight: 1.75, maxWidth: '42em' }}>{children}</Typography>
    </Box>
  );
}
