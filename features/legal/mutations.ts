import 'server-only'
import { asJson } from '#features/drafts/working-copy.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { may } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Language } from '#prisma/generated/enums.ts'
import type { LegalKind } from './schema.ts'
import { legalTemplate } from './templates.ts'

/**
 * Starts a legal page as a draft and puts it last in the footer's menu, where readers find it once it is
 * published. Returns its id; signed by nobody, for it is the publication that speaks.
 * @throws AppError `forbidden`
 */
export async function startLegalPage(
  actor: AccountActor,
  { kind, language }: { kind: LegalKind; language: Language }
): Promise<string> {
  if (!may(actor, 'settings.change')) throw new AppError('forbidden')

  const { title, slug, doc } = legalTemplate(kind, language)
  return db().$transaction(async (tx) => {
    const post = await tx.post.create({
      data: {
        kind: 'page',
        draft: { create: { title, slug, doc: asJson(doc), schemaVersion: SCHEMA_VERSION, savedById: actor.accountId } }
      },
      select: { id: true }
    })
    const item = JSON.stringify([{ kind: 'post', id: post.id, label: '', depth: 0 }])
    await tx.$executeRaw`UPDATE publication SET footer_menu = footer_menu || ${item}::jsonb WHERE id = 1`
    return post.id
  })
}
