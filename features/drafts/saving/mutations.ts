import 'server-only'
import type { Queries } from '#lib/db.ts'
import type { Attempt } from '../schema.ts'

/** Nobody sends a save again after a week. */
const RECEIPT_LIFE = 7 * 24 * 60 * 60_000

type Receipt = { postId: string; attempt: Attempt; version: number; savedAt: Date }

/** Remembers the answer to a save, within its transaction, and forgets the old ones of the same text. */
export async function keepReceipt(tx: Queries, { postId, attempt, version, savedAt }: Receipt): Promise<void> {
  const { clientId, seq } = attempt
  const answered = { seq, version, savedAt }
  await tx.saveReceipt.upsert({
    where: { postId_clientId: { postId, clientId } },
    create: { ...answered, postId, clientId },
    update: answered
  })
  await tx.saveReceipt.deleteMany({ where: { savedAt: { lt: new Date(savedAt.getTime() - RECEIPT_LIFE) } } })
}
