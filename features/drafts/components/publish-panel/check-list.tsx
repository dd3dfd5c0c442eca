'use client'

import { useTranslations } from 'next-intl'
import { type Finding, isBlocking, type Place } from '#features/drafts/checking/checks.ts'

type CheckListProps = { findings: Finding[]; onShow: (place: Place) => void }

/** What must be mended, then what could be better: each with what to do, and the way there. */
export function CheckList({ findings, onShow }: CheckListProps) {
  const t = useTranslations('Editor.publishPanel')
  const blocking = findings.filter(isBlocking).length

  return (
    <section aria-labelledby="publish-checks" className="ed-publish-checks">
      <h3 id="publish-checks">{t('checks')}</h3>
      {findings.length === 0 && <p className="ed-publish-fine">{t('fine')}</p>}
      {findings.length > 0 && (
        <>
          <p className="ed-publish-help">{blocking > 0 ? t('mustMend', { count: blocking }) : t('mayPublish')}</p>
          <ul className="ed-publish-list">
            {findings.map((finding) => (
              <li key={keyOf(finding)} data-blocks={isBlocking(finding)}>
                <Words finding={finding} />
                <button
                  type="button"
                  className="ed-chip"
                  aria-label={t('showWhat', { what: t(`check.${finding.id}.what`) })}
                  onClick={() => onShow(finding.place)}
                >
                  {t('show')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function keyOf({ id, about, place }: Finding): string {
  return JSON.stringify([id, about, place])
}

function Words({ finding }: { finding: Finding }) {
  const t = useTranslations('Editor.publishPanel')
  return (
    <div>
      <strong>
        {isBlocking(finding) && <span className="ed-publish-blocks">{t('blocks')}</span>}{' '}
        {t(`check.${finding.id}.what`)}
      </strong>
      {finding.about !== '' && finding.id !== 'title-long' && <q>{finding.about}</q>}
      <p>{t(`check.${finding.id}.todo`)}</p>
    </div>
  )
}
