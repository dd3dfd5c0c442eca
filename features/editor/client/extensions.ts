import { type AnyExtension, type Extensions, Node } from '@tiptap/core'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { documentExtensions } from '#features/editor/document/schema.ts'
import { blockKeys } from './blocks/keys.ts'
import { TableWithCaption } from './blocks/tables.ts'
import { Find } from './find/find-plugin.ts'
import { linkStates } from './links/link-states.ts'
import { pasteOwnAddress } from './links/paste-own-address.ts'
import { KeptNotes } from './notes/kept-notes.ts'
import { NoteCallView } from './notes/note-view.ts'
import { NoteNumbers } from './notes/numbering.ts'
import { pasteExtension } from './paste/paste-extension.ts'
import type { EditorServices } from './services.ts'
import { type SlashKeys, slashExtension } from './slash/slash-plugin.ts'
import { frenchTyping } from './typing/french-extension.ts'
import { MarkdownLink } from './typing/markdown-link.ts'
import { placeholder } from './typing/placeholder.ts'
import { ShownSpaces } from './typing/spaces-extension.ts'
import { uploadExtension } from './upload/upload-extension.ts'
import { BoxView } from './views/box-view.ts'
import { CodeView } from './views/code-view.ts'
import { EmbedCard } from './views/embed-card.tsx'
import { FigureCard } from './views/figure-card.tsx'
import { GalleryCard } from './views/gallery-card.tsx'
import { HtmlCard } from './views/html-card.tsx'
import { ReadMoreCard } from './views/read-more-card.tsx'
import { SourcesCard } from './views/sources-card.tsx'

type EditorExtensionsOptions = { services: EditorServices; slashKeys: SlashKeys; onToolbar: () => void }

/** The document's grammar with what a writer needs to work in it: views, keys, typing, uploads. */
export function editorExtensions({ services, slashKeys, onToolbar }: EditorExtensionsOptions): Extensions {
  const withViews = addViews(services)

  return [
    ...(documentExtensions as AnyExtension[]).map((extension) => withViews[extension.name]?.(extension) ?? extension),
    UndoRedo,
    Gapcursor,
    Dropcursor.configure({ color: 'var(--ed-accent)', width: 2 }),
    placeholder(services),
    NoteNumbers,
    KeptNotes,
    Find,
    MarkdownLink,
    ShownSpaces,
    blockKeys(services, onToolbar),
    slashExtension(services, slashKeys),
    linkStates(services),
    pasteOwnAddress(services),
    pasteExtension(services),
    uploadExtension(services),
    frenchTyping(services)
  ]
}

/** Views made with React are for cards only; what one types in stays plain. */
function addViews(services: EditorServices): Record<string, (extension: AnyExtension) => AnyExtension> {
  const card = (component: Parameters<typeof ReactNodeViewRenderer>[0]) => (extension: AnyExtension) =>
    asNode(extension).extend({ addNodeView: () => ReactNodeViewRenderer(component, { stopEvent: ownFields }) })
  const box = (extension: AnyExtension) =>
    asNode(extension).extend({ addNodeView: () => (props) => new BoxView(props.node, services.t) })
  const noteCall = (extension: AnyExtension) =>
    asNode(extension).extend({
      // Its words are edited in the panel: in the text it is one character.
      atom: true,
      addNodeView: () => (props) => new NoteCallView(props.node, props.decorations, services)
    })

  return {
    figure: card(FigureCard),
    sources: card(SourcesCard),
    embed: card(EmbedCard),
    htmlBlock: card(HtmlCard),
    readMore: card(ReadMoreCard),
    pullQuote: box,
    callout: box,
    codeBlock: (extension) => asNode(extension).extend({ addNodeView: () => (props) => new CodeView(props.node) }),
    gallery: card(GalleryCard),
    note: noteCall,
    noteReference: noteCall,
    table: (extension) =>
      asNode(extension).extend({
        addNodeView:
          () =>
          ({ node, editor, getPos }) =>
            new TableWithCaption({ node, editor, getPos, t: services.t })
      })
  }
}

function asNode(extension: AnyExtension): Node {
  if (extension instanceof Node) return extension
  throw new TypeError(`${extension.name} is not a node`)
}

/** Fields and buttons inside a card keep their events; all else is the editor's. */
function ownFields({ event }: { event: Event }): boolean {
  const target = event.target instanceof Element ? event.target : null
  return target?.closest('input, textarea, select, button, summary, a, label') != null
}
