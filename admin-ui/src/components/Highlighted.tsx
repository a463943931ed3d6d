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

function Mark({ children }: { children: string }) {
  return (
    <Box component="mark" sx={{ bgcolor: 'rgba(11,110,143,.18)', color: 'inherit', borderRadius: 0.5, px: '1px' }}>
      {children}
    </Box>
  );
}
