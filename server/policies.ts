import { PLAYER_HOSTS } from '#features/editor/render/player.ts'

/** Players that a reader may open; nothing else is framed. */
const FRAMES = PLAYER_HOSTS.map((host) => `https://${host}`).join(' ')

/** Readers' pages run no script that is written into them. */
export const READER_POLICY = `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src ${FRAMES}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

/** What goes out with every answer. */
export const SECURITY_HEADERS = {
  // At the desk, which scripts may run is said by Next's own markup; this bars what no page of ours needs.
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()'
}
