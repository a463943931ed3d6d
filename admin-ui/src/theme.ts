import { zhCN } from '@mui/material/locale';
import { createTheme, type ThemeOptions } from '@mui/material/styles';
import { defaultTheme } from 'react-admin';

const FONT = '-apple-system, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", "Segoe UI", sans-serif';

const shared: ThemeOptions = {
  ...defaultTheme,
  shape: { borderRadius: 8 },
  spacing: 8,
  typography: {
    fontFamily: FONT,
    h1: { fontSize: '1.75rem', fontWeight: 650 },
    h2: { fontSize: '1.35rem', fontWeight: 650 },
    h3: { fontSize: '1.1rem', fontWeight: 650 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    ...defaultTheme.components,
    MuiCssBaseline: { styleOverrides: { body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiPaper: { defaultProps: { elevation: 0 } },
    MuiCard: { defaultProps: { elevation: 0 }, styleOverrides: { root: { border: '1px solid rgba(20,40,50,.08)' } } },
    MuiTextField: { defaultProps: { variant: 'outlined' } },
    MuiFormControl: { defaultProps: { variant: 'outlined' } },
    // Selections of several, switches and text fields come with different margins; in a row they stand on one line.
    RaFilterForm: {
      styleOverrides: {
        root: {
          '& .filter-field > .MuiFormControl-root': { marginTop: 8, marginBottom: 4 },
          '& .filter-field .MuiInputLabel-outlined:not(.MuiInputLabel-shrink)': { transform: 'translate(14px, 9px)' },
          '& .filter-field .MuiFormControlLabel-root': { height: 40, margin: '0 0 4px' },
          '@media (max-width: 599px)': { '& .filter-field, & .filter-field > *': { width: '100%' } },
        },
      },
    },
    RaListToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent' } } } },
    RaMenuItemLink: {
      styleOverrides: { root: { borderRadius: 8, margin: '0 8px', '&.RaMenuItemLink-active': { fontWeight: 650 } } },
    },
  },
};

/** The sentence of a match comes from the server as a clause; on a page it begins with a capital. */
export const SENTENCE = { '&::first-letter': { textTransform: 'uppercase' } } as const;

export const lightTheme = createTheme(
  {
    ...shared,
    palette: {
      mode: 'light',
      primary: { main: '#0b6e8f', dark: '#0a5a75', contrastText: '#ffffff' },
      secondary: { main: '#b4531f', contrastText: '#ffffff' },
      background: { default: '#f6f4f0', paper: '#ffffff' },
      text: { primary: '#1d2529', secondary: '#56616a' },
    },
  },
  zhCN,
);

export const darkTheme = createTheme(
  {
    ...shared,
    palette: {
      mode: 'dark',
      primary: { main: '#6cc3df', contrastText: '#06222c' },
      secondary: { main: '#f0a273' },
      background: { default: '#14191c', paper: '#1d2429' },
    },
  },
  zhCN,
);
