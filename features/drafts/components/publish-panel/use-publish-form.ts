'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import { localOf, momentOf } from '#features/drafts/scheduling/moment.ts'
import type { Visibility } from '#features/drafts/schema.ts'
import type { Problem } from '../draft-editor/draft-actions.ts'
import type { PublicationSteps } from '../draft-editor/use-publication.ts'

const OF_DATE: readonly Problem[] = ['past', 'no-date']
const OF_PASSWORD: readonly Problem[] = ['password-missing', 'password-short']
/** Said at the field of the page that they are about. */
const ELSEWHERE: readonly Problem[] = ['title-missing', 'slug-taken', 'slug-reserved', 'stale']

/** What is chosen in the panel, and what the server says to it. */
export function usePublishForm({ steps, onDone }: { steps: PublicationSteps; onDone: () => void }) {
  const t = useTranslations('Editor')
  const timeZone = useTimeZone() ?? 'UTC'
  const { status, scheduledAt, visibility: current } = steps.publication
  const [when, setWhen] = useState<'now' | 'later'>(scheduledAt ? 'later' : 'now')
  const [local, setLocal] = useState(() => localOf(scheduledAt ? new Date(scheduledAt) : tomorrow(), timeZone))
  const [visibility, setVisibility] = useState<Visibility>(current)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const isReleased = status === 'published' || status === 'private'

  async function submit() {
    setProblem(null)
    const who = { visibility, ...(password !== '' && { password }) }
    const isLater = when === 'later' && !isReleased
    const refused =
      isLater && visibility !== 'private'
        ? await steps.schedule({ ...who, visibility, local })
        : await steps.publish(who)
    if (refused === null || ELSEWHERE.includes(refused)) onDone()
    else setProblem(refused)
  }

  async function backToDraft() {
    const refused = await steps.unpublish()
    if (refused === null) onDone()
    else setProblem(refused)
  }

  function changeVisibility(chosen: Visibility) {
    setVisibility(chosen)
    setProblem(null)
    // Nobody waits for what nobody reads.
    if (chosen === 'private') setWhen('now')
  }

  const errorOf = (problems: readonly Problem[]) =>
    problem && problems.includes(problem) ? t(`problem.${problem}`) : null
  const isGeneral = problem && ![...OF_DATE, ...OF_PASSWORD].includes(problem)
  return {
    isReleased,
    isScheduled: status === 'scheduled',
    hasPassword: current === 'password',
    when,
    setWhen,
    local,
    setLocal: (typed: string) => {
      setLocal(typed)
      setProblem(null)
    },
    timeZone,
    moment: momentOf(local, timeZone),
    dateError: errorOf(OF_DATE),
    visibility,
    changeVisibility,
    password,
    setPassword,
    passwordError: errorOf(OF_PASSWORD),
    general: isGeneral ? t(`problem.${problem}`) : null,
    submit,
    backToDraft
  }
}

export type PublishForm = ReturnType<typeof usePublishForm>

/** At a round hour of the next day: what most people want, or near it. */
function tomorrow(): Date {
  const hour = 3_600_000
  return new Date(Math.ceil(Date.now() / hour) * hour + 23 * hour)
}
