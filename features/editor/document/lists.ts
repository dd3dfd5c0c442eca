import { Node, wrappingInputRule } from '@tiptap/core'
import { ListItem } from '@tiptap/extension-list/item'
import * as is from './attributes.ts'

// Tiptap's own lists bring a reader of Markdown and one of pasted lists along, which nobody here calls.

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    lists: {
      toggleBulletList: () => ReturnType
      toggleOrderedList: () => ReturnType
    }
  }
}

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addCommands() {
    return {
      toggleBulletList:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, 'listItem')
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleBulletList() }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*])\s$/, type: this.type })]
  }
})

const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: {
      default: 1,
      validate: is.wholeNumber(0, 100_000),
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
      renderHTML: ({ start }: Record<string, unknown>) => (start === 1 ? {} : { start })
    }
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addCommands() {
    return {
      toggleOrderedList:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, 'listItem')
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleOrderedList() }
  },
  addInputRules() {
    const rule = wrappingInputRule({
      find: /^(\d+)\.\s$/,
      type: this.type,
      getAttributes: ([, number]) => ({ start: Number(number) }),
      // A list that goes on, not another one that begins elsewhere.
      joinPredicate: ([, number], list) => list.childCount + list.attrs.start === Number(number)
    })
    return [rule]
  }
})

export const listNodes = [BulletList, OrderedList, ListItem]
