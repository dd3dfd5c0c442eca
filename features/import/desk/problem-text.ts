import { RefusedImport } from '../refusal.ts'
import { importWords, refusalText } from '../report-text.ts'
import type { Run } from './data.ts'

/** Why a run was refused or ended before its time, as a sentence; null where nothing is to be said. */
export function problemText({ progress, state }: Run, language: 'fr' | 'en'): string | null {
  const { problem } = progress
  if (!problem || (state !== 'refused' && state !== 'interrupted')) return null

  const t = importWords(language)
  if (problem.code === 'failed') return t('failedAtDesk')
  const known = new RefusedImport(problem.code as RefusedImport['code'], problem.values)
  return t.has(`refused.${known.code}`) ? refusalText(t, known) : t('failedAtDesk')
}
