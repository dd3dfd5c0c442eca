import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { AppError, type ErrorCode } from '#lib/errors.ts'
import type { AccountActor } from './actor.ts'
import { getActor } from './auth.ts'
import { comesFromUs } from './visitor.ts'

/** What every action may answer beside its own outcomes. `fields`: for each bad field, a key under `Desk.problems`. */
export type Refusal = { ok: false; reason: ErrorCode | 'unexpected'; fields?: Record<string, string> }

/** Called with plain values, or by a form (directly, or through `useActionState`, which passes its state first). */
type Action<Input, Result> = {
  (input: Input): Promise<Result | Refusal>
  (previous: unknown, form: FormData): Promise<Result | Refusal>
}

type Gate<Schema> = { input: Schema; may: (actor: AccountActor) => boolean }
type OpenGate<Schema> = { input: Schema; may: 'anyone' }

/**
 * Builds a server action: the request comes from a page of ours, the actor's session is looked up,
 * the role is checked, the input fits its schema; only then `run` is called. A broken promise
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
  return async (...given: unknown[]): Promise<Result | Refusal> => {
    try {
      if (!comesFromUs(await headers())) return { ok: false, reason: 'forbidden' }

      const actor = may === 'anyone' ? null : await getActor()
      if (may !== 'anyone' && !actor) return { ok: false, reason: 'not-signed-in' }
      if (may !== 'anyone' && actor && !may(actor)) return { ok: false, reason: 'forbidden' }

      const parsed = schema.safeParse(plainInput(given))
      if (!parsed.success) return { ok: false, reason: 'invalid-input', fields: problemsOf(parsed.error) }

      return await run({ actor: actor as never, input: parsed.data })
    } catch (error) {
      unstable_rethrow(error)
      return refusalOf(error)
    }
  }
}

/** What the schema sees: the values of a form, without those that React adds; else the first argument. */
function plainInput(given: unknown[]): unknown {
  const form = given.find((value) => value instanceof FormData)
  if (!form) return given[0]
  return Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
}

function problemsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]))
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) return { ok: false, reason: error.code }

  console.error('An action failed.', error)
  return { ok: false, reason: 'unexpected' }
}
