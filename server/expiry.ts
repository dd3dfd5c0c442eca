import pg from 'pg'
import { EXPIRY_CHANNEL } from '#features/publication/expiry.ts'
import { APPLICATION_NAME, databaseUrl } from '#lib/database-url.ts'
import { keyFor } from '#lib/secret.ts'
import { logError } from './log.ts'

type Expire = (names: string[]) => Promise<void>

/**
 * Listens for names of cached pages to drop until `stop` is called; survives a
 * restart of the database. What was announced meanwhile is unknown, so that
 * everything is dropped when the line is back.
 */
export function listenForExpiry(expire: Expire): { stop: () => Promise<void> } {
  let client: pg.Client | undefined
  let stopped = false

  async function connect(again: boolean): Promise<void> {
    if (stopped) return

    client = new pg.Client({ connectionString: databaseUrl(), application_name: APPLICATION_NAME, keepAlive: true })
    client.on('error', () => {})
    client.once('end', () => setTimeout(() => connect(true), 1_000).unref())
    client.on('notification', ({ payload }) =>
      expire(JSON.parse(payload ?? '[]')).catch((error) => logError('expiry', error))
    )

    try {
      await client.connect()
      await client.query(`LISTEN ${EXPIRY_CHANNEL}`)
      if (again) await expire(['publication'])
    } catch {
      // Ending it makes the line above try again.
      client.emit('end')
    }
  }

  connect(false)
  return {
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
    }
  }
}

/** Drops pages from Next's cache, which only a request to one of its own routes may do. */
export function expireThrough(port: number): Expire {
  return async (names) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/expire`, {
      method: 'POST',
      headers: { authorization: `Bearer ${keyFor('expiry')}`, 'content-type': 'application/json' },
      body: JSON.stringify(names)
    })
    if (!answer.ok) throw new Error(`/api/expire answered ${answer.status}`)
  }
}
