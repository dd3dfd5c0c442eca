import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Decoration, NodeView } from '@tiptap/pm/view'
import type { EditorServices } from '../services.ts'

/**
 * The call of a note. The number is a real text node: one drawn by CSS makes
 * input methods, hence every keyboard of Android, double the letter typed after it.
 */
export class NoteCallView implements NodeView {
  dom: HTMLElement
  #services: EditorServices
  #type: DocumentNode['type']

  constructor(node: DocumentNode, decorations: readonly Decoration[], services: EditorServices) {
    this.#services = services
    this.#type = node.type
    this.dom = document.createElement('sup')
    this.dom.className = 'note-call'
    this.dom.contentEditable = 'false'
    this.dom.append('')
    this.dom.addEventListener('click', () => this.#open())
    this.update(node, decorations)
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#type) return false

    const number = decorations.map(({ spec }) => spec.number).find(Boolean) ?? '?'
    if (this.dom.textContent !== number) this.dom.textContent = number
    this.dom.title = node.type.name === 'note' ? node.textContent : ''
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  #open(): void {
    const number = Number(this.dom.textContent)
    this.#services.ui.set({ notes: { open: true, focus: Number.isInteger(number) ? number : null } })
  }
}
