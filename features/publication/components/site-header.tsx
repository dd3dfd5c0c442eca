import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Picture } from '#components/picture.tsx'
import { typeset } from '#features/editor/render/typeset.ts'
import { SiteMenuItem } from '#features/menus/components/site-menu-item.tsx'
import { SearchForm } from '#features/search/components/search-form.tsx'
import { getPublication } from '../data.ts'
import { loadFurniture } from '../furniture.ts'

/** Name, tagline, search and navigation, at the top of every page. */
export async function SiteHeader(): Promise<ReactNode> {
  const [t, publication, { categories, pages, tags, hasSeries, menus }] = await Promise.all([
    getTranslations('Reader'),
    getPublication(),
    loadFurniture()
  ])
  const { name, tagline, language, logo } = publication
  const made = [
    ...categories,
    ...(hasSeries ? [{ name: t('series.title'), path: '/series' }] : []),
    ...(tags.length > 0 ? [{ name: t('tags'), path: '/tags' }] : []),
    ...pages.map(({ title, slug, language: own }) => ({ name: title, path: `/${slug}`, language: own }))
  ]
  const places = menus.header ?? made.map((place) => ({ ...place, below: [] }))

  return (
    <header className="site-header">
      <div className="masthead">
        <a className="masthead-name" href="/" rel="home">
          {logo?.state === 'ready' && <Picture picture={logo} alt={typeset(logo.alt, language)} sizes="8rem" eager />}
          {typeset(name, language)}
        </a>
        {tagline !== '' && <p className="masthead-tagline">{typeset(tagline, language)}</p>}
        <SearchForm place="header" />
      </div>
      {places.length > 0 && (
        <nav className="site-nav" aria-label={t('navigation')}>
          <ul>
            {places.map((place) => (
              <SiteMenuItem key={`${place.path} ${place.name}`} link={place} language={language} />
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
