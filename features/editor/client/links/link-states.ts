import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { LinkTarget } from '#features/links/schema.ts'
import type { EditorServices } from '../services.ts'
import { touches } from '../touches.ts'

type Reference = { from: number; to: number; postId: string }

/** The words that lead to texts of ours, in notes too. */
export function referencesIn(doc: DocumentNode): Reference[] {
  const references: Reference[] = []
  doc.descendants((node, pos) => {
    const postId = followed(node)
    if (postId) references.push({ from: pos, to: pos + node.nodeSize, postId })
  })
  return references
}

function followed({ marks }: DocumentNode): string | null {
  return marks.find(({ type, attrs }) => type.name === 'link' && attrs.postId)?.attrs.postId ?? null
}

/** The texts that are led to, and the marks of those that readers would not get. */
type LinkStates = { postIds: string[]; marks: DecorationSet }

const key = new PluginKey<LinkStates>('linkStates')

/** Marks the links that readers would not get, since what they lead to is not published or no longer there. */
export function linkStates({ targets, t }: EditorServices) {
  const draw = (doc: DocumentNode) => decorate(doc, targets.store.get(), t('link.unpublished'))

  return Extension.create({
    name: 'linkStates',
    addProseMirrorPlugins: () => [
      new Plugin<LinkStates>({
        key,
        state: {
          init: (_config, { doc }) => draw(doc),
          apply: (tr, old) => {
            if (tr.getMeta(key) || touches(tr, (node) => followed(node) !== null)) return draw(tr.doc)
            return tr.docChanged ? { ...old, marks: old.marks.map(tr.mapping, tr.doc) } : old
          }
        },
        props: { decorations: (state) => key.getState(state)?.marks },
        view: (view) => {
          const want = (state: EditorState) => void targets.want(key.getState(state)?.postIds ?? [])
          const forget = targets.store.subscribe(() => {
            if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true))
          })
          want(view.state)
          return {
            update: ({ state }, before) => {
              if (key.getState(state)?.postIds !== key.getState(before)?.postIds) want(state)
            },
            destroy: forget
          }
        }
      })
    ]
  })
}

function decorate(doc: DocumentNode, known: Record<string, LinkTarget>, title: string): LinkStates {
  const references = referencesIn(doc)
  const marks = references
    .filter(({ postId }) => known[postId]?.path === null)
    .map(({ from, to }) => Decoration.inline(from, to, { class: 'ed-link-lost', title }))
  return { postIds: references.map(({ postId }) => postId), marks: DecorationSet.create(doc, marks) }
}
