import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** The window's own colours (colors.css), which turn light or dark by themselves. */
const palette = {
  primary: { main: 'var(--accent)', dark: 'var(--accent-hover)', contrastText: 'var(--on-accent)' },
  background: { default: 'var(--ground)', paper: 'var(--paper)' },
  text: { primary: 'var(--text)', secondary: 'var(--text-soft)', disabled: 'var(--text-off)' },
  action: { disabled: 'var(--text-off)' },
  divider: 'var(--line)',
  error: { main: 'var(--error)' },
  warning: { main: 'var(--warning)' },
  success: { main: 'var(--success)' },
};

const ALERT_COLOURS = { success: 'success', info: 'accent', warning: 'warning', error: 'error' } as const;

/** The window's ring (base.css) for what MUI draws; MUI says by a class which part of it has the focus. */
function focusRing(offset: number) {
  return { '&.Mui-focusVisible': { outline: '2px solid var(--accent)', outlineOffset: offset } };
}

const theme = createTheme({
  cssVariables: { nativeColor: true, disableCssColorScheme: true, colorSchemeSelector: 'media' },
  // Both, for what MUI mixes of them.
  colorSchemes: { light: { palette }, dark: { palette } },
  typography: {
    fontFamily: 'var(--fonts)',
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
    // Without the ripple nothing of MUI's shows where the focus is.
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: focusRing(1) } },
    // These stand edge to edge with what would cover a ring around them.
    MuiTab: { styleOverrides: { root: focusRing(-2) } },
    MuiToggleButton: { styleOverrides: { root: focusRing(-2) } },
    MuiSwitch: { styleOverrides: { switchBase: focusRing(-2) } },
    MuiMenuItem: { styleOverrides: { root: focusRing(-2) } },
    // MUI's own line is too pale to show where a field is.
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: 'var(--text-soft)' } } },
    // In the dark MUI lightens paper by its height; the colour of paper is colors.css's.
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiAlert: {
      styleOverrides: {
        root: ({ ownerState: { severity } }) => ({
          paddingTop: 2,
          paddingBottom: 2,
          // MUI mixes in a space in which a pale green comes out pink.
          backgroundColor: `color-mix(in srgb, var(--${ALERT_COLOURS[severity ?? 'success']}) 10%, var(--paper))`,
          color: 'var(--text)',
        }),
      },
    },
  },
});

/** The page's nonce lets the style sheets that are made here pass the content security policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const cache = createCache({ key: 'hs', nonce });

/** What MUI's components need around them. */
export function Theme({ children }: { readonly children: ReactNode }) {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>{children}</ThemeProvider>
    </CacheProvider>
  );
}
