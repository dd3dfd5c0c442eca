import { connect } from 'node:net'

export type RawAnswer = { status: number; headers: Record<string, string>; body: string }

/** A server that says nothing for this long hangs. */
const PATIENCE = 20_000

/**
 * Sends bytes as they are, where a browser or `fetch` would put them right, and
 * reads until the server closes. Rejects when it hangs or says no HTTP.
 */
export function sendRaw(port: number, request: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const answer = readAnswer(Buffer.concat(chunks).toString('utf8'))
      if (answer) resolve(answer)
      else reject(new Error(`no HTTP: ${JSON.stringify(request.toString('latin1').slice(0, 300))}`))
    })
  })
}

function readAnswer(text: string): RawAnswer | null {
  const [head = '', ...body] = text.split('\r\n\r\n')
  const [line = '', ...lines] = head.split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1])
  if (!status) return null

  const headers = lines.map((one) => [one.split(':')[0]?.toLowerCase() ?? '', one.slice(one.indexOf(':') + 1).trim()])
  return { status, headers: Object.fromEntries(headers), body: body.join('\r\n\r\n') }
}

type Wish = { method?: string; headers?: string[]; host?: string }

/** GET of a path exactly as written (each character one byte), by a browser that reads HTML. */
export function getRaw(
  port: number,
  path: string,
  { method = 'GET', headers = ['Accept: text/html'], host = 'Host: localhost' }: Wish = {}
): Promise<RawAnswer> {
  const lines = [`${method} ${path} HTTP/1.1`, ...(host ? [host] : []), 'Connection: close', ...headers]
  return sendRaw(port, Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'))
}
