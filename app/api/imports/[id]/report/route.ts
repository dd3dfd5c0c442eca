import { z } from 'zod'
import { getImportRun } from '#features/import/desk/data.ts'
import { readReport } from '#features/import/desk/files.ts'
import { route } from '#features/session/route.ts'
import { AppError } from '#lib/errors.ts'

type Params = { id: string }

/** The report of an import for machines, whole where it was kept whole. */
export const GET = route<Params>({ may: 'import.run', limit: 0 }, async ({ actor, params }) => {
  const run = z.uuid().safeParse(params.id).success ? await getImportRun(actor, params.id) : null
  const kept = run && ((await readReport(run.id)) ?? (run.report && `${JSON.stringify(run.report, null, 2)}\n`))
  if (!kept) throw new AppError('not-found')

  return new Response(kept, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="import-${run.id}.json"`,
      'cache-control': 'private, no-store'
    }
  })
})
