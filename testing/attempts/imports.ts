import { getImportProgress, getImportRun } from '#features/import/desk/data.ts'
import { deleteFolder } from '#features/import/desk/files.ts'
import { beginStep, cancelRun, createRun, receivePiece, replaceFile } from '#features/import/desk/mutations.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '../accounts.ts'
import { exportOf, itemOf } from '../wxr.ts'
import { type Attempt, atLarge } from './attempt.ts'

const XML = Buffer.from(exportOf({ blog: 'https://ancien.example.org', items: itemOf(1, { slug: 'un' }) }))
const WISH = { kind: 'export' as const, name: 'export.xml', size: XML.length }

/** A run whose one file is still to come, or here; no other is at work. */
async function makeRun({ isSent }: { isSent: boolean }): Promise<{ id: string; file: string }> {
  await db().importRun.updateMany({ data: { state: 'cancelled' } })
  const administrator = await makeActor({ role: 'administrator' })
  const created = await createRun(administrator, { pictures: 'none', files: [WISH] })
  const [file] = created.ok ? created.value.files : []
  if (!created.ok || !file) throw new Error('The run was not made.')

  const { id } = created.value
  if (isSent) await receivePiece(administrator, { id, file: file.id, offset: 0, bytes: XML })
  return { id, file: file.id }
}

/** Imports from the desk. */
export const IMPORTS: Attempt[] = [
  atLarge('createImportAction', 'import.run', async () => async (actor) => {
    const created = await createRun(actor, { pictures: 'none', files: [WISH] })
    if (created.ok) await deleteFolder(created.value.id)
    return created
  }),
  atLarge('replaceImportFileAction', 'import.run', async () => {
    const { id, file } = await makeRun({ isSent: false })
    return (actor) => replaceFile(actor, { id, file, name: 'autre.xml', size: 10 })
  }),
  atLarge('beginImportAction', 'import.run', async () => {
    const { id } = await makeRun({ isSent: true })
    return (actor) => beginStep(actor, { id, step: 'check' })
  }),
  atLarge('cancelImportAction', 'import.run', async () => {
    const { id } = await makeRun({ isSent: false })
    return (actor) => cancelRun(actor, id)
  }),
  atLarge('PUT /api/imports/[id]/files/[file]', 'import.run', async () => {
    const { id, file } = await makeRun({ isSent: false })
    return (actor) => receivePiece(actor, { id, file, offset: 0, bytes: XML })
  }),
  atLarge('GET /api/imports/[id]', 'import.run', async () => {
    const { id } = await makeRun({ isSent: false })
    return (actor) => getImportProgress(actor, id)
  }),
  atLarge('GET /api/imports/[id]/report', 'import.run', async () => {
    const { id } = await makeRun({ isSent: false })
    return (actor) => getImportRun(actor, id)
  })
]
