import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { READER_FONTS } from '#components/reader-fonts.ts'
import { typeset } from '#features/editor/render/typeset.ts'
import { feedAlternates } from '#features/feeds/links.ts'
import { accentStyle } from '#features/publication/accents.ts'
import { SiteFooter } from '#features/publication/components/site-footer.tsx'
import { SiteHeader } from '#features/publication/components/site-header.tsx'
import { getPublication } from '#features/publication/data.ts'
import { readerModuleAddress } from '#features/publication/reader-module.ts'
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
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '16x16 32x32 48x48' },
        { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }
      ],
      apple: '/apple-touch-icon.png'
    },
    manifest: '/manifest.webmanifest',
    robots: hiddenFromSearch ? { index: false, follow: false } : 'max-image-preview:large'
  }
}

export const viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark }
  ]
}

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  for (const font of READER_FONTS) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })

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
        <script type="module" src={readerModuleAddress()} />
      </body>
    </html>
  )
}
