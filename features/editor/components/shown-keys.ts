function onApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
}

/** Keys as they are printed on this computer's keyboard: "Ctrl+B", or "⌘B" on a Mac. */
export function shownKeys(keys: string): string {
  if (!onApple()) return keys
  return keys.replace('Ctrl+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧')
}

/** The same for `aria-keyshortcuts`. */
export function spokenKeys(keys: string): string {
  return keys.replace('Ctrl', onApple() ? 'Meta' : 'Control')
}
