import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { EditorServices } from '../services.ts'

/** Where "/" was typed, and the words since. */
type Typed = { from: number; query: string } | null

export type SlashState = { from: number; to: number; query: string; view: EditorView }

/** Keys go to the menu while it is open; it says whether it took them. */
export type SlashKeys = { current: ((key: string) => boolean) | null }

const key = new PluginKey<Typed>('slash')
const LONGEST_QUERY = 30

/** "/" at the start of a block or after a blank opens the menu of blocks; what follows filters it. */
export function slashExtension(services: EditorServices, keys: SlashKeys) {
  return Extension.create({
    name: 'slash',
    priority: 1_050,
    addProseMirrorPlugins: () => [slashPlugin(services, keys)]
  })
}

function slashPlugin(services: EditorServices, keys: SlashKeys) {
  return new Plugin<Typed>({
    key,
    state: {
      init: () => null,
      apply(tr, typed, _old, state) {
        const meta = tr.getMeta(key) as { at: number } | { close: true } | undefined
        if (meta) return 'at' in meta ? { from: meta.at, query: '' } : null
        return typed && follow(state, tr.mapping.map(typed.from, -1))
      }
    },
    props: { handleTextInput: open, handleKeyDown: (view, event) => handleKey(view, event, keys) },
    view: () => ({
      update(view) {
        const typed = key.getState(view.state)
        const shown = services.ui.get().slash
        if (!typed && shown) services.ui.set({ slash: null })
        if (!typed || (shown?.from === typed.from && shown.query === typed.query)) return
        services.ui.set({ slash: { ...typed, to: view.state.selection.from, view } })
      },
      destroy: () => services.ui.set({ slash: null })
    })
  })
}

function open(view: EditorView, from: number, to: number, typed: string): boolean {
  const { $from } = view.state.selection
  if (typed !== '/' || from !== to || !['paragraph', 'heading'].includes($from.parent.type.name)) return false

  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  if (!/(^|\s)$/.test(before)) return false

  view.dispatch(view.state.tr.insertText('/').setMeta(key, { at: from }))
  return true
}

/** Stays open while the caret stands behind "/" and a few words without a blank at first. */
function follow({ doc, selection }: EditorState, from: number): Typed {
  const { $from, empty } = selection
  if (!empty || $from.pos <= from || from < $from.start() || $from.pos - from > LONGEST_QUERY) return null

  const text = doc.textBetween(from, $from.pos, undefined, '\ufffc')
  return text.startsWith('/') && !text.startsWith('/ ') ? { from, query: text.slice(1) } : null
}

function handleKey(view: EditorView, event: KeyboardEvent, keys: SlashKeys): boolean {
  if (!key.getState(view.state)) return false
  if (event.key === 'Escape') {
    closeSlash(view)
    return true
  }
  return keys.current?.(event.key) ?? false
}

export function closeSlash(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, { close: true }))
}

/** Takes "/" and the query out of the text. */
export function removeSlash({ view, from }: SlashState): void {
  view.dispatch(view.state.tr.delete(from, view.state.selection.from).setMeta(key, { close: true }))
}
