'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TAGS_PER_POST } from '#features/drafts/constants.ts'
import type { TermView } from '#features/drafts/schema.ts'
import type { DraftActions } from './draft-actions.ts'
import { meantOption, type TagOption, tagOptions } from './tag-options.ts'

const SEARCH_MS = 150

type TagComboboxOptions = {
  selected: TermView[]
  onChange: (tags: TermView[]) => void
  actions: Pick<DraftActions, 'createTag' | 'searchTags'>
}

/** The state of the field of tags: what was found for what is typed, and which option the keys point at. */
export function useTagCombobox({ selected, onChange, actions }: TagComboboxOptions) {
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [failed, setFailed] = useState(false)
  const found = useFoundTags({ query, open, searchTags: actions.searchTags })
  const options = open ? tagOptions({ found, selected, query }) : []
  const full = selected.length >= TAGS_PER_POST

  function type(typed: string) {
    setQuery(typed)
    setAt(-1)
    setFailed(false)
    setOpen(true)
  }

  function close() {
    setOpen(false)
    setAt(-1)
  }

  async function choose(option: TagOption | undefined) {
    if (!option || full) return
    const tag = option.kind === 'tag' ? option.tag : await create(option.name)
    if (!tag) return setFailed(true)

    if (!selected.some(({ id }) => id === tag.id)) onChange([...selected, tag])
    setQuery('')
    close()
  }

  async function create(name: string): Promise<TermView | null> {
    const created = await actions.createTag({ name }).catch(() => null)
    return created?.ok ? created.tag : null
  }

  function remove(tag: TermView) {
    onChange(selected.filter(({ id }) => id !== tag.id))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const count = options.length
    if (event.key === 'ArrowDown') {
      setOpen(true)
      setAt(count > 0 ? (at + 1) % count : -1)
    } else if (event.key === 'ArrowUp') setAt(count > 0 ? (at <= 0 ? count : at) - 1 : -1)
    else if (event.key === 'Enter' || (event.key === ',' && query.trim()))
      void choose(options[at >= 0 ? at : meantOption(options, query)])
    else if (event.key === 'Escape' && open) close()
    else if (event.key === 'Backspace' && query === '' && selected.length > 0) onChange(selected.slice(0, -1))
    else return
    event.preventDefault()
  }

  return { query, open: open && options.length > 0, at, options, full, failed, type, close, choose, remove, onKeyDown }
}

function useFoundTags({
  query,
  open,
  searchTags
}: {
  query: string
  open: boolean
  searchTags: DraftActions['searchTags']
}): TermView[] {
  const [found, setFound] = useState<TermView[]>([])
  const search = useRef(searchTags)

  useEffect(() => {
    if (!open) return
    let current = true
    const timer = setTimeout(async () => {
      const result = await search.current({ query: query.trim() }).catch(() => null)
      if (current && result?.ok) setFound(result.tags)
    }, SEARCH_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query, open])

  return found
}
