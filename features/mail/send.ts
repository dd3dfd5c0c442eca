import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from '#lib/env.ts'
import { senderAddress, serverAddress } from './address.ts'
import { getSender } from './data.ts'
import { htmlLetter, type Letter, oneLine, plainLetter } from './letter.ts'

/** `off`: no mail server is set. */
export type Delivery = 'sent' | 'failed' | 'off'

/** Somebody may be waiting for the answer: a mail server that is silent for so long is not there. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 }

declare global {
  var parutionMailFailure: Date | undefined
}

/**
 * Hands letters to the mail server, one after the other over one connection. Never throws: what people did stands
 * whether or not they could be written to. Call it after the transaction. Failures are logged, without addresses.
 */
export async function sendLetters(letters: Letter[]): Promise<Delivery> {
  const { SMTP_URL } = env()
  if (SMTP_URL === undefined) return 'off'
  if (letters.length === 0) return 'sent'

  const transport = createTransport({ url: serverAddress(SMTP_URL), pool: true, maxConnections: 1, ...TIMEOUTS })
  try {
    const from = { name: oneLine((await getSender()).name), address: senderAddress(SMTP_URL) }
    const outcomes = await Promise.all(
      letters.map((letter) =>
        transport
          .sendMail({ ...composed(letter), from })
          .then(() => true)
          .catch(logFailure)
      )
    )
    return note(outcomes.every(Boolean) ? 'sent' : 'failed')
  } catch (error) {
    logFailure(error)
    return note('failed')
  } finally {
    transport.close()
  }
}

/** When a letter could last not be sent, as long as none was sent since; null otherwise. Forgotten at a restart. */
export function lastMailFailure(): Date | null {
  return globalThis.parutionMailFailure ?? null
}

function composed(letter: Letter) {
  return {
    to: { name: '', address: letter.to },
    subject: oneLine(letter.subject),
    text: plainLetter(letter),
    html: htmlLetter(letter),
    // Answers of holidays, and loops between machines, are kept away (RFC 3834, 5).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true
  }
}

function logFailure(error: unknown): false {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  console.error(`A letter could not be sent: ${[code, responseCode].filter(Boolean).join(' ') || 'unknown fault'}.`)
  return false
}

function note<T extends Delivery>(delivery: T): T {
  globalThis.parutionMailFailure = delivery === 'failed' ? new Date() : undefined
  return delivery
}
