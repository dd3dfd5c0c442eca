import { type IncomingMessage, ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { FAULTS, type Fault } from '#features/publication/faults.ts'
import { isReaders } from './canonical.ts'
import { faultPage, faultWords } from './fault-pages.ts'
import { logError } from './log.ts'
import { faultSentence, plainFaultPage } from './plain-fault-page.ts'
import { READER_POLICY } from './policies.ts'

/** Addresses at which programs ask: a whole page would be noise in their logs. */
const PROGRAMS = /^\/(_next|api|card)\/|\/(feed|atom)\.xml$|\/feed\.json$/

/** What the framework said of the page that goes out no more; what bars and guards a page stays. */
const OF_THE_BODY = /^(content-(?!security-policy)|transfer-encoding$|etag$|link$|x-nextjs-|refresh$)/

/**
 * Turns somebody away: people with the site's own page, programs with a
 * sentence. Never indexed, never kept: the next article may take the address.
 */
export async function answerFault(request: IncomingMessage, response: ServerResponse, fault: Fault): Promise<void> {
  const isPage = wantsPage(request)
  const body = Buffer.from(isPage ? await faultPage(fault) : faultSentence(fault, faultWords()))
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const headers = {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-length': body.length,
    'content-security-policy': READER_POLICY,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    vary: 'Accept',
    // RFC 9110, 15.5.6: this status says what is allowed.
    ...(fault === '405' && { allow: isReaders(request.url ?? '') ? 'GET, HEAD' : 'GET, HEAD, POST, PUT' }),
    ...(fault === '503' && { 'retry-after': '2' }),
    // A refused body is not read: the connection ends with the answer.
    ...(!reads && { connection: 'close' })
  }

  // Of the prototype: the response's own methods may have been laid off below.
  ServerResponse.prototype.writeHead.call(response, Number(fault), headers)
  Reflect.apply(ServerResponse.prototype.end, response, request.method === 'HEAD' ? [] : [body])
}

/** Browsers name HTML among what they accept; who accepts anything gets it where pages are. */
function wantsPage({ headers, url = '' }: IncomingMessage): boolean {
  const accept = headers.accept?.trim() || '*/*'
  if (/text\/html|application\/xhtml\+xml/i.test(accept)) return true
  return accept === '*/*' && !PROGRAMS.test(url.split('?')[0] ?? '')
}

/** What is no HTTP, or too long to be read, reaches no handler: Node leaves the answer to this. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()

  const fault = error.code === 'HPE_HEADER_OVERFLOW' ? '431' : '400'
  const body = plainFaultPage(fault, faultWords())
  const head = [
    `HTTP/1.1 ${fault} ${STATUS_CODES[fault]}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'",
    'X-Content-Type-Options: nosniff',
    'Connection: close'
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

type Told = { status: number; type: string }
/** The fault to show instead of what Next is about to send; null: nothing. */
export type FaultIn = (told: Told) => Fault | null

/** What Next sends for a page that readers ask for in vain: blank without scripts, nameless, and in English. */
export function faultOfPage({ status, type }: Told): Fault | null {
  return type === '' || type.startsWith('text/html') ? faultOf(status) : faultOfRoute({ status, type })
}

/** The same, while nobody can say what is there. */
export function faultWhileUnsure(told: Told): Fault | null {
  const fault = faultOfPage(told)
  return fault === '404' ? '503' : fault
}

/** "Internal Server Error": nothing of ours could be shown. */
export function faultOfRoute({ status, type }: Told): Fault | null {
  return status >= 500 && (type === '' || type.startsWith('text/plain')) ? faultOf(status) : null
}

function faultOf(status: number): Fault | null {
  if (status > 500) return status === 503 ? '503' : '500'
  return FAULTS.find((fault) => Number(fault) === status) ?? null
}

/**
 * From now on, when whoever answers this request is about to send such a fault,
 * the site's page goes out instead.
 */
export function replaceFaults(request: IncomingMessage, response: ServerResponse, faultIn: FaultIn): void {
  const { writeHead, write, end } = response
  let isReplaced = false

  function replaces(status: number): boolean {
    if (isReplaced || response.headersSent) return isReplaced
    const fault = faultIn({ status, type: String(response.getHeader('content-type') ?? '') })
    if (fault === null) return false

    isReplaced = true
    answerInstead(request, response, fault).catch((error) => {
      logError(`${request.method} ${request.url}`, error)
      response.destroy()
    })
    return true
  }

  response.writeHead = (...given: unknown[]) =>
    replaces(Number(given[0])) ? response : Reflect.apply(writeHead, response, given)
  response.write = (...given: unknown[]) => replaces(response.statusCode) || Reflect.apply(write, response, given)
  response.end = (...given: unknown[]) =>
    replaces(response.statusCode) ? response : Reflect.apply(end, response, given)
}

async function answerInstead(request: IncomingMessage, response: ServerResponse, fault: Fault): Promise<void> {
  // After the call during which the headers are still being written.
  await Promise.resolve()
  await answerFaultInstead(request, response, fault)
}

/** As `answerFault`, where headers for another answer are set already. */
export async function answerFaultInstead(
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault
): Promise<void> {
  for (const name of response.getHeaderNames()) if (OF_THE_BODY.test(name)) response.removeHeader(name)
  await answerFault(request, response, fault)
}
