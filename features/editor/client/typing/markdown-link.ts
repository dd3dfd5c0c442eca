import { Extension, InputRule } from '@tiptap/core'
import { safeHref } from '#lib/safe-url.ts'

const LINK = /(?<!!)\[([^[\]]+)\]\(([^()\s]+)\)$/

/** `[words](address)` becomes a link as it is typed; the other marks of Markdown come with their own extensions. */
export const MarkdownLink = Extension.create({
  name: 'markdownLink',
  addInputRules() {
    return [
      new InputRule({
        find: LINK,
        handler: ({ state, range, match }) => {
          const [, words = '', address = ''] = match
          const href = safeHref(address)
          const type = state.schema.marks.link
          if (!href || !type) return null

          const { tr } = state
          tr.delete(range.from + 1 + words.length, range.to).delete(range.from, range.from + 1)
          tr.addMark(range.from, range.from + words.length, type.create({ href })).removeStoredMark(type)
        }
      })
    ]
  }
})
