import { z } from 'zod'

const flag = z.stringbool({ truthy: ['1', 'true', 'yes'], falsy: ['0', 'false', 'no', ''] })

const variables = z.object({
  /** Port the HTTP server listens on. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address it listens on; all interfaces by default, as hosts and containers expect. */
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Public address of the publication, without a path; canonical links are made from it. */
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** PostgreSQL to use instead of the embedded one. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Folder of the database, the media, the secrets and the backups. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Key that signs sessions, 32 characters at least; made once under DATA_DIR when absent. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** 0: no demonstration content in an empty database. */
  SEED_DEMO: flag.default(true),
  /** How many proxies stand before the server and may be believed about the visitor's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Mail server, smtp:// or smtps://. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Folder with initdb, pg_ctl and postgres to use instead of the bundled ones. */
  PG_BIN_DIR: z.string().min(1).optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production')
})

export type Env = z.infer<typeof variables>

/** A variable has a value that cannot be used; the message names it and says what it takes. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/**
 * Reads the variables.
 * @throws EnvError with one line for every bad variable.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)

  if (parsed.success) return parsed.data

  const lines = parsed.error.issues.map(
    (issue) => `${issue.path.join('.')}: ${issue.message} (got "${source[String(issue.path[0])]}")`
  )
  throw new EnvError(`These variables can't be used:\n  ${lines.join('\n  ')}`)
}

let cached: Env | undefined

/** The variables, read and checked once for each process. */
export function env(): Env {
  cached ??= parseEnv(process.env)
  return cached
}

/** Public origin of the publication, such as "https://journal.example.fr"; never ends in a slash. */
export function siteUrl(): string {
  return env().SITE_URL ?? `http://localhost:${env().PORT}`
}

/**
 * What Next and next-auth read from the environment by themselves. Where
 * SITE_URL is not set, next-auth goes by the Host header, which the HTTP server
 * in front of it has checked.
 */
export function applyToNext(secret: string): void {
  const { SITE_URL } = env()
  process.env.NEXTAUTH_SECRET = secret
  if (SITE_URL) process.env.NEXTAUTH_URL = SITE_URL
  else process.env.AUTH_TRUST_HOST = '1'
}
