import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { WordsProvider } from '#features/desk/components/words-provider.tsx'
import { getDeskPublication } from '#features/desk/data.ts'
import { DeskPalette } from '#features/desk/palette/components/desk-palette.tsx'
import { readTheme, THEME_COOKIE } from '#features/desk/theme/theme.ts'
import { getActor } from '#features/session/auth.ts'
import './desk.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await getDeskPublication()
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false, follow: false } }
}

/** The desk's own document, in the language of who works at it. Pages, not this, ask who that is. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [actor, publication, jar] = await Promise.all([getActor(), getDeskPublication(), cookies()])
  const language = actor?.language ?? publication.language

  return (
    <html lang={language} data-theme={readTheme(jar.get(THEME_COOKIE.name)?.value)}>
      <body>
        <WordsProvider language={language} timeZone={publication.timeZone} words={['Desk', 'Editor', 'Problems']}>
          {children}
          {actor && <DeskPalette actor={actor} />}
        </WordsProvider>
      </body>
    </html>
  )
}
