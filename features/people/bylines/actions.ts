'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { cacheTags } from '#features/posts/constants.ts'
import { expireInAction } from '#features/publication/expire-names.ts'
import { action } from '#features/session/action.ts'
import { handOver, mergePeople } from '../handover/mutations.ts'
import { searchPeople } from './data.ts'
import { changePortrait, createGuest, describePerson, removePortrait } from './mutations.ts'
import {
  bylineInput,
  guestInput,
  handOverInput,
  mergeInput,
  peopleQuery,
  personChoice,
  portraitInput
} from './schema.ts'

/** Every page that shows a byline carries its handle; new ones are on lists too. */
async function expire(handles: string[]): Promise<void> {
  const names = [cacheTags.lists, ...handles.map(cacheTags.person)]
  await expireInAction(names)
}

export const describePersonAction = action({ input: bylineInput, may: 'people.describe' }, async ({ actor, input }) => {
  const changed = await describePerson(actor, input)
  if (!changed.ok && changed.reason === 'handle-taken') {
    return { ok: false as const, reason: 'invalid-input' as const, fields: { handle: changed.reason } }
  }
  if (!changed.ok) return changed

  await expire(changed.value.handles)
  refresh()
  return { ok: true as const }
})

export const changePortraitAction = action(
  { input: portraitInput, may: 'people.describe' },
  async ({ actor, input }) => {
    const changed = await changePortrait(actor, input)
    if (!changed.ok) return { ok: false as const, reason: 'invalid-input' as const, fields: { file: changed.reason } }

    await expire(changed.value.handles)
    refresh()
    return { ok: true as const }
  }
)

export const removePortraitAction = action(
  { input: personChoice, may: 'people.describe' },
  async ({ actor, input }) => {
    const changed = await removePortrait(actor, input.id)
    if (!changed.ok) return changed

    await expire(changed.value.handles)
    refresh()
    return { ok: true as const }
  }
)

export const handOverAction = action({ input: handOverInput, may: 'people.manage' }, async ({ actor, input }) => {
  const { id, to, as } = input
  const handed = await handOver(actor, { from: id, to, as })
  if (!handed.ok) return handed

  await expire(handed.value.handles)
  refresh()
  return { ok: true as const, count: handed.value.count }
})

export const mergePeopleAction = action({ input: mergeInput, may: 'people.manage' }, async ({ actor, input }) => {
  const merged = await mergePeople(actor, { from: input.id, into: input.into })
  if (!merged.ok) return merged

  await expire(merged.value.handles)
  redirect(`/desk/people/${input.into}?merged=1`)
})

export const searchPeopleAction = action({ input: peopleQuery, may: 'post.authors' }, async ({ actor, input }) => {
  return { ok: true as const, people: await searchPeople(actor, input.query) }
})

// A byline opens no page before a published text carries it: nothing to expire here.
export const createGuestAction = action({ input: guestInput, may: 'post.authors' }, async ({ actor, input }) => {
  return { ok: true as const, person: await createGuest(actor, input.name) }
})
