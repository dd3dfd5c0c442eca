import type { Metadata } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import { getPublication } from '#features/publication/data.ts'
import { readableOn } from '#lib/colour.ts'
import '../(reader)/reader.css'
import './preview.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** The document of the reader's pages, around a text that readers don't see. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { language, accentColor } = await getPublication()
  const accents = {
    '--accent-on-light': readableOn(accentColor, '#fdfcf9'),
    '--accent-on-dark': readableOn(accentColor, '#171614')
  } as CSSProperties

  return (
    <html lang={language} style={accents}>
      <body>{children}</body>
    </html>
  )
}
