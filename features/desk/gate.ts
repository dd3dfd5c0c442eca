import 'server-only'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { AccountActor } from '#features/session/actor.ts'
import { requireActor } from '#features/session/auth.ts'

/**
 * Every page of the desk begins here: who is asking, and words in their language. Others are sent
 * to the door; those whose role does not reach find nothing at the address.
 */
export async function openDesk(path: string, may: (actor: AccountActor) => boolean = () => true) {
  const actor = await requireActor(path)
  if (!may(actor)) notFound()

  return { actor, t: await getTranslations({ locale: actor.language, namespace: 'Desk' }) }
}
