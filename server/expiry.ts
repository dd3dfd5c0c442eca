import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { EXPIRY_CHANNEL } from '#features/publication/expiry.ts'
import { databaseUrl } from '#lib/database-url.ts'
import { keyFor } from '#lib/secret.ts'
import { logError } from './log.ts'
import { ownUrl } from './own-url.ts'

type Expire = (names: string[]) => Promise<void>

const announcement = z.array(z.string().min(1).max(256)).max(500)

/**
 * A page that was being made while a name expired is kept with what it had read
 * before; Next dates it by its end. Dropping once more when such pages are done
 * makes sure that a withdrawn text does not stay.
 */
const SECOND_DROP = 5_000

/**
 * Listens for names of cached pages to drop until `stop` is called; survives a
 * restart of the database. What was announced meanwhile is unknown, so that
 * everything is dropped when the line is back.
 */
export function listenForExpiry(expire: Expire): { stop: () => Promise<void> } {
  let client: pg.Client | undefined
  let stopped = false

  async function drop(names: string[]): Promise<void> {
    await expire(names).catch((error) => logError('expiry', error))
    setTimeout(() => expire(names).catch((error) => logError('expiry', error)), SECOND_DROP).unref()
  }

  async function connect(again: boolean): Promise<void> {
    if (stopped) return

    client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    client.once('end', () => setTimeout(() => connect(true), 1_000).unref())
    client.on('notification', ({ payload }) => {
      const names = readAnnouncement(payload)
      if (names) drop(names)
    })

    try {
      await client.connect()
      await client.query(`LISTEN ${EXPIRY_CHANNEL}`)
      if (again) await drop(['publication'])
    } catch {
      // Ending it makes the line above try again.
      client.emit('end')
    }
  }

  connect(false)
  return {
    stop: async () => {
      stopped = true
      await Promise.race([client?.end().catch(() => {}), pause(2_000, undefined, { ref: false })])
    }
  }
}

/** The names, or null for what is no announcement of ours: others may use the database too. */
function readAnnouncement(payload: string | undefined): string[] | null {
  try {
    return announcement.parse(JSON.parse(payload ?? ''))
  } catch {
    return null
  }
}

/** Drops pages from Next's cache, which only a request to one of its own routes may do; tries five times. */
export function expireThrough(address: () => AddressInfo): Expire {
  return async (names) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await post(address(), names).catch(() => null)
      if (answer?.ok) return
      if (tries === 5) throw new Error(`/api/expire answered ${answer?.status ?? 'nothing'}`)
      await pause(200 * 2 ** tries, undefined, { ref: false })
    }
  }
}

function post(address: AddressInfo, names: string[]): Promise<Response> {
  return fetch(`${ownUrl(address)}/api/expire`, {
    method: 'POST',
    headers: { authorization: `Bearer ${keyFor('expiry')}`, 'content-type': 'application/json' },
    body: JSON.stringify(names)
  })
}
