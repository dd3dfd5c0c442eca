import 'server-only'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { cacheTags } from '#features/posts/constants.ts'
import { expireInRoute } from '#features/publication/expire-names.ts'
import { comesFromUs, visitorAddress } from '#features/session/visitor.ts'
import { ANSWERS, type LikeAnswer } from './constants.ts'
import { forgetOldLikes, likePost, withdrawLike } from './mutations.ts'
import { mayPress } from './pace.ts'
import { visitorHash } from './visitor.ts'

const FORGETTING_PAUSE = 24 * 60 * 60 * 1_000
let forgotAt = 0

/**
 * Answers a press of the button: 303 back to it (RFC 9110 §15.4.4), or what the page then says as JSON
 * for the module that asked for it. `?withdraw` takes the like back. 403 from elsewhere, 404 where
 * nothing is published, 429 beyond thirty presses a minute.
 */
export async function answerPress(request: Request, postId: string): Promise<Response> {
  const t = await getTranslations('Reader.likes')
  if (!isOurs(request.headers)) return refusal(403, t('foreign'))
  if (!mayPress(visitorAddress(request.headers))) return refusal(429, t('tooMany'), { 'retry-after': '60' })
  if (!z.uuid().safeParse(postId).success) return refusal(404, t('unknown'))

  const withdraws = new URL(request.url).searchParams.has('withdraw')
  const press = { postId, visitorHash: visitorHash(request.headers, postId) }
  const done = await (withdraws ? withdrawLike(press) : likePost(press))
  if (!done.ok) return refusal(404, t('unknown'))

  if (done.value.changed) await expireInRoute([cacheTags.likes(postId)])
  await forgetSometimes()

  const { slug, count, changed } = done.value
  const answer: LikeAnswer = withdraws ? 'withdrawn' : changed ? 'counted' : 'already'
  return request.headers.get('accept') === 'application/json'
    ? Response.json(
        { count: t('count', { count }), answer: ANSWERS[answer] },
        { headers: { 'cache-control': 'no-store' } }
      )
    : new Response(null, {
        status: 303,
        headers: { location: `/${encodeURIComponent(slug)}#${ANSWERS[answer]}`, 'cache-control': 'no-store' }
      })
}

/** Programs without Origin have nobody's rights, which suffices elsewhere; a like is worth something without any. */
function isOurs(headers: Headers): boolean {
  const isNamed = headers.has('origin') || headers.get('sec-fetch-site') === 'same-origin'
  return isNamed && comesFromUs(headers)
}

async function forgetSometimes(): Promise<void> {
  if (Date.now() - forgotAt < FORGETTING_PAUSE) return

  forgotAt = Date.now()
  await forgetOldLikes()
}

function refusal(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers }
  })
}
