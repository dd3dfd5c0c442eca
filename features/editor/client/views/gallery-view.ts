import type { NodeViewRenderer } from '@tiptap/core'

/** Figures side by side, in as many columns as the gallery says. */
export const galleryView: NodeViewRenderer = ({ node }) => {
  const dom = document.createElement('div')
  dom.className = 'gallery-block'
  dom.style.setProperty('--columns', String(node.attrs.columns))

  return {
    dom,
    contentDOM: dom,
    update(updated) {
      if (updated.type !== node.type) return false
      dom.style.setProperty('--columns', String(updated.attrs.columns))
      return true
    }
  }
}
