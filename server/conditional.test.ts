import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { answerUnchanged } from './conditional.ts'

const SINCE = 'Fri, 27 Mar 2015 10:00:00 GMT'

/** One request to a server that answers so. */
async function ask(
  listener: RequestListener,
  init: RequestInit
): Promise<{ status: number; body: string; headers: Headers }> {
  const server = createServer((request, response) => {
    answerUnchanged(request, response)
    listener(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init)
    return { status: answer.status, body: await answer.text(), headers: answer.headers }
  } finally {
    server.close()
  }
}

const feed: RequestListener = (_request, response) => {
  response.setHeader('etag', 'W/"a"')
  response.setHeader('last-modified', SINCE)
  response.setHeader('content-type', 'text/plain')
  response.setHeader('cache-control', 's-maxage=300')
  response.write('du ')
  response.end('texte')
}

test.each([
  ['the tag', { 'if-none-match': 'W/"a"' }],
  ['the tag among others, in its strong form', { 'if-none-match': '"b", "a"' }],
  ['the tag by fetch, which adds a word for caches', { 'if-none-match': 'W/"a"', 'cache-control': 'no-cache' }],
  ['the date', { 'if-modified-since': SINCE }],
  ['a later date', { 'if-modified-since': 'Sat, 28 Mar 2015 10:00:00 GMT' }]
])('who names %s – gets a 304 without a body', async (_what, headers) => {
  const answer = await ask(feed, { headers })
  expect([answer.status, answer.body]).toEqual([304, ''])
  expect(answer.headers.get('etag')).toBe('W/"a"')
  expect(answer.headers.get('cache-control')).toBe('s-maxage=300')
  expect(answer.headers.get('content-type')).toBeNull()
})

test.each([
  ['nothing', {}],
  ['another tag', { 'if-none-match': '"b"' }],
  // RFC 9110, 13.1.3: with a tag the date counts for nothing.
  ['another tag and the date', { 'if-none-match': '"b"', 'if-modified-since': SINCE }],
  ['an earlier date', { 'if-modified-since': 'Thu, 26 Mar 2015 10:00:00 GMT' }],
  ['no date', { 'if-modified-since': 'hier' }]
])('who names %s – gets the whole', async (_what, headers) => {
  expect(await ask(feed, { headers })).toMatchObject({ status: 200, body: 'du texte' })
})

test('what failed, has no tag, or was sent – is never unchanged', async () => {
  const failing: RequestListener = (request, response) => {
    response.statusCode = 404
    feed(request, response)
  }
  const headers = { 'if-none-match': 'W/"a"' }
  expect((await ask(failing, { headers })).status).toBe(404)
  expect((await ask(feed, { method: 'POST', headers })).status).toBe(200)
  expect((await ask((_request, response) => response.end('x'), { headers: { 'if-none-match': '*' } })).status).toBe(200)
})
