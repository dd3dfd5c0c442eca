'use server'

import { redirect } from 'next/navigation'
import { getPublication } from '#features/publication/data.ts'
import { action } from '#features/session/action.ts'
import { startLegalPage } from './mutations.ts'
import { legalChoice } from './schema.ts'

// A draft is on no page that readers see: nothing to expire here.
export const startLegalPageAction = action({ input: legalChoice, may: 'settings.change' }, async ({ actor, input }) => {
  const { language } = await getPublication()
  redirect(`/desk/posts/${await startLegalPage(actor, { ...input, language })}`)
})
