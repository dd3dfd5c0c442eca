import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { pathOnSite } from '#features/links/address.ts'
import type { EditorServices } from '../services.ts'
import { inSite } from './address.ts'
import { followText, setLink } from './link-commands.ts'

/** The address of a text of ours, pasted over words, links them to the text itself. */
export function pasteOwnAddress(services: EditorServices) {
  return Extension.create({
    name: 'pasteOwnAddress',
    // Before what takes every address.
    priority: 1_010,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const pasted = event.clipboardData?.getData('text/plain').trim() ?? ''
            const isOurs = /^https?:/i.test(pasted) && pathOnSite(pasted, location.origin) !== null
            const takesLinks = view.state.selection.$from.parent.type.allowsMarks([linkType(view)])
            if (!isOurs || view.state.selection.empty || !takesLinks) return false

            const href = inSite(pasted, location.origin)
            setLink(view, href)
            void follow(view, href, services)
            return true
          }
        }
      })
    ]
  })
}

function linkType(view: EditorView) {
  return view.state.schema.mark('link', { href: '#' })
}

async function follow(view: EditorView, href: string, { ask, targets }: EditorServices): Promise<void> {
  const answer = await ask.findLinkTargets({ query: href }).catch(() => null)
  const [found] = answer?.ok ? answer.targets : []
  if (!found || view.isDestroyed) return

  targets.learn([found])
  followText(view, href, found.id)
}
