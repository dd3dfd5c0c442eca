const PREFIX = 'parution-editor:'

/** Tells other tabs of this browser that an editor is open, until the answer is called or the page is gone. */
export function markOpen(clientId: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (hasLocks()) void navigator.locks.request(`${PREFIX}${clientId}`, () => promise)
  return resolve
}

/** Editors that are open in this browser: what they keep is not left behind. */
export async function openEditors(): Promise<ReadonlySet<string>> {
  if (!hasLocks()) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])))
}

/** Browsers give locks to pages that came by HTTPS, or from this machine. */
function hasLocks(): boolean {
  return 'locks' in navigator
}
