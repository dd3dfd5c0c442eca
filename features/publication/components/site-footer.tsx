import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { typeset } from '#features/editor/render/typeset.ts'
import { FeedLinks } from '#features/feeds/components/feed-links.tsx'
import { SiteMenuFoot } from '#features/menus/components/site-menu-foot.tsx'
import type { PlaceLink } from '#features/posts/published.ts'
import { getPublication } from '../data.ts'
import { loadFurniture } from '../furniture.ts'

/** Who writes here, what about, since when: at the bottom of every page. */
export async function SiteFooter(): Promise<ReactNode> {
  const [t, { name, description, tagline, language }, { people, tags, hasSeries, years, menus }] = await Promise.all([
    getTranslations('Reader'),
    getPublication(),
    loadFurniture()
  ])

  return (
    <footer className="site-footer">
      <div className="site-footer-about">
        <p className="site-footer-name">{typeset(name, language)}</p>
        <p>{typeset(description || tagline, language)}</p>
        <p className="site-footer-language">{t('languageName')}</p>
        <FeedLinks path="/" title={typeset(name, language)} />
      </div>
      <Column
        label={t('authors')}
        places={people.length > 0 ? [...people, { name: t('people.all'), path: '/authors' }] : []}
        language={language}
      />
      <Column
        label={t('tags')}
        places={[
          ...tags.map((tag) => ({ name: tag.name, path: `/tag/${tag.slug}` })),
          ...(tags.length > 0 ? [{ name: t('tagsTitle'), path: '/tags' }] : [])
        ]}
        language={language}
      />
      <Column
        label={t('archives')}
        places={[
          ...years.map((year) => ({ name: String(year), path: `/${year}` })),
          ...(hasSeries ? [{ name: t('series.title'), path: '/series' }] : [])
        ]}
        language={language}
      />
      <SiteMenuFoot links={menus.footer} text={menus.footerText} label={t('footerNavigation')} language={language} />
    </footer>
  )
}

function Column({ label, places, language }: { label: string; places: PlaceLink[]; language: string }): ReactNode {
  if (places.length === 0) return null

  return (
    <nav aria-label={label}>
      <p className="site-footer-label" aria-hidden="true">
        {label}
      </p>
      <ul>
        {places.map(({ name, path }) => (
          <li key={path}>
            <a href={path} dir="auto">
              {typeset(name, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
