import 'server-only'
import { db } from '#lib/db.ts'
import { IMPORT_LOCK } from '../mutations.ts'
import { SILENCE } from './constants.ts'

/**
 * Runs that call themselves at work, but whose program is gone: nobody holds the importer's lock, and nothing was
 * heard of them for `silence` seconds. They were interrupted.
 */
export async function settleSilentRuns(silence = SILENCE): Promise<void> {
  await db().$executeRaw`
    UPDATE import_run SET state = 'interrupted', finished_at = now()
    WHERE state IN ('checking', 'running')
      AND coalesce((progress->>'at')::timestamptz, started_at) <= now() - make_interval(secs => ${silence}::float8)
      AND NOT EXISTS (
        SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid::bigint = 0 AND objid::bigint = ${IMPORT_LOCK}
          AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`
}
