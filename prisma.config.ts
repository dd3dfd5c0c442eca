import { defineConfig } from 'prisma/config'

// The connection comes from lib/db.ts and its driver adapter; the command line
// of Prisma is used for `generate` only.
export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
