/** Where only whoever works here gets. */
const OURS = /^\/(desk|api|sign-in|preview|protected|wp-admin)(\/|$)/
/** Names of this computer and of its network. */
const LOCAL = /^(localhost|127\.|10\.|192\.168\.|\[::1\])|\.(local|localhost|test|invalid)$/i

/**
 * Whether an address looks as if readers could not follow it. A guess, made without asking anybody: the address of a
 * draft of the desk or of this computer, a host without a dot, a second scheme in the middle.
 */
export function looksBroken(href: string): boolean {
  if (href === '' || href === '#') return true
  if (/^[/?]/.test(href)) return OURS.test(href)
  if (href.startsWith('#')) return false

  try {
    const { protocol, hostname, pathname } = new URL(href)
    if (protocol === 'mailto:') return !/^[^@\s]+@[^@\s]+\.[^@\s]+/.test(decodeURIComponent(pathname))
    if (protocol === 'tel:') return !/\d{3}/.test(pathname)
    if (!hostname.includes('.') || LOCAL.test(hostname)) return true
    return /^(https?|www)$/i.test(hostname) || /^\/?(https?:?\/\/|www\.[^/]*$)/i.test(pathname)
  } catch {
    return true
  }
}
