import 'server-only'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { verifyPassword } from '#features/session/password.ts'
import { comesFromUs, visitorAddress } from '#features/session/visitor.ts'
import { siteUrl } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { createPace } from '#lib/pace.ts'
import { KEY_COOKIE, protectedPath, READER_PASSWORD_LENGTH } from './constants.ts'
import { getPublishedLock } from './data.ts'
import { keyOf } from './key.ts'

const mayTry = createPace(30)

/**
 * Answers a password that a reader sent: 303 (RFC 9110 §15.4.4) to where the text is read, with its key in a cookie
 * when it is the right one, else to the form that says so. 403 from elsewhere, 404 where nothing is behind a password,
 * 429 beyond thirty tries a minute.
 */
export async function answerPassword(request: Request, postId: string): Promise<Response> {
  const t = await getTranslations('Reader.protected')
  if (!comesFromUs(request.headers)) return refusal(403, t('foreign'))
  if (!mayTry(visitorAddress(request.headers))) return refusal(429, t('tooMany'), { 'retry-after': '60' })

  const lock = z.uuid().safeParse(postId).success ? await getPublishedLock(postId) : null
  if (!lock) return refusal(404, t('unknown'))

  try {
    const isRight = await verifyPassword(lock.passwordHash, await passwordIn(request))
    return isRight ? open(postId, lock) : seeOther(`${protectedPath(lock.slug)}?wrong`)
  } catch (error) {
    if (error instanceof AppError) return refusal(503, t('busy'), { 'retry-after': '5' })
    throw error
  }
}

/** What no form of ours sends is no password. */
async function passwordIn(request: Request): Promise<string> {
  const form = await request.formData().catch(() => null)
  const password = form?.get('password')
  return typeof password === 'string' ? password.toWellFormed().slice(0, READER_PASSWORD_LENGTH.most) : ''
}

/** Strictly necessary for what the reader asked: kept until the browser is closed, sent to this text's address alone. */
function open(id: string, lock: { slug: string; passwordHash: string }): Response {
  const path = protectedPath(lock.slug)
  const secure = siteUrl().startsWith('https:') ? '; Secure' : ''
  const cookie = `${KEY_COOKIE}=${keyOf({ id, ...lock })}; Path=${path}; HttpOnly; SameSite=Lax${secure}`
  return seeOther(path, { 'set-cookie': cookie })
}

function seeOther(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } })
}

function refusal(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers }
  })
}
