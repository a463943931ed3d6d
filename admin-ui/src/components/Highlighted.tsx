import Box from '@mui/material/Box';

export interface Piece {
  text: string;
  hit: boolean;
}

/** Text with hits marked. Pieces are plain text: nothing of them is ever read as markup. */
export function Highlighted({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
  });
}

export function Mark({ children }: { children: string }) {
  return (
    <Box component="mark" sx={{ bgcolor: 'rgba(11,110,143,.18)', color: 'inherit', borderRadius: 0.5, px: '1px' }}>
      {children}
    </Box>
  );
}

/** Cuts a text at every place where one of the words stands. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const known = words.filter((word) => word.length > 0).toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return [{ text, hit: false }];
  const pattern = new RegExp(`(${known.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
