import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { WordsProvider } from '#features/desk/components/words-provider.tsx'
import { getDeskPublication } from '#features/desk/data.ts'
import '../(desk)/desk.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The way in: one card in the middle, nothing that needs a session. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const { name, language, timeZone } = await getDeskPublication()

  return (
    <html lang={language}>
      <body>
        <WordsProvider language={language} timeZone={timeZone} words={['Door', 'Problems']}>
          <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 px-4 py-10">
            <a href="/" className="self-start text-lg font-semibold underline-offset-4 hover:underline">
              {name}
            </a>
            {children}
          </main>
        </WordsProvider>
      </body>
    </html>
  )
}
