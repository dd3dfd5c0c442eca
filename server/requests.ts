import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Fault } from '#features/publication/faults.ts'
import { env, siteUrl } from '#lib/env.ts'
import { isSameOrigin } from '#lib/origin.ts'
import { bodyLimit } from './body-limit.ts'
import { canonicalPath, isReaders } from './canonical.ts'
import { faultKey } from './fault-pages.ts'
import { answerFault, faultOfPage, faultOfRoute, faultWhileUnsure, replaceFaults } from './faults.ts'
import { answerHealth, answerReadiness } from './health.ts'
import { logError } from './log.ts'
import { answerMeanwhile } from './meanwhile.ts'
import { answerMedia } from './media.ts'
import { SECURITY_HEADERS } from './policies.ts'
import { answerReader } from './reader-pages.ts'
import { findRedirect } from './redirects.ts'
import { hasReadableRouterState } from './router-state.ts'
import { answerHidden, answerUnlisted } from './visibility.ts'

/**
 * Headers with which a client could speak in the name of Next or of a proxy. The request ids only
 * name a browser's debug channel in development; without them its actions never end.
 */
const FORGEABLE = /^(x-middleware-|x-nextjs-(?!(html-)?request-id$)|x-forwarded-|next-resume|x-matched-path|x-invoke-)/

/** With these the framework's own script asks for parts of pages; readers' pages have none of it. */
const ROUTER = /^(rsc|next-router-|next-url$|next-action$)/

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT'])

/** A name or an address, with or without a port. */
const HOST = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i

/** Everything that happens to a request before Next sees it; faults become a plain 500, never the end of the process. */
export function createRequestListener(
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>
): RequestListener {
  return (request, response) => {
    answer(request, response, next).catch((error) => {
      logError(`${request.method} ${request.url}`, error)
      if (response.headersSent) response.destroy()
      else return answerFault(request, response, '500')
    })
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  if (siteUrl().startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000')
  if (env().NODE_ENV === 'development') response.removeHeader('content-security-policy')
  answerHidden(response)
  answerUnlisted(request, response)

  const refusal = refusalOf(request)
  if (refusal) return answerFault(request, response, refusal)

  const url = parseUrl(request.url ?? '/')
  if (url === null) return answerFault(request, response, '400')
  // Whoever answers sees what is judged here, not another reading of the same line.
  request.url = `${url.pathname}${url.search}`
  if (isOwnQuestion(url, request)) return next(request, response)
  if (url.pathname === '/healthz') return answerHealth(response)
  if (url.pathname === '/readyz') return answerReadiness(response)
  if (url.pathname.startsWith('/media/') && (await answerMedia(url.pathname, request, response))) return

  normaliseHeaders(request)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && !comesFromOurPages(request) && !isProgramSigningIn(url, request)) {
    return answerFault(request, response, '403')
  }
  if (!isReaders(url.pathname)) {
    if (!hasReadableRouterState(request)) return answerFault(request, response, '400')
    replaceFaults(request, response, /^\/(_next|api)\//.test(url.pathname) ? faultOfPage : faultOfRoute)
    return next(request, response)
  }
  // Nothing of a reader's page takes a form: what readers send goes to /api.
  if (!reads) return answerFault(request, response, '405')
  const elsewhere = await answerElsewhere(url, request, response)
  if (elsewhere === 'answered') return

  for (const name of Object.keys(request.headers)) if (ROUTER.test(name)) delete request.headers[name]
  const faultIn = elsewhere === 'unsure' ? faultWhileUnsure : faultOfPage
  if (env().NODE_ENV !== 'development') return answerReader(request, response, { next, faultIn })

  replaceFaults(request, response, faultIn)
  await next(request, response)
}

/** What is turned away before anybody reads a body or trusts a header; null: nothing wrong so far. */
function refusalOf(request: IncomingMessage): Fault | null {
  const { method = '', headers } = request
  if (!METHODS.has(method)) return '405'
  if (!HOST.test(headers.host ?? '')) return '400'

  // The framework would fail over a form whose parts nobody can tell apart.
  const type = String(headers['content-type'] ?? '')
  if (/^multipart\//i.test(type) && !/;\s*boundary=./i.test(type)) return '400'

  // Node holds a body to the length it declares: without one there would be no limit.
  if (headers['transfer-encoding']) return '411'
  return Number(headers['content-length'] ?? 0) > bodyLimit(request.url ?? '') ? '413' : null
}

/** The path and query of a request line, in absolute form too; null when no page can have them (bad encoding, NUL). */
function parseUrl(target: string): URL | null {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '') || '/'
  if (!path.startsWith('/')) return null

  try {
    const url = new URL(`http://parution${path}`.replace('http://parution//', 'http://parution/./'))
    const decoded = decodeURIComponent(url.pathname)
    return decoded.includes('\u0000') || !decoded.isWellFormed() ? null : url
  } catch {
    return null
  }
}

/** Addresses that moved, were given up, or never were; `not`: something of ours may be there. */
async function answerElsewhere(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse
): Promise<'answered' | 'not' | 'unsure'> {
  const old = await findRedirect(url)
  if (old?.kind === 'late') return 'unsure'
  if (old?.kind === 'gone' || old?.kind === 'unknown') {
    await answerFault(request, response, old.kind === 'gone' ? '410' : '404')
    return 'answered'
  }
  if (old?.kind === 'meanwhile') {
    await answerMeanwhile(old, { url, request, response })
    return 'answered'
  }

  const canonical = canonicalPath(url.pathname)
  const target = old?.to ?? (canonical === null ? null : `${canonical}${url.search}`)
  if (target === null) return 'not'

  // Not kept for long: a later article may take the address.
  response.writeHead(308, { location: target, 'cache-control': 'public, max-age=300' }).end()
  return 'answered'
}

/** The pages of faults are rendered by Next, and asked for by this server alone. */
function isOwnQuestion(url: URL, { headers }: IncomingMessage): boolean {
  return url.pathname.startsWith('/fault/') && headers.authorization === faultKey()
}

function normaliseHeaders(request: IncomingMessage): void {
  const hops = env().TRUST_PROXY
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
  const visitor = hops > 0 ? forwarded.at(-hops) : undefined
  for (const name of Object.keys(request.headers)) if (FORGEABLE.test(name)) delete request.headers[name]

  const site = new URL(siteUrl())
  request.headers['x-forwarded-for'] = visitor || request.socket.remoteAddress || ''
  request.headers['x-forwarded-host'] = env().SITE_URL ? site.host : (request.headers.host ?? site.host)
  request.headers['x-forwarded-proto'] = site.protocol.slice(0, -1)
}

function comesFromOurPages(request: IncomingMessage): boolean {
  const { origin, host, cookie } = request.headers
  return isSameOrigin({ origin, host, cookie, fetchSite: request.headers['sec-fetch-site']?.toString() })
}

/**
 * next-auth asks for a token of its own, which no page elsewhere can read: a program that signs in
 * with its cookies may leave Origin out. Browsers never do when they post from another site.
 */
function isProgramSigningIn(url: URL, { headers }: IncomingMessage): boolean {
  return url.pathname.startsWith('/api/auth/') && headers.origin === undefined && !headers['sec-fetch-site']
}
