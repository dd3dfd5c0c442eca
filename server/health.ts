import type { ServerResponse } from 'node:http'
import pg from 'pg'
import { databaseUrl } from '#lib/database-url.ts'
import { pendingMigrations } from './migrate.ts'

/** GET /healthz: this process answers. */
export function answerHealth(response: ServerResponse): void {
  answerJson(response, 200, { status: 'ok' })
}

/** GET /readyz: the database answers and has the schema of this release. */
export async function answerReadiness(response: ServerResponse): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 3_000 })

  try {
    await client.connect()
    const pending = await pendingMigrations(client)
    const ready = pending.length === 0
    answerJson(response, ready ? 200 : 503, {
      status: ready ? 'ok' : 'unavailable',
      database: 'ok',
      pendingMigrations: pending
    })
  } catch {
    answerJson(response, 503, { status: 'unavailable', database: 'unreachable' })
  } finally {
    await client.end().catch(() => {})
  }
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
