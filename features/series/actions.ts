'use server'

import { action } from '#features/session/action.ts'
import { createSeries } from './mutations.ts'
import { seriesInput } from './schema.ts'

// A series opens no page before a published text belongs to it: nothing to expire here.
export const createSeriesAction = action({ input: seriesInput, may: 'series.create' }, async ({ actor, input }) => {
  const created = await createSeries(actor, input.name)
  if (!created.ok) return created
  const { id, name } = created.value
  return { ok: true as const, series: { id, name } }
})
