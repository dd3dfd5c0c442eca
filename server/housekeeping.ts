import { emptyOldTrash } from '#features/drafts/deleting/mutations.ts'
import { deleteOldImportFiles } from '#features/import/desk/mutations.ts'
import { tagsOfAppearances } from '#features/posts/constants.ts'
import { announceExpiry } from '#features/publication/expiry.ts'
import { pruneRevisions } from '#features/revisions/pruning/mutations.ts'
import { logError, logStep } from './log.ts'

const DAILY = 24 * 3_600_000

/**
 * Thins out old autosaves, deletes what imports have left and empties the trash of what is past its time: now, and
 * once a day until `stop` is called, which waits for a run under way. Several servers may do so at once: what one
 * deleted the others don't find.
 */
export function keepHouse(): { stop: () => Promise<void> } {
  let running = Promise.resolve()
  const run = () => {
    running = running.then(tidy).catch((error) => logError('housekeeping', error))
  }

  run()
  const timer = setInterval(run, DAILY)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      return running
    }
  }
}

async function tidy(): Promise<void> {
  const pruned = await pruneRevisions()
  if (pruned > 0) logStep(`Old autosaves thinned out: ${pruned}`)

  const imports = await deleteOldImportFiles()
  if (imports > 0) logStep(`Files of old imports deleted: ${imports}`)

  const deleted = await emptyOldTrash()
  if (deleted.length === 0) return
  logStep(`Deleted from the trash: ${deleted.length}`)
  await announceExpiry([...new Set(deleted.flatMap(({ before, after }) => tagsOfAppearances(before, after)))])
}
