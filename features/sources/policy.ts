/** Whoever writes cites. */
export function mayReadSources(): boolean {
  return true
}
