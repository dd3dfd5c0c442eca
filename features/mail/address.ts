import { z } from 'zod'
import { env, siteUrl } from '#lib/env.ts'

const address = z.email()

/**
 * Where letters come from: `?from=` in SMTP_URL, else its user when that is an address (most providers refuse
 * others), else "parution@" and the host of the publication.
 */
export function senderAddress(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  const candidates = [url.searchParams.get('from') ?? '', decoded(url.username)]
  return candidates.find((one) => address.safeParse(one).success) ?? `parution@${new URL(siteUrl()).hostname}`
}

/** SMTP_URL as the mail library takes it: what is ours in it left out. */
export function serverAddress(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  url.searchParams.delete('from')
  return url.href
}

/** Whether this publication sends letters; without it, links are handed on by people. */
export function isMailOn(): boolean {
  return env().SMTP_URL !== undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
