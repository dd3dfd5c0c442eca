import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { feedAlternates } from '#features/feeds/links.ts'
import { accentStyle } from '#features/publication/accents.ts'
import { SiteFooter } from '#features/publication/components/site-footer.tsx'
import { SiteHeader } from '#features/publication/components/site-header.tsx'
import { getPublication } from '#features/publication/data.ts'
import { siteUrl } from '#lib/env.ts'
import './reader.css'

/** Of components/tokens.css, for the bars of browsers. */
const PAPER = { light: '#fdfcf9', dark: '#171614' }

export async function generateMetadata(): Promise<Metadata> {
  const { name: typed, language, hiddenFromSearch } = await getPublication()
  const name = typeset(typed, language)
  return {
    metadataBase: new URL(siteUrl()),
    title: { template: `%s – ${name}`, default: name },
    alternates: { types: feedAlternates('/', name) },
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
  return (
    <html lang={language} style={accentStyle(accentColor)}>
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
