import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { accentStyle } from '#features/publication/accents.ts'
import { getPublication } from '#features/publication/data.ts'
import '../(reader)/reader.css'
import './preview.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** The document of the reader's pages, around a text that readers don't see. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { language, accentColor } = await getPublication()

  return (
    <html lang={language} style={accentStyle(accentColor)}>
      <body>{children}</body>
    </html>
  )
}
