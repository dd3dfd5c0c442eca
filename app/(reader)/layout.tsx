import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { CSSProperties, ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { SiteFooter } from '#features/publication/components/site-footer.tsx'
import { SiteHeader } from '#features/publication/components/site-header.tsx'
import { getPublication } from '#features/publication/data.ts'
import { readableOn } from '#lib/colour.ts'
import { siteUrl } from '#lib/env.ts'
import './reader.css'

/** Of components/tokens.css: the paper, and the surface of boxes, on which the publication's colour is hardest to read. */
const PAPER = { light: '#fdfcf9', dark: '#171614' }
const SURFACE = { light: '#f5f2ea', dark: '#211f1c' }

export async function generateMetadata(): Promise<Metadata> {
  const { name: typed, language, hiddenFromSearch } = await getPublication()
  const name = typeset(typed, language)
  return {
    metadataBase: new URL(siteUrl()),
    title: { template: `%s – ${name}`, default: name },
    ...(hiddenFromSearch && { robots: { index: false, follow: false } })
  }
}

export const viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark }
  ]
}

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const [t, { language, accentColor }] = await Promise.all([getTranslations('Reader'), getPublication()])
  const accents = {
    '--accent-on-light': readableOn(accentColor, SURFACE.light),
    '--accent-on-dark': readableOn(accentColor, SURFACE.dark)
  } as CSSProperties

  return (
    <html lang={language} style={accents}>
      <body>
        <a className="skip-link" href="#main_content">
          {t('skip')}
        </a>
        <SiteHeader />
        <main id="main_content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
