import type { ReactNode } from 'react'

type CopyButtonProps = { text: string; words: { copy: string; copied: string } }

/** Copies `text`. Hidden until the readers' module, without which it could do nothing, shows it. */
export function CopyButton({ text, words }: CopyButtonProps): ReactNode {
  return (
    <span className="copy" data-copy={text} hidden>
      <button type="button" className="copy-button">
        {words.copy}
      </button>
      <span className="copy-done" role="status" data-done={words.copied} />
    </span>
  )
}
