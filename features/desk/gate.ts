import 'server-only'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { mayEver, type Permission } from '#features/roles/policy.ts'
import { requireActor } from '#features/session/auth.ts'

/**
 * Every page of the desk begins here: who is asking, and words in their language. Others are sent
 * to the door; those whose role does not reach find nothing at the address.
 */
export async function openDesk(path: string, permission: Permission = 'desk.use') {
  const actor = await requireActor(path)
  if (!mayEver(actor, permission)) notFound()

  return { actor, t: await getTranslations({ locale: actor.language, namespace: 'Desk' }) }
}
