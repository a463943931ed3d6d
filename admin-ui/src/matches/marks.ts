import type { SxProps, Theme } from '@mui/material/styles';
import type { Match, PairExplanation, ReasonKind, ReasonMark } from '../generated/schema';

/** A pair with its reasons, stored or not; sentences in both languages. */
export type Explained = Omit<Match | PairExplanation, 'why'> & { whyZh: string; whyEn: string };
export type Reasons = Pick<Explained, 'concepts' | 'words' | 'fits' | 'unwanted' | 'needTexts' | 'capabilityTexts'>;

/** Place of a concept in the list of those that are one thing to the reader: the first met by the same concept. */
export const conceptMark = ({ concepts }: Reasons, index: number): ReasonMark => ({
  kind: 'concept',
  index: concepts.findIndex(({ capability }) => capability === concepts[index]?.capability),
});

/** Whether a reason is marked in a text of either side; a number that stands nowhere else would be looked for in vain. */
export const isMarked = ({ needTexts, capabilityTexts }: Reasons, { kind, index }: ReasonMark) =>
  [...needTexts, ...capabilityTexts].some(({ pieces }) =>
    pieces.some(({ mark }) => mark?.kind === kind && mark.index === index),
  );

/** Every reason that has a number, once, in the order in which the page lists them. */
function listed(reasons: Reasons): ReasonMark[] {
  const { concepts, words, fits, unwanted } = reasons;
  const of = (kind: ReasonKind, list: readonly unknown[]) => list.map((_, index): ReasonMark => ({ kind, index }));
  const own = concepts.map((_, index) => conceptMark(reasons, index)).filter(({ index }, at) => index === at);
  const others = [...of('word', words), ...of('condition', fits), ...of('unwanted', unwanted)];
  // Concepts may be met through tags alone.
  return [...own, ...others.filter((mark) => isMarked(reasons, mark))];
}

/** The number of a reason: the same in the list and in the texts of both sides. */
export function numberOf(reasons: Reasons, { kind, index }: ReasonMark): number {
  return listed(reasons).findIndex((mark) => mark.kind === kind && mark.index === index) + 1;
}

/** The reason a tag of one side belongs to; null where no concept was met through it. */
export function markOfTag(reasons: Reasons, side: 'need' | 'capability', tag: string): ReasonMark | null {
  const index = reasons.concepts.findIndex((hit) => hit[side] === tag);
  return index < 0 ? null : conceptMark(reasons, index);
}

const HUES = [200, 28, 140, 280, 50, 340, 175, 95];
const LINES: Record<ReasonKind, string> = { concept: 'solid', word: 'dotted', condition: 'double', unwanted: 'wavy' };

/** Colour by number, line by kind: who does not see the one sees the other. The text keeps its own colour (AA on each tint). */
export function markStyle(number: number, kind: ReasonKind): SxProps<Theme> {
  const hue = HUES[(number - 1) % HUES.length] ?? 0;
  return ({ palette }) => ({
    bgcolor: palette.mode === 'dark' ? `hsl(${hue} 45% 24%)` : `hsl(${hue} 75% 89%)`,
    color: 'text.primary',
    borderRadius: 0.5,
    textDecorationLine: 'underline',
    textDecorationStyle: LINES[kind],
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    textDecorationColor: palette.mode === 'dark' ? `hsl(${hue} 70% 72%)` : `hsl(${hue} 80% 30%)`,
  });
}
