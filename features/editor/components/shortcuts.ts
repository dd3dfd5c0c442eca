/** A key, and the message that says what it does. */
type Shortcut<Name extends string> = { name: Name; keys: string }

const group = <const Group extends string, const Name extends string>(group: Group, entries: Shortcut<Name>[]) => ({
  group,
  entries
})

/** What the dialog of keys lists, in order. */
export const SHORTCUTS = [
  group('text', [
    { name: 'marks.bold', keys: 'Ctrl+B' },
    { name: 'marks.italic', keys: 'Ctrl+I' },
    { name: 'marks.strike', keys: 'Ctrl+Shift+S' },
    { name: 'marks.code', keys: 'Ctrl+E' },
    { name: 'marks.superscript', keys: 'Ctrl+.' },
    { name: 'marks.subscript', keys: 'Ctrl+,' },
    { name: 'marks.link', keys: 'Ctrl+K' },
    { name: 'blocks.note.label', keys: 'Ctrl+Alt+F' },
    { name: 'undo', keys: 'Ctrl+Z' },
    { name: 'redo', keys: 'Ctrl+Y' }
  ]),
  group('blocks', [
    { name: 'blocks.paragraph.label', keys: 'Ctrl+Alt+0' },
    { name: 'blocks.heading2.label', keys: 'Ctrl+Alt+2' },
    { name: 'blocks.heading3.label', keys: 'Ctrl+Alt+3' },
    { name: 'blocks.heading4.label', keys: 'Ctrl+Alt+4' },
    { name: 'blocks.bulletList.label', keys: 'Ctrl+Shift+8' },
    { name: 'blocks.orderedList.label', keys: 'Ctrl+Shift+7' },
    { name: 'blocks.blockquote.label', keys: 'Ctrl+Shift+B' },
    { name: 'shortcuts.slash', keys: '/' },
    { name: 'shortcuts.blockMenu', keys: 'Ctrl+Alt+B' },
    { name: 'shortcuts.moveUp', keys: 'Alt+Shift+↑' },
    { name: 'shortcuts.moveDown', keys: 'Alt+Shift+↓' }
  ]),
  group('markdown', [
    { name: 'blocks.heading2.label', keys: '##␣' },
    { name: 'blocks.heading3.label', keys: '###␣' },
    { name: 'blocks.heading4.label', keys: '####␣' },
    { name: 'blocks.bulletList.label', keys: '-␣' },
    { name: 'blocks.orderedList.label', keys: '1.␣' },
    { name: 'blocks.blockquote.label', keys: '>␣' },
    { name: 'blocks.codeBlock.label', keys: '```␣' },
    { name: 'blocks.horizontalRule.label', keys: '---' },
    { name: 'marks.bold', keys: '**…**' },
    { name: 'marks.italic', keys: '*…*' },
    { name: 'marks.code', keys: '`…`' },
    { name: 'marks.strike', keys: '~~…~~' },
    { name: 'marks.link', keys: '[…](https://…)' }
  ]),
  group('around', [
    { name: 'shortcuts.save', keys: 'Ctrl+S' },
    { name: 'viewMenu.find', keys: 'Ctrl+F' },
    { name: 'viewMenu.replace', keys: 'Ctrl+H' },
    { name: 'shortcuts.toolbar', keys: 'Alt+F10' },
    { name: 'viewMenu.fullScreen', keys: 'Ctrl+Shift+F' },
    { name: 'shortcuts.leaveText', keys: 'Esc, Tab' },
    { name: 'shortcuts.title', keys: 'Ctrl+/' }
  ])
] as const
