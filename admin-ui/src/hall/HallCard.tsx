import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardContent from '@mui/material/CardContent';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Tags } from '../components/chips';
import { Highlighted } from '../components/Highlighted';
import { ago, moneyRange } from '../format/format';
import type { PublicCapability, PublicNeed } from '../generated/schema';
import { useLanguage } from '../i18n';
import type { Hit, List } from './useHallSearch';

const isNeed = (entry: PublicNeed | PublicCapability): entry is PublicNeed => 'kind' in entry;

export function HallCard({ hit, list }: { hit: Hit; list: List }) {
  const translate = useTranslate();
  const locale = useLanguage();
  const { entry } = hit;
  const facts = isNeed(entry)
    ? [
        moneyRange(entry.budgetMin, entry.budgetMax, locale),
        entry.deadlineMonths && `${entry.deadlineMonths} ${locale === 'zh' ? '个月' : 'months'}`,
        entry.district && translate(`district.${entry.district}`),
      ]
    : [entry.maturity && translate(`maturity.${entry.maturity}`), moneyRange(entry.priceMin, entry.priceMax, locale)];
  return (
    <Card component="article">
      <CardActionArea component={Link} to={`/hall/${list}/${entry.id}`}>
        <CardContent>
          <Typography variant="h3" component="h2">
            <Highlighted pieces={hit.title} />
          </Typography>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, mb: 1 }}>
            {[entry.organisation?.name, entry.number].filter(Boolean).join(' · ')}
          </Typography>
          <Typography sx={{ mb: 1.5, lineHeight: 1.7 }}>
            <Highlighted pieces={hit.excerpt} />
          </Typography>
          <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
            <span>
              <Tags
                ids={
                  isNeed(entry)
                    ? [entry.domain, entry.subScenario]
                    : [...entry.domains, ...entry.subScenarios.slice(0, 3)]
                }
              />
            </span>
            {facts.filter(Boolean).map((fact) => (
              <Typography key={fact} variant="body2" sx={{ fontWeight: 600 }}>
                {fact}
              </Typography>
            ))}
            <Typography variant="body2" color="text.secondary" sx={{ ml: { md: 'auto' } }}>
              {translate('hall.published', { time: ago(entry.publishedAt, locale) })}
            </Typography>
          </Stack>
        </CardContent>
      </CardActionArea>
    </Card>
  );
}
