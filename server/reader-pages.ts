import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { type Captured, captured } from './captured-response.ts'
import { isUnchanged } from './conditional.ts'
import { answerFaultInstead, type FaultIn } from './faults.ts'
import { withoutFramework } from './plain-html.ts'
import { READER_POLICY } from './policies.ts'

/** What is worth compressing. */
const TEXT = /^(?:text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)\b)/

/** Bytes of pages kept ready to send. */
const KEPT = 64 * 1024 * 1024
/** Pages are compressed once and sent often; beyond this, time grows faster than the gain. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Encoding = 'br' | 'gzip' | 'identity'
/** What is sent for one thing that Next rendered. */
type Prepared = { etag: string; bodies: Record<Encoding, Buffer> }

const ready = new LRUCache<string, Prepared>({
  maxSize: KEPT,
  sizeCalculation: ({ bodies }) => bodies.identity.length + bodies.br.length + bodies.gzip.length
})

/**
 * Answers a reader's request with plain HTML: Next renders the page (or has it
 * in its cache), what only its scripts need is taken out, faults get the site's
 * own page. The same page or feed is prepared and compressed once.
 */
export async function answerReader(
  request: IncomingMessage,
  response: ServerResponse,
  { next, faultIn }: { next: Next; faultIn: FaultIn }
): Promise<void> {
  const { method = 'GET' } = request
  const asked = { method, headers: { ...request.headers } }
  askPlainly(request)
  const answer = await captured(response, () => next(request, response))
  request.method = method

  const type = String(answer.headers['content-type'] ?? '')
  const fault = faultIn({ status: answer.status, type })
  if (fault !== null) return answerFaultInstead(request, response, fault)
  if (!TEXT.test(type) || answer.body.length === 0) return send(response, asked, answer)

  const isPage = type.startsWith('text/html')
  const encoding = encodingOf(asked.headers)
  const { etag, bodies } = await prepare(answer.body, isPage)
  const headers = { ...answer.headers, ...encodingHeaders(encoding) }
  send(response, asked, {
    status: answer.status,
    headers: isPage ? pageHeaders(headers, etag) : headers,
    body: bodies[encoding]
  })
}

/** Next answers everything whole: nothing compressed, nothing left out as known. */
function askPlainly(request: IncomingMessage): void {
  request.method = 'GET'
  for (const name of ['accept-encoding', 'range', 'if-none-match', 'if-modified-since']) delete request.headers[name]
}

async function prepare(rendered: Buffer, isPage: boolean): Promise<Prepared> {
  const key = createHash('sha256').update(rendered).digest('base64url')
  const known = ready.get(key)
  if (known) return known

  const identity = isPage ? Buffer.from(withoutFramework(rendered.toString('utf8'))) : rendered
  const [br, gz] = await Promise.all([promisify(brotliCompress)(identity, BROTLI), promisify(gzip)(identity)])
  const prepared = { etag: `"${key.slice(0, 22)}"`, bodies: { identity, br, gzip: gz } }
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

function pageHeaders(headers: OutgoingHttpHeaders, etag: string): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !/^(x-nextjs-.*|link)$/.test(name))
  return { ...Object.fromEntries(kept), 'content-security-policy': READER_POLICY, etag }
}

type Asked = { method: string; headers: IncomingHttpHeaders }

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
