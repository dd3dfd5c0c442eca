'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '#features/session/action.ts'
import { IMPORT_PATH } from './constants.ts'
import { beginStep, cancelRun, createRun, leaveRun, replaceFile } from './mutations.ts'
import { queueRun } from './queue.ts'
import { newImportInput, replaceInput, runInput, stepInput } from './schema.ts'

export const createImportAction = action({ input: newImportInput, may: 'import.run' }, async ({ actor, input }) => {
  return createRun(actor, input)
})

export const replaceImportFileAction = action({ input: replaceInput, may: 'import.run' }, async ({ actor, input }) => {
  const file = await replaceFile(actor, input)
  return file ? { ok: true as const, file } : { ok: false as const, reason: 'not-now' as const }
})

/** Has the dry run, or the import, done outside of any request. */
export const beginImportAction = action({ input: stepInput, may: 'import.run' }, async ({ actor, input }) => {
  const begun = await beginStep(actor, input)
  if (!begun.ok) return begun

  try {
    await queueRun(input.id)
  } catch (error) {
    await leaveRun(input.id)
    throw error
  }
  refresh()
  return { ok: true as const }
})

export const cancelImportAction = action({ input: runInput, may: 'import.run' }, async ({ actor, input }) => {
  await cancelRun(actor, input.id)
  redirect(`${IMPORT_PATH}/${input.id}`)
})
