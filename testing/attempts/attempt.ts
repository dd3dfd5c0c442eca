import { may, type Permission } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { PostStatus } from '#prisma/generated/enums.ts'

// What each role tries with its own things and with those of others: see features/roles/every-action.test.ts.

/** A state of a text; one in the trash had been a draft, or was published. */
export type State = PostStatus | 'trashed after publication'

/** One thing that something is tried on. State: null for what is no text. */
export type Cell = { own: boolean; state: State | null }

export type Attempt = {
  /** The action or handler behind which it stands: "publishAction", "PUT /api/media/[id]". */
  of: string
  permission: Permission
  cells: Cell[]
  /** What the table says. */
  allowed: (actor: AccountActor, cell: Cell) => boolean
  /** Makes the thing, and answers how it is tried. */
  prepare: (owner: AccountActor, cell: Cell) => Promise<(actor: AccountActor) => Promise<unknown>>
}

type Try = (actor: AccountActor) => Promise<unknown>
const OWN: Cell = { own: true, state: null }
const OTHER: Cell = { own: false, state: null }

/** Something that nobody owns. */
export function atLarge(of: string, permission: Permission, prepare: () => Promise<Try>): Attempt {
  const allowed = (actor: AccountActor) => may(actor, permission)
  return { of, permission, cells: [OTHER], allowed, prepare }
}

/** Something with an owner; what their role reaches of it, the table says. */
export function owned(of: string, permission: Permission, prepare: (owner: AccountActor) => Promise<Try>): Attempt {
  const allowed = (actor: AccountActor, { own }: Cell) => may(actor, permission, { own })
  return { of, permission, cells: [OWN, OTHER], allowed, prepare }
}

/** Something of oneself, which is nobody else's business whatever their role. */
export function personal(of: string, prepare: (owner: AccountActor) => Promise<Try>): Attempt {
  return { of, permission: 'desk.use', cells: [OWN, OTHER], allowed: (_actor, { own }) => own, prepare }
}

const REFUSALS = ['forbidden', 'not-found', 'not-signed-in']

/**
 * Whether an attempt was allowed: refused is what throws or answers so, and what answers null or false.
 * @throws Error for an attempt that failed for another reason: it says nothing of rights.
 */
export async function verdict(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    const answer = await attempt()
    if (answer === null || answer === false) return false
    if (typeof answer !== 'object' || !('ok' in answer) || answer.ok !== false) return true
    if ('reason' in answer && REFUSALS.includes(String(answer.reason))) return false
    throw new Error(`The attempt failed otherwise: ${JSON.stringify(answer)}.`)
  } catch (error) {
    if (error instanceof AppError && REFUSALS.includes(error.code)) return false
    throw error
  }
}

/** From now on the database notes every row that is written, in any table. What is rolled back was not written. */
export async function watchDatabase(): Promise<void> {
  await db().$executeRaw`CREATE TABLE written (what text NOT NULL)`
  await db().$executeRaw`
    CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN
      INSERT INTO written (what) VALUES (TG_OP || ' ' || TG_TABLE_NAME);
      RETURN NULL;
    END $body$`
  await db().$executeRaw`
    DO $body$ DECLARE one text; BEGIN
      FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'written' LOOP
        EXECUTE format('CREATE TRIGGER note_written AFTER INSERT OR UPDATE OR DELETE ON %I
          FOR EACH ROW EXECUTE FUNCTION note_written()', one);
      END LOOP;
    END $body$`
}

/** What was written since the last question. */
export async function takeWritten(): Promise<string[]> {
  const rows = await db().$queryRaw<{ what: string }[]>`DELETE FROM written RETURNING what`
  return [...new Set(rows.map(({ what }) => what))].sort()
}
