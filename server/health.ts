import type { ServerResponse } from 'node:http'
import pg from 'pg'
import { databaseUrl } from '#lib/database-url.ts'
import { pendingMigrations } from './migrate.ts'

/** One look at the database serves everybody who asks within this time: nobody can use up its connections by asking. */
const LIFE = 1_000
const PATIENCE = { connectionTimeoutMillis: 3_000, query_timeout: 3_000 }

type Readiness = { status: number; body: unknown }

let last: { at: number; readiness: Promise<Readiness> } | undefined

/** GET /healthz: this process answers. */
export function answerHealth(response: ServerResponse): void {
  answerJson(response, { status: 200, body: { status: 'ok' } })
}

/** GET /readyz: the database answers and has the schema of this release. */
export async function answerReadiness(response: ServerResponse): Promise<void> {
  if (!last || Date.now() - last.at > LIFE) last = { at: Date.now(), readiness: look() }
  answerJson(response, await last.readiness)
}

async function look(): Promise<Readiness> {
  let client: pg.Client | undefined

  try {
    client = new pg.Client({ connectionString: databaseUrl(), ...PATIENCE })
    client.on('error', () => {})
    await client.connect()
    const pending = await pendingMigrations(client)
    const ready = pending.length === 0
    const body = { status: ready ? 'ok' : 'unavailable', database: 'ok', pendingMigrations: pending }
    return { status: ready ? 200 : 503, body }
  } catch {
    return { status: 503, body: { status: 'unavailable', database: 'unreachable' } }
  } finally {
    await client?.end().catch(() => {})
  }
}

function answerJson(response: ServerResponse, { status, body }: Readiness): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
