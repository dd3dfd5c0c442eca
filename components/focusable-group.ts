/** What makes something that scrolls reachable by keyboard and known to screen readers by `label`. */
export function focusableGroup(label: string): { role: 'group'; tabIndex: 0; 'aria-label': string } {
  return { role: 'group', tabIndex: 0, 'aria-label': label }
}
