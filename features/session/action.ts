import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { mayEver, type Permission } from '#features/roles/policy.ts'
import { AppError, type ErrorCode } from '#lib/errors.ts'
import type { AccountActor } from './actor.ts'
import { getActor } from './auth.ts'
import { comesFromUs } from './visitor.ts'

/** What every action may answer beside its own outcomes. `fields`: for each bad field, a key under `Problems`. */
export type Refusal = { ok: false; reason: ErrorCode | 'unexpected'; fields?: Record<string, string> }

/** What somebody typed into a form that was refused, without secrets: the form shows it again. */
export type Typed = { typed?: Record<string, string> }

/** Called with plain values, or by a form (directly, or through `useActionState`, which passes its state first). */
type Action<Input, Result> = {
  (input: Input): Promise<Result | Refusal>
  (previous: unknown, form: FormData): Promise<(Result | Refusal) & Typed>
}

type Gate<Schema> = { input: Schema; may: Permission }
type OpenGate<Schema> = { input: Schema; may: 'anyone' }

/**
 * Builds a server action: the request comes from a page of ours, the actor's session is looked up,
 * the role reaches at least something of what it wants to do, the input fits its schema; only then `run` is called. A broken promise
 * (AppError) becomes its code; anything else one word for the browser and a line in the log.
 */
export function action<Schema extends z.ZodType, Result>(
  gate: Gate<Schema>,
  run: (context: { actor: AccountActor; input: z.output<Schema> }) => Promise<Result>
): Action<z.input<Schema>, Result>
export function action<Schema extends z.ZodType, Result>(
  gate: OpenGate<Schema>,
  run: (context: { actor: null; input: z.output<Schema> }) => Promise<Result>
): Action<z.input<Schema>, Result>
export function action<Schema extends z.ZodType, Result>(
  { input: schema, may }: Gate<Schema> | OpenGate<Schema>,
  run: (context: { actor: never; input: z.output<Schema> }) => Promise<Result>
): Action<z.input<Schema>, Result> {
  async function answer(input: unknown): Promise<Result | Refusal> {
    try {
      if (!comesFromUs(await headers())) return { ok: false, reason: 'forbidden' }

      const actor = may === 'anyone' ? null : await getActor()
      if (may !== 'anyone' && !actor) return { ok: false, reason: 'not-signed-in' }
      if (may !== 'anyone' && actor && !mayEver(actor, may)) return { ok: false, reason: 'forbidden' }

      const parsed = schema.safeParse(input)
      if (!parsed.success) return { ok: false, reason: 'invalid-input', fields: problemsOf(parsed.error) }

      return await run({ actor: actor as never, input: parsed.data })
    } catch (error) {
      unstable_rethrow(error)
      return refusalOf(error)
    }
  }

  async function built(...given: unknown[]): Promise<(Result | Refusal) & Typed> {
    const form = given.find((value) => value instanceof FormData)
    if (!form) return (await answer(given[0])) as (Result | Refusal) & Typed

    const values = valuesOf(form)
    const result = await answer(values)
    return { ...result, ...(isRefused(result) && { typed: withoutSecrets(values) }) } as (Result | Refusal) & Typed
  }

  return built
}

function isRefused(result: unknown): result is { ok: false } {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
}

/** The values of a form, without those that React adds. */
function valuesOf(form: FormData): Record<string, FormDataEntryValue> {
  return Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
}

function withoutSecrets(values: Record<string, FormDataEntryValue>): Record<string, string> {
  const secret = new Set(['password', 'current', 'token'])
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !secret.has(entry[0])
    )
  )
}

function problemsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]))
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) return { ok: false, reason: error.code }

  console.error('An action failed.', error)
  return { ok: false, reason: 'unexpected' }
}
