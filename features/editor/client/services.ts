import type { EditorView } from '@tiptap/pm/view'
import type { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import type { MediaView } from '#features/media/schema.ts'
import { LinkTargets } from './links/link-targets.ts'
import type { ObjectActions } from './object-actions.ts'
import type { SlashState } from './slash/slash-plugin.ts'
import { createStore, type Store } from './store.ts'
import { Uploads } from './upload/uploads.ts'

export type Translate = ReturnType<typeof useTranslations<'Editor'>>

/** What is open around the text. */
export type EditorUi = {
  dialog: { name: 'link'; view: EditorView } | { name: 'embed' } | { name: 'shortcuts' } | null
  /** The panel of notes, and the one that has the caret. */
  notes: { open: boolean; focus: number | null }
  slash: SlashState | null
  /** The panel that finds words; with the field of what replaces them, or without. */
  find: { replacing: boolean } | null
  /** Where the menu of the block at the caret is open. */
  blockMenu: { left: number; top: number } | null
  /** Only the text, and whether it is saved. */
  fullScreen: boolean
  /** Said once, aloud and in sight. */
  message: string | null
  /** The picture that has just come in, said aloud only: one sees it. */
  arrived: string
}

/** What plugins, node views and components share; made once for each editor. */
export type EditorServices = {
  t: Translate
  /** What the text is written in: spelling and typography follow it. */
  language: Store<{ of: string }>
  media: Store<Record<string, MediaView>>
  /** What the server is asked about links, sources and pictures. */
  ask: ObjectActions
  /** The texts of ours that links lead to. */
  targets: LinkTargets
  uploads: Uploads
  ui: Store<EditorUi>
  /** Resolved with the first change: from there on, tools that are loaded late come in, before the network may go away. */
  begun: PromiseWithResolvers<void>
  /** Pictures that were just uploaded: their settings open by themselves. */
  fresh: Set<string>
  /** Takes the focus to the tools over the selection, or puts them away; false when they are not there. */
  bubble: { focus: (() => boolean) | null; close: (() => boolean) | null }
}

export function createServices(options: {
  t: Translate
  language: string
  media: Record<string, MediaView>
  ask: ObjectActions
}): EditorServices {
  const ui = createStore<EditorUi>({
    dialog: null,
    notes: { open: false, focus: null },
    slash: null,
    find: null,
    blockMenu: null,
    fullScreen: false,
    message: null,
    arrived: ''
  })
  const stores = { media: createStore(options.media), language: createStore({ of: options.language }) }
  const made = { ...stores, targets: new LinkTargets(options.ask), uploads: new Uploads() }
  const begun = Promise.withResolvers<void>()
  return { ...options, ...made, ui, begun, fresh: new Set(), bubble: { focus: null, close: null } }
}

export const ServicesContext = createContext<EditorServices | null>(null)

export function useServices(): EditorServices {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('An editor component stands outside of an editor.')
  return services
}
