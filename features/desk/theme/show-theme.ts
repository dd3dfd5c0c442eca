import { themeAction } from './actions.ts'
import type { Theme } from './theme.ts'

/** Changes how the desk looks in this browser: at once, and by a cookie for the pages to come. */
export async function showTheme(theme: Theme): Promise<void> {
  document.documentElement.dataset.theme = theme
  await themeAction({ theme })
}
