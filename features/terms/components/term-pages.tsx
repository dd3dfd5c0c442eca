import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { openDesk } from '#features/desk/gate.ts'
import { type TermKind, termPath, termsPath } from '../constants.ts'
import { getTerm } from '../data.ts'
import { readCount, readTermQuery } from '../list-query.ts'
import { TermListScreen } from './term-list-screen.tsx'
import { TermScreen } from './term-screen.tsx'

// The three kinds have an address each for their list and for each of theirs, and show the same at it.

type Given = Promise<Record<string, string | string[] | undefined>>
export type ListProps = { searchParams: Given }
export type OneProps = { params: Promise<{ id: string }>; searchParams: Given }

/** What the page of a list shows, and what it is called. */
export function termListPage(kind: TermKind) {
  const open = () => openDesk(termsPath(kind), 'term.manage')

  return {
    async metadata() {
      const { t } = await open()
      return { title: t(`terms.${kind}.title`) }
    },
    async Page({ searchParams }: ListProps) {
      const [{ actor }, given] = await Promise.all([open(), searchParams])
      return <TermListScreen actor={actor} query={readTermQuery(kind, given)} deleted={readCount(given, 'deleted')} />
    }
  }
}

/** What the page of one term shows, and what it is called. */
export function termPage(kind: TermKind) {
  const load = cache(async (id: string) => {
    const { actor } = await openDesk(termPath(kind, id), 'term.manage')
    const term = z.uuid().safeParse(id).success ? await getTerm(actor, kind, id) : null
    if (!term) notFound()
    return { actor, term }
  })

  return {
    async metadata({ params }: OneProps) {
      const { term } = await load((await params).id)
      return { title: term.name }
    },
    async Page({ params, searchParams }: OneProps) {
      const { actor, term } = await load((await params).id)
      return <TermScreen actor={actor} term={term} merged={readCount(await searchParams, 'merged')} />
    }
  }
}
