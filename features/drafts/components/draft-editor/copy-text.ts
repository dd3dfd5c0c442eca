import type { Editor } from '@tiptap/core'

/** Puts title and text on the clipboard, formatted and plain; false when the browser refuses. */
export async function copyText(editor: Editor, title: string): Promise<boolean> {
  const heading = document.createElement('h1')
  heading.textContent = title
  const html = `${heading.outerHTML}${editor.getHTML()}`
  const plain = `${title}\n\n${editor.getText()}`

  try {
    const types = { 'text/html': html, 'text/plain': plain }
    const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch {
    return (
      navigator.clipboard?.writeText(plain).then(
        () => true,
        () => false
      ) ?? false
    )
  }
}
