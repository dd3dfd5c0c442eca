'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { DraftView } from '#features/drafts/schema.ts'
import { LINK_DAYS, type LinkDays } from '#features/drafts/sharing/constants.ts'
import type { PreviewLinkView } from '#features/drafts/sharing/schema.ts'
import { type LinkActions, usePreviewLinks } from './use-preview-links.ts'

type PreviewLinksProps = { draft: Pick<DraftView, 'id' | 'previewLinks'>; actions: LinkActions }

/** Links with which people without an account read the text as it is for a while. */
export function PreviewLinks({ draft, actions }: PreviewLinksProps) {
  const t = useTranslations('Editor.publishPanel.links')
  const daysId = useId()
  const [days, setDays] = useState<LinkDays>(7)
  const { links, made, said, create, revoke, copy } = usePreviewLinks(draft, actions)
  const failed = said === 'failed' || said === 'copyFailed'

  return (
    <details className="ed-more">
      <summary>{t('legend', { count: links.length })}</summary>
      <p className="ed-facts">{t('help')}</p>
      <div className="ed-row">
        <label htmlFor={daysId} className="ed-hidden">
          {t('life')}
        </label>
        <select id={daysId} value={days} onChange={(event) => setDays(Number(event.target.value) as LinkDays)}>
          {LINK_DAYS.map((choice) => (
            <option key={choice} value={choice}>
              {t('days', { count: choice })}
            </option>
          ))}
        </select>
        <button type="button" className="ed-chip" onClick={() => void create(days)}>
          {t('create')}
        </button>
      </div>
      {made && (
        <div className="ed-row ed-made-link">
          <input
            type="text"
            readOnly
            value={made}
            aria-label={t('address')}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="ed-chip" onClick={() => void copy()}>
            {t('copy')}
          </button>
        </div>
      )}
      <p role="status" className={failed ? 'ed-error' : 'ed-facts'}>
        {said && t(`said.${said}`)}
      </p>
      <ul className="ed-links">
        {links.map((link) => (
          <LinkItem key={link.id} link={link} onRevoke={() => void revoke(link.id)} />
        ))}
      </ul>
    </details>
  )
}

/** Who made it, when, and until when it works. */
function LinkItem({ link, onRevoke }: { link: PreviewLinkView; onRevoke: () => void }) {
  const t = useTranslations('Editor.publishPanel.links')
  const format = useFormatter()
  const dateOf = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' })

  return (
    <li>
      <span>
        {t('made', { date: dateOf(link.createdAt), name: link.createdBy ?? t('nobody') })}
        <br />
        {t('until', { date: dateOf(link.expiresAt) })}
      </span>
      <button
        type="button"
        className="ed-chip"
        aria-label={t('revokeWhich', { date: dateOf(link.createdAt) })}
        onClick={onRevoke}
      >
        {t('revoke')}
      </button>
    </li>
  )
}
