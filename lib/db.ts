import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { databaseUrl } from './database-url.ts'

export type Database = PrismaClient
/** The client, or a transaction of it. */
export type Queries = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

declare global {
  var parutionDatabase: PrismaClient | undefined
}

/** A client of its own for `url`; the caller disconnects it. */
export function connect(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 10_000
    }),
    omit: { account: { passwordHash: true }, post: { passwordHash: true } }
  }) as unknown as PrismaClient
}

/**
 * The client that everything shares. It hangs on `globalThis` because the HTTP
 * server and Next's bundles load this module separately in one process: two
 * pools would waste connections.
 */
export function db(): PrismaClient {
  globalThis.parutionDatabase ??= connect(databaseUrl())
  return globalThis.parutionDatabase
}
