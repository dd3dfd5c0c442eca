import { z } from 'zod'
import { SILENCE } from '#features/import/desk/constants.ts'
import { getImportProgress } from '#features/import/desk/data.ts'
import { settleSilentRuns } from '#features/import/desk/settling.ts'
import { answer, route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

type Params = { id: string }

/** Where an import is: `{ state, progress: { stage, done, total } }`. */
export const GET = route<Params>({ may: 'import.run', limit: 0 }, async ({ actor, params }) => {
  if (!z.uuid().safeParse(params.id).success) throw new AppError('not-found')

  const before = await getImportProgress(actor, params.id)
  if (before.silent > SILENCE) await settleSilentRuns()
  const { state, progress } = before.silent > SILENCE ? await getImportProgress(actor, params.id) : before
  return answer({ ok: true, state, progress })
})
