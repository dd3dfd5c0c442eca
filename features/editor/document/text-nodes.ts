import { mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Paragraph } from '@tiptap/extension-paragraph'
import { TableCell } from '@tiptap/extension-table/cell'
import { TableHeader } from '@tiptap/extension-table/header'
import { TableRow } from '@tiptap/extension-table/row'
import { Table } from '@tiptap/extension-table/table'
import { Text } from '@tiptap/extension-text'
import * as is from './attributes.ts'
import { listNodes } from './lists.ts'

const ALIGNMENTS = ['center', 'right'] as const

const align = {
  default: null,
  validate: is.oneOf(null, ...ALIGNMENTS),
  parseHTML: (element: HTMLElement) => ALIGNMENTS.find((value) => element.style.textAlign === value) ?? null,
  renderHTML: ({ align }: Record<string, unknown>) => (align ? { style: `text-align: ${align}` } : {})
}

const ParagraphNode = Paragraph.extend({ addAttributes: () => ({ align }) })

const HeadingNode = Heading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false, validate: is.oneOf(2, 3, 4) }, align })
}).configure({ levels: [2, 3, 4] })

/** A quotation; its last child may say who is quoted. */
const BlockquoteNode = Blockquote.extend({
  content: '(paragraph | heading | bulletList | orderedList | figure | codeBlock | table)+ citation?'
})

/** Who is quoted, under a quotation. */
const Citation = Node.create({
  name: 'citation',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'footer.citation' }, { tag: 'blockquote > cite' }, { tag: 'blockquote > footer' }],
  renderHTML: ({ HTMLAttributes }) => ['footer', mergeAttributes(HTMLAttributes, { class: 'citation' }), 0]
})

/** A sentence of the text itself, set large beside it. */
const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+ citation?',
  defining: true,
  parseHTML: () => [{ tag: 'aside.pull-quote', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { class: 'pull-quote' }), 0]
})

export const CALLOUT_TONES = ['note', 'key', 'warning'] as const

/** A box beside the argument: a remark, what to remember, a warning. */
const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: '(paragraph | heading | bulletList | orderedList)+',
  defining: true,
  addAttributes: () => ({
    tone: {
      default: 'note',
      validate: is.oneOf(...CALLOUT_TONES),
      parseHTML: (element: HTMLElement) => CALLOUT_TONES.find((tone) => tone === element.dataset.tone) ?? 'note',
      renderHTML: ({ tone }: Record<string, unknown>) => ({ 'data-tone': tone })
    }
  }),
  parseHTML: () => [{ tag: 'aside.callout', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { class: 'callout' }), 0]
})

const LANGUAGE_NAME = /^[a-z0-9+#.-]{0,40}$/i

const CodeBlockNode = CodeBlock.extend({
  addAttributes: () => ({
    language: {
      default: '',
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !LANGUAGE_NAME.test(value)) throw new RangeError('bad code language')
      },
      parseHTML: (element: HTMLElement) => {
        const name = /language-(\S+)/.exec(element.firstElementChild?.className ?? '')?.[1] ?? ''
        return LANGUAGE_NAME.test(name) ? name : ''
      },
      rendered: false
    }
  })
})

/** Prosemirror-tables reads these three attributes. */
const cellAttributes = () => ({
  colspan: { default: 1, validate: is.wholeNumber(1, 100), parseHTML: spanOf('colspan') },
  rowspan: { default: 1, validate: is.wholeNumber(1, 1_000), parseHTML: spanOf('rowspan') },
  colwidth: { default: null, validate: is.oneOf(null), parseHTML: () => null, rendered: false }
})

function spanOf(name: string) {
  return (element: HTMLElement) =>
    Math.min(Math.max(Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1, 1), 100)
}

const CELL_CONTENT = '(paragraph | bulletList | orderedList | figure | codeBlock)+'

const TableNode = Table.extend({
  addAttributes: () => ({
    caption: {
      default: '',
      validate: is.textUpTo(500),
      parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent?.trim().slice(0, 500) ?? '',
      rendered: false
    }
  })
}).configure({ resizable: false })

export const textNodes = [
  Document,
  Text,
  HardBreak,
  ParagraphNode,
  HeadingNode,
  ...listNodes,
  BlockquoteNode,
  Citation,
  PullQuote,
  Callout,
  CodeBlockNode,
  HorizontalRule,
  TableNode,
  TableRow,
  TableCell.extend({ content: CELL_CONTENT, addAttributes: cellAttributes }),
  TableHeader.extend({ content: CELL_CONTENT, addAttributes: cellAttributes })
]
