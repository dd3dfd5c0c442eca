import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import NextAuth, { type AuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { siteUrl } from '#lib/env.ts'
import { authSecret } from '#lib/secret.ts'
import type { AccountActor } from './actor.ts'
import { SESSION_LIFE } from './constants.ts'
import { findLiveSession } from './data.ts'
import { closeSession, signIn, touchSession } from './mutations.ts'
import { safeNextPath } from './next-path.ts'
import { visitorAddress } from './visitor.ts'

// The only module that knows next-auth. Its token carries a session id and
// nothing else; who that is, and whether it still holds, is asked of
// PostgreSQL at every request.

const LIFE_IN_SECONDS = SESSION_LIFE / 1_000

function isSecure(): boolean {
  return siteUrl().startsWith('https:')
}

function sessionCookie() {
  return {
    name: isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() }
  }
}

// Made at each request: the secret and the address are known when the server runs, not when it is built.
function authOptions(): AuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: LIFE_IN_SECONDS },
    jwt: { maxAge: LIFE_IN_SECONDS },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given, request) => authorize(given, new Headers(plainHeaders(request.headers)))
      })
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: user.id }
        // Throwing here makes next-auth clear the cookie.
        if (!(await findLiveSession(token.sid))) throw new Error('session over')
        return { sid: token.sid }
      },
      async session({ session, token }) {
        const live = await findLiveSession(token.sid)
        return { ...session, user: { name: live?.actor.name ?? null, email: live?.actor.email ?? null, image: null } }
      }
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await closeSession(token.sid)
      }
    },
    logger: {
      // An ended session is an everyday matter.
      error: (code) => code !== 'JWT_SESSION_ERROR' && console.error(`next-auth: ${code}`),
      warn: () => {},
      debug: () => {}
    }
  }
}

function plainHeaders(given: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  )
}

/** next-auth puts the text of an exception into an address: none may leave here. */
async function authorize(given: unknown, from: Headers): Promise<{ id: string } | null> {
  const { email, password } = (given ?? {}) as { email?: unknown; password?: unknown }
  if (typeof email !== 'string' || typeof password !== 'string') return null

  const sessionId = await tryCredentials({ email, password }, from)
  return sessionId === null ? null : { id: sessionId }
}

/** A new session's id, or null: wrong, too often, or not possible now. */
async function tryCredentials(given: { email: string; password: string }, from: Headers): Promise<string | null> {
  try {
    const { email, password } = given
    const userAgent = from.get('user-agent') ?? ''
    const entered = await signIn({
      email: email.slice(0, 1_000),
      password: password.slice(0, 1_000),
      address: visitorAddress(from),
      userAgent
    })
    return entered.ok ? entered.value.sessionId : null
  } catch (error) {
    console.error('sign-in failed', error)
    return null
  }
}

/** next-auth's own endpoints. */
export function handleAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> }
): Promise<Response> {
  return NextAuth(request, context, authOptions()) as Promise<Response>
}

/** Checks e-mail and password, opens a session and sets its cookie; false when refused. */
export async function enter(given: { email: string; password: string }): Promise<boolean> {
  const sessionId = await tryCredentials(given, await headers())
  if (sessionId === null) return false

  await setSessionCookie(sessionId)
  return true
}

/** Gives this browser a session that has just been opened. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie()
  const token = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: LIFE_IN_SECONDS })
  const jar = await cookies()
  jar.set(name, token, { ...options, maxAge: LIFE_IN_SECONDS })
}

/** Signs this browser out: the row goes, then the cookie. */
export async function leave(): Promise<void> {
  const sessionId = await currentSessionId()
  if (sessionId) await closeSession(sessionId)

  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** Id that this browser's cookie carries; it may be over. */
export async function currentSessionId(): Promise<string | null> {
  const jar = await cookies()
  const token = jar.get(sessionCookie().name)?.value
  if (!token) return null

  try {
    const decoded = await decode({ token, secret: authSecret() })
    return typeof decoded?.sid === 'string' ? decoded.sid : null
  } catch {
    return null
  }
}

/** Who is signed in, looked up in the database; null when nobody is. */
export const getActor = cache(async (): Promise<AccountActor | null> => {
  const sessionId = await currentSessionId()
  const live = sessionId === null ? null : await findLiveSession(sessionId)
  if (!sessionId || !live) return null

  await touchSession(sessionId, live.lastSeenAt)
  return live.actor
})

/** Who is signed in; sends others to the door, from where they come back to `next`. */
export async function requireActor(next = '/desk'): Promise<AccountActor> {
  const actor = await getActor()
  return actor ?? redirect(`/sign-in?next=${encodeURIComponent(safeNextPath(next))}`)
}
