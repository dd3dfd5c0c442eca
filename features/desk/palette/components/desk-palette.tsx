import { getTranslations } from 'next-intl/server'
import { mayCreate } from '#features/drafts/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import type { PostKind } from '#prisma/generated/enums.ts'
import { placesFor } from '../../places.ts'
import { Palette } from './palette.tsx'

const KINDS: PostKind[] = ['post', 'page']

/** The palette with what the actor's role is offered. */
export async function DeskPalette({ actor }: { actor: AccountActor }) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.nav' })
  const places = placesFor(actor).map(({ href, word }) => ({ href, label: t(word) }))

  return <Palette offer={{ places, creates: KINDS.filter((kind) => mayCreate(actor, kind)) }} />
}
