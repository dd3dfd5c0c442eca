import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { LinkTarget } from '#features/links/schema.ts'
import type { EditorServices } from '../services.ts'

type Reference = { from: number; to: number; postId: string }

/** The words that lead to texts of ours, in notes too. */
export function referencesIn(doc: DocumentNode): Reference[] {
  const references: Reference[] = []
  doc.descendants((node, pos) => {
    const link = node.marks.find(({ type, attrs }) => type.name === 'link' && attrs.postId)
    if (link) references.push({ from: pos, to: pos + node.nodeSize, postId: link.attrs.postId })
  })
  return references
}

const key = new PluginKey<DecorationSet>('linkStates')

/** Marks the links that readers would not get, since what they lead to is not published or no longer there. */
export function linkStates({ targets, t }: EditorServices) {
  const draw = (doc: DocumentNode) => decorate(doc, targets.store.get(), t('link.unpublished'))

  return Extension.create({
    name: 'linkStates',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => draw(doc),
          apply: (tr, old) => (tr.docChanged || tr.getMeta(key) ? draw(tr.doc) : old)
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => {
          const want = (doc: DocumentNode) => void targets.want(referencesIn(doc).map(({ postId }) => postId))
          const forget = targets.store.subscribe(() => {
            if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true))
          })
          want(view.state.doc)
          return {
            update: ({ state }, before) => {
              if (!state.doc.eq(before.doc)) want(state.doc)
            },
            destroy: forget
          }
        }
      })
    ]
  })
}

function decorate(doc: DocumentNode, known: Record<string, LinkTarget>, title: string): DecorationSet {
  const lost = referencesIn(doc).filter(({ postId }) => known[postId]?.path === null)
  return DecorationSet.create(
    doc,
    lost.map(({ from, to }) => Decoration.inline(from, to, { class: 'ed-link-lost', title }))
  )
}
