import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { PLAYER_HOSTS } from '#features/editor/render/player.ts'
import { type Captured, captured } from './captured-response.ts'
import { isUnchanged } from './conditional.ts'
import { statusOf, withoutFramework } from './plain-html.ts'

/** First segments of pages that need their scripts, or are no pages. */
const APPLICATIONS = new Set(['_next', 'api', 'claim', 'desk', 'sign-in'])
/** What is worth compressing. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)\b)/

/** Bytes of pages kept ready to send. */
const KEPT = 64 * 1024 * 1024
/** Pages are compressed once and sent often; beyond this, time grows faster than the gain. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

/** Players that a reader may open; nothing else is framed. */
const FRAMES = PLAYER_HOSTS.map((host) => `https://${host}`).join(' ')
/** Readers' pages run no script that is written into them. */
const READER_POLICY = `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src ${FRAMES}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Encoding = 'br' | 'gzip' | 'identity'
/** What is sent for one thing that Next rendered. */
type Prepared = { status: number; etag: string; bodies: Record<Encoding, Buffer> }

const ready = new LRUCache<string, Prepared>({
  maxSize: KEPT,
  sizeCalculation: ({ bodies }) => bodies.identity.length + bodies.br.length + bodies.gzip.length
})

/** Whether an address is the readers': all but the desk, the door and what serves them. */
export function isReaders(path: string): boolean {
  return !APPLICATIONS.has(path.split('/', 2)[1] ?? '')
}

/**
 * Answers a reader's request with plain HTML: Next renders the page (or has it
 * in its cache), what only its scripts need is taken out, the status is what
 * the page says. The same page or feed is prepared and compressed once.
 */
export async function answerReader(request: IncomingMessage, response: ServerResponse, next: Next): Promise<void> {
  const asked = { method: request.method, headers: { ...request.headers } }
  askPlainly(request)
  const answer = await captured(response, () => next(request, response))

  const type = String(answer.headers['content-type'] ?? '')
  const isPage = type.startsWith('text/html') && [200, 404].includes(answer.status)
  if (!isPage && (!TEXT.test(type) || answer.body.length === 0)) return send(response, asked, answer)

  const prepared = await prepare(answer.body, isPage)
  const encoding = encodingOf(asked.headers)
  const headers = { ...answer.headers, ...encodingHeaders(encoding) }
  const body = prepared.bodies[encoding]
  const { status } = isPage ? prepared : answer
  send(response, asked, { status, headers: isPage ? pageHeaders(headers, prepared) : headers, body })
}

/** Next answers everything whole: no payload for its router, nothing compressed, nothing left out as known. */
function askPlainly(request: IncomingMessage): void {
  request.method = 'GET'
  for (const name of Object.keys(request.headers)) {
    if (/^(rsc|next-.*|accept-encoding|range|if-none-match|if-modified-since)$/.test(name)) delete request.headers[name]
  }
}

async function prepare(rendered: Buffer, isPage: boolean): Promise<Prepared> {
  const key = createHash('sha256').update(rendered).digest('base64url')
  const known = ready.get(key)
  if (known) return known

  const html = isPage ? rendered.toString('utf8') : ''
  const identity = isPage ? Buffer.from(withoutFramework(html)) : rendered
  const [br, gz] = await Promise.all([promisify(brotliCompress)(identity, BROTLI), promisify(gzip)(identity)])
  const prepared = { status: statusOf(html), etag: `"${key.slice(0, 22)}"`, bodies: { identity, br, gzip: gz } }
  ready.set(key, prepared)
  return prepared
}

function encodingOf(headers: IncomingHttpHeaders): Encoding {
  const accepted = String(headers['accept-encoding'] ?? '')
  if (/\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'identity'
}

function encodingHeaders(encoding: Encoding): OutgoingHttpHeaders {
  return { vary: 'Accept-Encoding', ...(encoding !== 'identity' && { 'content-encoding': encoding }) }
}

function pageHeaders(headers: OutgoingHttpHeaders, { status, etag }: Prepared): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !/^(x-nextjs-.*|link)$/.test(name))
  return {
    ...Object.fromEntries(kept),
    'content-security-policy': READER_POLICY,
    etag,
    // What is not there today may be there in a moment.
    ...(status !== 200 && { 'cache-control': 'no-store' })
  }
}

type Asked = { method: string | undefined; headers: IncomingHttpHeaders }

function send(response: ServerResponse, { method, headers: asked }: Asked, answer: Captured): void {
  const isKnown = isUnchanged(asked, answer)
  const about = isKnown ? /^content-(type|length|encoding)$/ : /^content-length$/
  const headers = Object.entries(answer.headers).filter(([name]) => !about.test(name))

  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(isKnown ? 304 : answer.status, {
    ...Object.fromEntries(headers),
    ...(!isKnown && { 'content-length': answer.body.length })
  })
  response.end(method === 'HEAD' || isKnown ? undefined : answer.body)
}
