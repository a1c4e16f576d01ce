import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';

const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

/** Light and dark come from the system's (or the chosen) colour scheme by media query: no script has to pick one. */
const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b6369' },
        background: { default: '#f6f7f9', paper: '#ffffff' },
        text: { primary: '#1a2029', secondary: '#4d5866' },
        error: { main: '#b3261e' },
        warning: { main: '#8a5200' },
        success: { main: '#12704a' },
      },
    },
    dark: {
      palette: {
        primary: { main: '#6fd0d6' },
        background: { default: '#14171c', paper: '#1b2027' },
        text: { primary: '#e7ebf0', secondary: '#aab4c0' },
        error: { main: '#ff9d94' },
        warning: { main: '#f0b45c' },
        success: { main: '#63cf9d' },
      },
    },
  },
  typography: {
    fontFamily: FONTS,
    fontSize: 13,
    body1: { fontSize: 13 },
    body2: { fontSize: 13 },
    button: { textTransform: 'none', fontWeight: 600 },
    h1: { fontSize: 20, fontWeight: 650 },
    h2: { fontSize: 15, fontWeight: 650 },
  },
  shape: { borderRadius: 6 },
  components: {
    MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
    MuiTextField: { defaultProps: { size: 'small' } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiAlert: { styleOverrides: { root: { paddingTop: 2, paddingBottom: 2 } } },
  },
});

/** The page's nonce lets the style sheets that are made here pass the content security policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const cache = createCache({ key: 'hs', nonce });

export function Theme({ children }: { readonly children: ReactNode }) {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
