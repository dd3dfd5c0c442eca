import { Mark } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Italic } from '@tiptap/extension-italic'
import { Strike } from '@tiptap/extension-strike'
import { safeHref } from '#lib/safe-url.ts'
import * as is from './attributes.ts'

/**
 * A link by its address or, with `postId`, to an article or page of ours wherever it is: readers are
 * led to its present address. `href` is then the address that it had when it was chosen; what follows
 * "#" in it holds.
 */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes() {
    return {
      href: { default: '#', validate: is.href },
      postId: { default: null, validate: is.orNull(is.uuid) }
    }
  },
  // A refused address must not lose the paste: the words stay, without a link.
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = safeHref(element.getAttribute('href'))
          return href ? { href, postId: postIdOf(element) } : false
        }
      }
    ]
  },
  renderHTML({ HTMLAttributes }) {
    const { href, postId } = HTMLAttributes
    return ['a', { href, rel: 'noopener', ...(postId && { 'data-post': postId }) }, 0]
  }
})

/** Travels through the clipboard, so that a link copied to another article still follows its target. */
function postIdOf(element: HTMLElement): string | null {
  const id = element.dataset.post ?? null

  try {
    is.orNull(is.uuid)(id)
    return id
  } catch {
    return null
  }
}

export const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0]
})

export const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0]
})

/** A passage in another language, so that screen readers pronounce it (RGAA 8.7). */
export const Language = Mark.create({
  name: 'language',
  addAttributes() {
    return { lang: { default: 'en', validate: is.languageTag } }
  },
  parseHTML: () => [{ tag: 'span[lang]', getAttrs: (element) => languageOf(element) }],
  renderHTML: ({ HTMLAttributes }) => ['span', { lang: HTMLAttributes.lang }, 0]
})

function languageOf(element: HTMLElement): { lang: string } | false {
  const lang = element.getAttribute('lang') ?? ''

  try {
    is.languageTag(lang)
    return { lang }
  } catch {
    return false
  }
}

export const marks = [Bold, Italic, Strike, Code, Subscript, Superscript, Language, Link]
