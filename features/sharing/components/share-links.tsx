import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CopyButton } from '#components/copy-button.tsx'
import { mailAddress, type Shared, shareTargets } from '../addresses.ts'

/** Ways to pass an article on: links with words, no script or picture of anybody else. */
export async function ShareLinks({ title, url }: Shared): Promise<ReactNode> {
  const t = await getTranslations('Reader.sharing')

  return (
    <div className="share">
      <span className="post-foot-label" id="share_label">
        {t('label')}
      </span>
      <ul aria-labelledby="share_label">
        <li>
          <a href={mailAddress({ title, url })}>{t('email')}</a>
        </li>
        {shareTargets({ title, url }).map(({ id, name, href }) => (
          <li key={id}>
            <a href={href} rel="noopener nofollow">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <CopyButton text={url} words={{ copy: t('copy'), copied: t('copied') }} />
    </div>
  )
}
