'use server'

import { cookies } from 'next/headers'
import { action } from '#features/session/action.ts'
import { themeInput } from './schema.ts'
import { THEME_COOKIE } from './theme.ts'

export const themeAction = action({ input: themeInput, may: 'desk.use' }, async ({ input }) => {
  const jar = await cookies()
  const { name, path, maxAge } = THEME_COOKIE
  if (input.theme === 'auto') jar.set(name, '', { path, maxAge: 0 })
  else jar.set(name, input.theme, { path, maxAge, sameSite: 'lax' })
  return { ok: true as const }
})
