import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { seedDemo } from '#features/demo/mutations.ts'
import { ensurePublication } from '#features/publication/mutations.ts'
import { refreshMissing } from '#features/search/mutations.ts'
import { issueClaimToken } from '#features/session/mutations.ts'
import { db } from '#lib/db.ts'
import { applyToNext, EnvError, env, siteUrl } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { authSecret } from '#lib/secret.ts'
import { expireThrough, listenForExpiry } from './expiry.ts'
import { openFaultPages, refreshFaultPages } from './fault-pages.ts'
import { answerFault, answerUnreadable } from './faults.ts'
import { keepHouse } from './housekeeping.ts'
import { startJobs } from './jobs.ts'
import { logError, logStep, logWarning } from './log.ts'
import { migrate } from './migrate.ts'
import { ensureDatabase } from './postgres.ts'
import { forgetRedirects } from './redirects.ts'
import { createRequestListener } from './requests.ts'
import { stop, stopOnSignals, whenStopping } from './stopping.ts'
import { learnVisibility } from './visibility.ts'

/** Security releases newer than what npm brings exist: an operator should know. */
const BUNDLED_WARNING =
  'The bundled PostgreSQL lags behind its security releases. It answers on this machine only; in production set DATABASE_URL.'

/** System and PostgreSQL error codes that an operator can do something about. */
const CONNECTION_FAULTS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'wrong user or password in DATABASE_URL',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database: create it first'
}

process.on('unhandledRejection', (error) => logError('unhandled rejection', error))
stopOnSignals()
start().catch((error) => {
  const expected = error instanceof AppError || error instanceof EnvError
  console.error(expected ? `\n✗ ${error.message}\n` : error)
  return stop(1)
})

async function start(): Promise<void> {
  const { PORT, HOST, NODE_ENV } = env()
  applyToNext(authSecret())
  let listener: RequestListener = (request, response) => answerFault(request, response, '503')
  const limits = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 }
  const server = createServer(limits, (request, response) => listener(request, response))
  server.on('clientError', answerUnreadable)
  await listen(server, PORT, HOST)
  await prepareDatabase()

  const dev = NODE_ENV === 'development'
  const app = next({ dev, dir: process.cwd(), port: PORT, hostname: 'localhost', httpServer: server })
  await app.prepare()
  whenStopping(() => app.close())
  listener = createRequestListener(app.getRequestHandler())

  const address = () => server.address() as AddressInfo
  await openFaultPages(address)
  const expirePages = expireThrough(address)
  const expiry = listenForExpiry(async (names) => {
    forgetRedirects()
    await Promise.all([expirePages(names), learnVisibility(names)])
    await refreshFaultPages()
  })
  whenStopping(() => expiry.stop())
  const housekeeping = keepHouse()
  whenStopping(() => housekeeping.stop())
  const jobs = await startJobs()
  whenStopping(() => jobs.stop())
  whenStopping(() => close(server))

  logStep('Pages ready')
  await sayHowToBegin()
}

async function prepareDatabase(): Promise<void> {
  const database = await ensureDatabase()
  whenStopping(database.stop)
  whenStopping(() => globalThis.parutionDatabase?.$disconnect())
  const name = database.description || `PostgreSQL at ${new URL(database.url).host}`
  logStep(`Database ${database.how === 'outside' ? 'found' : database.how}: ${name}`)
  if (database.description.includes('bundled')) logWarning(BUNDLED_WARNING)

  const applied = await migrate(database.url).catch((error: NodeJS.ErrnoException) => {
    const why = CONNECTION_FAULTS[error.code ?? '']
    throw why ? new AppError('unavailable', `${name} can’t be reached: ${why}.`) : error
  })
  logStep(applied.length > 0 ? `Schema brought up to date: ${applied.join(', ')}` : 'Schema up to date')

  const indexed = await refreshMissing()
  if (indexed > 0) logStep(`Search completed: ${indexed} texts`)
  if (env().SEED_DEMO && (await seedDemo())) logStep('Demonstration publication written')
  await ensurePublication()
  await learnVisibility()
}

/** The port is taken at once, so that a second server says so before it does anything else. */
function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new AppError('unavailable', `Port ${port} is in use: stop the other program or set PORT.`) : error)
    })
    server.listen(port, host, resolve)
  })
}

async function sayHowToBegin(): Promise<void> {
  const token = await issueClaimToken(db())
  const lines = token
    ? [`Make your administrator account (this address works once): ${siteUrl()}/claim?token=${token}`]
    : [`Sign in: ${siteUrl()}/sign-in`]
  console.log(['', `  Read:  ${siteUrl()}`, ...lines.map((line) => `  ${line}`), ''].join('\n'))
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  })
}
