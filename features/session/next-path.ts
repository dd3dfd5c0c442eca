/** Where to go after signing in: a page of the desk, whatever the address asked for. */
export function safeNextPath(next: string | undefined): string {
  if (!next || !/^\/desk(?:[/?]|$)/.test(next)) return '/desk'

  try {
    const url = new URL(next, 'http://desk.invalid')
    const isOurs = url.host === 'desk.invalid' && /^\/desk(?:\/|$)/.test(url.pathname)
    return isOurs ? url.pathname + url.search : '/desk'
  } catch {
    return '/desk'
  }
}
