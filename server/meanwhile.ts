import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Meanwhile } from '#features/redirects/missing/data.ts'
import { placeMeanwhile } from '#features/redirects/missing/place.ts'
import { siteUrl } from '#lib/env.ts'
import { answerFault } from './faults.ts'

type Asked = { url: URL; request: IncomingMessage; response: ServerResponse }

/** A file of the old site that has not come in yet: whoever asks is sent elsewhere for now, and nobody remembers that. */
export async function answerMeanwhile(meanwhile: Meanwhile, { url, request, response }: Asked): Promise<void> {
  const hosts = [new URL(siteUrl()).host, request.headers.host ?? '']
  const location = placeMeanwhile(meanwhile, { url, hosts })
  if (location === null) return answerFault(request, response, '404')

  // RFC 9110, 15.4.8: temporary. The next import may bring the file.
  response.writeHead(307, { location, 'cache-control': 'no-store' }).end()
}
