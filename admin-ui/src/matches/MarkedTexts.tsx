import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useTaxonomy } from '../api/taxonomy';
import type { MarkedPiece, MarkedText, ReasonMark } from '../generated/schema';
import { markOfTag, markStyle, numberOf, type Reasons } from './marks';

/** The number never begins a line. */
const WORD_JOINER = '\u2060';

interface MarkedProps {
  reasons: Reasons;
  mark: ReasonMark;
  children: ReactNode;
}

/** Something that belongs to a reason: its colour, its line and its number; plain where the texts show nothing of it. */
export function Marked({ reasons, mark, children }: MarkedProps) {
  const number = numberOf(reasons, mark);
  if (number === 0) return children;
  return (
    <Box component="mark" sx={markStyle(number, mark.kind)}>
      {children}
      {WORD_JOINER}
      <Box component="sup" sx={{ fontSize: '.7em', fontWeight: 700, lineHeight: 0, ml: '1px' }}>
        {number}
      </Box>
    </Box>
  );
}

/** Pieces are plain text: nothing of them is ever read as markup. */
function Pieces({ pieces, reasons }: { pieces: readonly MarkedPiece[]; reasons: Reasons }) {
  let at = 0;
  return pieces.map(({ text, mark }) => {
    const key = at;
    at += text.length;
    if (!mark) return <span key={key}>{text}</span>;
    return (
      <Marked key={key} reasons={reasons} mark={mark}>
        {text}
      </Marked>
    );
  });
}

const TEXT = { whiteSpace: 'pre-wrap', lineHeight: 1.85, maxWidth: '42em' };
/** Lists of names that need no line each. */
const INLINE = new Set(['certifications', 'algorithmFilings', 'medicalDeviceCertificates', 'serviceAreas']);

/** The texts of one side with what counted marked, each field under its label; the title stands elsewhere. */
export function MarkedTexts({ texts, reasons }: { texts: readonly MarkedText[]; reasons: Reasons }) {
  const translate = useTranslate();
  const fields = [...new Set(texts.map(({ field }) => field))].filter((field) => field !== 'title');
  return fields.map((field) => {
    const items = texts.filter((text) => text.field === field);
    return (
      <Box key={field} sx={{ mb: 2 }}>
        <Typography variant="caption" color="text.secondary" component="h4">
          {translate(`field.${field}`)}
        </Typography>
        {items.map(({ pieces }) => (
          <Typography
            key={pieces.map(({ text }) => text).join('')}
            component={INLINE.has(field) ? 'span' : 'p'}
            sx={{ display: INLINE.has(field) ? 'inline-block' : 'block', mr: 2, ...TEXT }}
          >
            {items.length > 1 && '· '}
            <Pieces pieces={pieces} reasons={reasons} />
          </Typography>
        ))}
      </Box>
    );
  });
}

export function MarkedTitle({ texts, reasons }: { texts: readonly MarkedText[]; reasons: Reasons }) {
  const title = texts.find(({ field }) => field === 'title');
  return title && <Pieces pieces={title.pieces} reasons={reasons} />;
}

/** A long label takes a second line rather than lose its number. */
const WRAPPING = { mr: 0.5, mb: 0.5, height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', py: '2px' } };

interface MarkedTagsProps {
  ids: readonly (string | null | undefined)[];
  side: 'need' | 'capability';
  reasons: Reasons;
}

/** Tags, those through which something was met with the mark of that reason. */
export function MarkedTags({ ids, side, reasons }: MarkedTagsProps) {
  const { label } = useTaxonomy();
  return ids
    .filter((id) => typeof id === 'string' && id !== '')
    .map((id = '') => {
      const mark = id && markOfTag(reasons, side, id);
      const text = mark ? (
        <Marked reasons={reasons} mark={mark}>
          {label(id)}
        </Marked>
      ) : (
        label(id)
      );
      return <Chip key={id} size="small" label={text} sx={WRAPPING} />;
    });
}
