import { theme, type ThemeConfig } from 'antd';

const font = `'Inter Variable', system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif`;

/** Colours that the components take; the rest of the page takes the same from `page.css`. */
const inks = {
  light: {
    colorPrimary: '#17467f',
    colorLink: '#17467f',
    colorBgBase: '#ffffff',
    colorTextBase: '#1a2230',
    colorError: '#b3261e',
  },
  dark: {
    colorPrimary: '#6ea3e6',
    colorLink: '#93bdf2',
    colorBgBase: '#12161d',
    colorTextBase: '#e7ebf1',
    colorError: '#ff8f85',
  },
} as const;

export const themeOf = (isDark: boolean, compact: boolean): ThemeConfig => ({
  algorithm: [isDark ? theme.darkAlgorithm : theme.defaultAlgorithm, ...(compact ? [theme.compactAlgorithm] : [])],
  token: {
    ...(isDark ? inks.dark : inks.light),
    ...(isDark && { colorTextLightSolid: '#0d1117' }),
    fontFamily: font,
    fontSize: 14,
    borderRadius: 6,
    // What floats stands where it belongs at once: a list opened from a drawer that still slides would land elsewhere.
    motion: false,
    colorTextPlaceholder: isDark ? '#8f9bab' : '#646f7e',
    colorTextDescription: isDark ? '#a4b0bf' : '#56616f',
  },
});
