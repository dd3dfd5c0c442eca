// npm run user -- create --email E --name N --role R
// Works beside a running server: both talk to the same PostgreSQL.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findAccountId, getAccounts } from '#features/people/accounts/data.ts'
import { createAccount, disableAccount, resetPassword } from '#features/people/mutations.ts'
import { ROLES } from '#features/people/schema.ts'
import type { Actor } from '#features/session/actor.ts'
import { PASSWORD_LENGTH } from '#features/session/constants.ts'
import { emailAddress, newPassword, personName } from '#features/session/schema.ts'
import { db } from '#lib/db.ts'
import { EnvError } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { migrate } from '#server/migrate.ts'
import { ensureDatabase } from '#server/postgres.ts'

const USAGE = `npm run user -- create --email E --name N --role R   make an account
npm run user -- reset-password --email E              give it a new password
npm run user -- disable --email E                     sign it out for good
npm run user -- list                                  show all accounts

Roles: ${ROLES.join(', ')}. A password may be piped in; otherwise one is made and printed once.`

/** How long to wait for a first byte of a password: whoever starts us may leave an empty pipe open. */
const PATIENCE = 5_000

/** A sentence for whoever typed the command. */
class Refusal extends Error {}

const actor: Actor = { kind: 'system', name: 'command line' }
const commands: Record<string, (options: Options) => Promise<void>> = {
  create,
  'reset-password': reset,
  disable,
  list
}
type Options = { email?: string | undefined; name?: string | undefined; role?: string | undefined }

await main().catch((error) => {
  const expected = error instanceof Refusal || error instanceof AppError || error instanceof EnvError
  console.error(expected ? `✗ ${error.message}` : error)
  process.exitCode = 1
})
// A pipe that nobody closes must not keep the command alive.
process.exit()

async function main(): Promise<void> {
  const { command, options } = readCommand()
  const database = await ensureDatabase()
  try {
    await migrate(database.url)
    await command(options)
  } finally {
    await db().$disconnect()
    await database.stop()
  }
}

function readCommand() {
  try {
    const text = { type: 'string' } as const
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { email: text, name: text, role: text }
    })
    const command = positionals.length === 1 ? commands[positionals[0] ?? ''] : undefined
    if (!command) throw new Refusal(`Say what to do:\n\n${USAGE}`)
    return { command, options: values }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${(error as Error).message}\n\n${USAGE}`)
  }
}

async function create({ email, name, role }: Options): Promise<void> {
  const address = checked(emailAddress, email, '--email takes an e-mail address, such as lea@example.org.')
  const called = checked(personName, name, '--name takes the name that signs texts, such as "Léa Martin".')
  const rank = checked(z.enum(ROLES), role, `--role takes one of: ${ROLES.join(', ')}.`)

  const given = await pipedPassword()
  const made = await createAccount(actor, { email: address, name: called, role: rank, password: given })
  if (!made.ok) throw new Refusal(`There is an account with the address ${address} already.`)

  console.log(`Account made: ${called} <${address}>, ${rank}.`)
  if (given === undefined) console.log(`Password, shown this once: ${made.value.password}`)
}

async function reset({ email }: Options): Promise<void> {
  const { id, address } = await accountOf(email)
  const given = await pipedPassword()
  const changed = await resetPassword(actor, { id, password: given })
  if (!changed.ok) throw new Refusal(`The password of ${address} was not changed (${changed.reason}).`)

  console.log(`New password for ${address}; it is signed out everywhere.`)
  if (given === undefined) console.log(`Password, shown this once: ${changed.value.password}`)
}

async function disable({ email }: Options): Promise<void> {
  const { id, address } = await accountOf(email)
  const changed = await disableAccount(actor, id)
  if (!changed.ok) throw new Refusal(`${address} is the last administrator: make another one first.`)
  console.log(`${address} can no longer sign in.`)
}

async function list(): Promise<void> {
  const accounts = await getAccounts(actor)
  if (accounts.length === 0) console.log('No accounts yet.')

  for (const { email, name, role, disabled, lastSeenAt } of accounts) {
    const seen = lastSeenAt ? `last seen ${lastSeenAt.toISOString().slice(0, 10)}` : 'never signed in'
    console.log([email.padEnd(32), role.padEnd(13), disabled ? 'disabled' : seen, name].join('  '))
  }
}

async function accountOf(email: string | undefined): Promise<{ id: string; address: string }> {
  const address = checked(emailAddress, email, '--email takes the address of an account.')
  const id = await findAccountId(actor, address)
  if (id === null) throw new Refusal(`No account has the address ${address}.`)
  return { id, address }
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, sentence: string): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refusal(sentence)
  return parsed.data
}

/** The password piped in; undefined at a terminal, or when nothing comes. */
async function pipedPassword(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined

  const text = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => resolve(''), PATIENCE)
    let received = ''
    process.stdin.setEncoding('utf8')
    process.stdin.on('data', (chunk) => {
      clearTimeout(timer)
      received += chunk
    })
    process.stdin.on('end', () => {
      clearTimeout(timer)
      resolve(received)
    })
    process.stdin.on('error', reject)
  })

  const password = text.replace(/\r?\n$/, '')
  if (password === '') return undefined
  return checked(newPassword, password, `The password is too short: ${PASSWORD_LENGTH} characters at least.`)
}
