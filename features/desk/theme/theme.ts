/** How the desk looks in one browser: as the device does, or always light or dark. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Sent to the desk only: readers' pages stay free of cookies. */
export const THEME_COOKIE = { name: 'desk-theme', path: '/desk', maxAge: 365 * 86_400 } as const

/** The theme of a cookie; what is unknown is "auto". */
export function readTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'auto'
}
