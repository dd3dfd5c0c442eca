import type { EditorView } from '@tiptap/pm/view'
import { type KeyboardEvent, useState } from 'react'
import { pathOnSite } from '#features/links/address.ts'
import type { LinkTarget } from '#features/links/schema.ts'
import type { EditorServices } from '../services.ts'
import { fragmentOf, inSite, linkAddress } from './address.ts'
import { linkAt, setLink } from './link-commands.ts'
import { useLinkSearch } from './use-link-search.ts'

type LinkForm = { view: EditorView; services: EditorServices; onDone: () => void }

/** What is typed into the dialog of links, what was found for it, and which option the keys point at. */
export function useLinkForm({ view, services, onDone }: LinkForm) {
  const [current] = useState(() => linkAt(view.state))
  const [selected] = useState(() => view.state.doc.textBetween(view.state.selection.from, view.state.selection.to, ' '))
  const [typed, setTyped] = useState(current?.postId ? '' : (current?.href ?? ''))
  const [at, setAt] = useState(-1)
  const [refused, setRefused] = useState(false)
  const href = hrefOf(typed)
  const path = href === null ? null : pathOnSite(href, location.origin)
  const isElsewhere = href !== null && path === null
  // With nothing typed, the words that will be the link are looked for.
  const query = typed.trim() === '' ? selected.trim().slice(0, 80) : (path ?? typed)
  const found = useLinkSearch(services, isElsewhere ? '' : query)
  const options = isElsewhere ? [] : found.targets
  const isUnknown = path !== null && found.query === path && options.length === 0 && /^\/[^/?]+\/?$/.test(path)

  function type(value: string) {
    setTyped(value)
    setAt(-1)
    setRefused(false)
  }

  function choose(target: LinkTarget) {
    services.targets.learn([target])
    setLink(view, { href: `${target.path ?? ''}${fragmentOf(href ?? '')}` || '#', postId: target.id }, target.title)
    onDone()
  }

  async function submit() {
    // Words that only one title holds mean that text.
    const only = href === null && typed.trim() !== '' && found.query === query && options.length === 1
    const pointed = options[only ? 0 : at]
    if (pointed) return choose(pointed)
    if (typed.trim() === '' && current?.postId) return onDone()
    if (href === null) return setRefused(true)

    const own = path === null || path.includes('?') ? null : await findOwn(services, path)
    if (own) return choose(own)
    setLink(view, href)
    onDone()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const count = options.length
    if (count === 0) return
    if (event.key === 'ArrowDown') setAt((at + 1) % count)
    else if (event.key === 'ArrowUp') setAt((at <= 0 ? count : at) - 1)
    else return
    event.preventDefault()
  }

  return { current, typed, type, at, options, refused, isUnknown, choose, submit, onKeyDown }
}

/** The link that was meant; an address of ours without its origin. */
function hrefOf(typed: string): string | null {
  const href = linkAddress(typed)
  return href === null ? null : inSite(href, location.origin)
}

/** The text at an address of ours: the link follows it. */
async function findOwn({ ask }: EditorServices, path: string): Promise<LinkTarget | null> {
  const answer = await ask.findLinkTargets({ query: path }).catch(() => null)
  return (answer?.ok && answer.targets[0]) || null
}
