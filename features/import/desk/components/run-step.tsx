import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionButton } from '#components/action-button.tsx'
import { Notice } from '#components/notice.tsx'
import { importWords, refusalText } from '../../report-text.ts'
import { cancelImportAction } from '../actions.ts'
import { type Run, statesOfFiles } from '../data.ts'
import { storedName } from '../files.ts'
import { problemText } from '../problem-text.ts'
import { BeginButton } from './begin-button.tsx'
import { ImportUpload } from './import-upload.tsx'
import { ImportWatch } from './import-watch.tsx'

type Props = { run: Run; language: 'fr' | 'en' }

/** What an import waits for, or does, and what somebody can do about it. */
export async function RunStep({ run, language }: Props) {
  const { id, state, progress, options, isComplete } = run
  const t = await getTranslations({ locale: language, namespace: 'Desk.import.step' })
  const problem = problemText(run, language)

  if (state === 'uploading' || (state === 'refused' && options)) {
    return (
      <Step run={run} language={language}>
        {problem && <Notice tone="problem">{problem}</Notice>}
        <ImportUpload key={state} id={id} files={await rowsOf(run, language)} begins={state === 'uploading'} />
      </Step>
    )
  }
  if (state === 'checking' || state === 'running') {
    return (
      <Step run={run} language={language}>
        <ImportWatch key={state} id={id} state={state} progress={progress} isFromDesk={options !== null} />
      </Step>
    )
  }
  if (state === 'checked') {
    return (
      <Step run={run} language={language}>
        <Notice tone="info" title={t('checked')}>
          <p>{t(isComplete ? 'checkedText' : 'filesGone')}</p>
        </Notice>
        {isComplete && <BeginButton id={id} step="import" label={t('import')} />}
      </Step>
    )
  }
  if (state === 'interrupted') {
    return (
      <Step run={run} language={language}>
        <Notice tone="warning" title={t('interrupted')}>
          <p>{problem ?? t(options?.step === 'check' ? 'interruptedCheck' : 'interruptedImport')}</p>
          {!isComplete && <p>{t(options ? 'filesGone' : 'commandLine')}</p>}
        </Notice>
        {options && isComplete && <BeginButton id={id} step={options.step} label={t('goOn')} />}
      </Step>
    )
  }
  if (state === 'refused') return <Notice tone="problem">{problem ?? t('refused')}</Notice>
  return <Notice tone={state === 'done' ? 'good' : 'info'}>{t(state)}</Notice>
}

/** Around every step that somebody may end. */
async function Step({ run, language, children }: Props & { children: ReactNode }) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.import.step' })

  return (
    <div className="flex flex-col gap-5">
      {children}
      {run.options && (
        <ActionButton
          action={cancelImportAction}
          values={{ id: run.id }}
          variant="quiet"
          className="-ms-3"
          problem={t('notCancelled')}
        >
          {t(run.state === 'running' ? 'cancelRunning' : 'cancel')}
        </ActionButton>
      )}
    </div>
  )
}

/** The files with what is wrong with them: seen at a glance, or by the run that refused one of them. */
async function rowsOf(run: Run, language: 'fr' | 'en') {
  const t = importWords(language)
  const refused = run.state === 'refused' ? run.progress.problem?.values.file : undefined
  return (await statesOfFiles(run)).map(({ refusal, ...file }) => {
    const problem = refusal ? refusalText(t, refusal) : storedName(file) === refused ? problemText(run, language) : null
    return { ...file, problem }
  })
}
