import { getTranslations } from 'next-intl/server'
import { DeskPager } from '#features/desk/components/desk-pager.tsx'
import type { AccountActor } from '#features/session/actor.ts'
import { IMPORT_PATH } from '../constants.ts'
import { getImportRuns } from '../data.ts'
import { ExportHelp } from './export-help.tsx'
import { ImportStart } from './import-start.tsx'
import { RunList } from './run-list.tsx'

type Props = { actor: AccountActor; page: number }

/** Bringing a WordPress site over, and what was brought over before. */
export async function ImportScreen({ actor, page }: Props) {
  const t = await getTranslations({ locale: actor.language, namespace: 'Desk.import' })
  const { runs, pages } = await getImportRuns(actor, page)

  return (
    <>
      <h1 className="mb-2 text-2xl font-semibold">{t('title')}</h1>
      <p className="mb-6 max-w-2xl text-muted">{t('lead')}</p>
      <ImportStart />
      <ExportHelp language={actor.language} isOpen={runs.length === 0} />
      <section aria-labelledby="import_history" className="mt-10">
        <h2 id="import_history" className="mb-3 text-xl font-semibold">
          {t('history.title')}
        </h2>
        {runs.length === 0 ? (
          <p className="text-muted">{t('history.empty')}</p>
        ) : (
          <RunList runs={runs} language={actor.language} />
        )}
        <DeskPager
          page={page}
          pages={pages}
          addressOf={(number) => (number === 1 ? IMPORT_PATH : `${IMPORT_PATH}?page=${number}`)}
          language={actor.language}
        />
      </section>
    </>
  )
}
