import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { codeLanguageName } from '#features/editor/document/code-languages.ts'

/** Code under the name of its language, as readers see it. */
export class CodeView implements NodeView {
  dom = document.createElement('div')
  contentDOM = document.createElement('code')
  #name = document.createElement('p')
  #node: DocumentNode

  constructor(node: DocumentNode) {
    this.#node = node
    this.dom.className = 'code-block'
    this.#name.className = 'code-language'
    this.#name.contentEditable = 'false'
    const pre = document.createElement('pre')
    pre.append(this.contentDOM)
    this.dom.append(this.#name, pre)
    this.#show()
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #show(): void {
    this.#name.textContent = codeLanguageName(this.#node.attrs.language)
    this.#name.hidden = this.#name.textContent === ''
  }
}
