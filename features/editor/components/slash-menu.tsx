'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useId, useState } from 'react'
import { type Block, findBlocks } from '#features/editor/client/blocks/blocks.ts'
import { useServices } from '#features/editor/client/services.ts'
import { removeSlash, type SlashKeys, type SlashState } from '#features/editor/client/slash/slash-plugin.ts'
import { useStore } from '#features/editor/client/store.ts'
import { Icon } from './icon.tsx'
import { shownKeys } from './shown-keys.ts'

type SlashMenuProps = { editor: Editor; keys: SlashKeys }

/** The menu of blocks behind "/". The caret stays in the text, which says the option aloud. */
export function SlashMenu({ editor, keys }: SlashMenuProps) {
  const { ui } = useServices()
  const { slash } = useStore(ui)
  return slash ? <OpenMenu key={slash.from} editor={editor} keys={keys} slash={slash} /> : null
}

function OpenMenu({ editor, keys, slash }: SlashMenuProps & { slash: SlashState }) {
  const services = useServices()
  const { t } = services
  const [at, setAt] = useState(0)
  const id = useId()
  const found = findBlocks(slash.query, ({ name }) => `${t(`blocks.${name}.label`)} ${t(`blocks.${name}.words`)}`)
  const active = Math.min(at, found.length - 1)

  function choose(block: Block | undefined) {
    if (!block) return false
    removeSlash(slash)
    block.run(editor, services)
    return true
  }

  function handleKey(key: string) {
    if (key === 'ArrowDown') setAt((active + 1) % Math.max(found.length, 1))
    else if (key === 'ArrowUp') setAt((active + found.length - 1) % Math.max(found.length, 1))
    else return key === 'Enter' || key === 'Tab' ? choose(found[active]) : false
    return true
  }

  useEffect(() => {
    keys.current = handleKey
    const { dom } = slash.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${active}`)
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      keys.current = null
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  })

  return (
    <div id={id} role="listbox" aria-label={t('slash.label')} className="ed-menu ed-slash" style={placeOf(slash)}>
      {found.map((block, index) => (
        <div
          key={block.name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="ed-menu-item"
          onMouseDown={(event) => {
            event.preventDefault()
            choose(block)
          }}
          onMouseMove={() => setAt(index)}
        >
          <Icon name={block.icon} />
          <span>{t(`blocks.${block.name}.label`)}</span>
          {block.hint && <span className="ed-hint">{shownKeys(block.hint)}</span>}
        </div>
      ))}
      {found.length === 0 && <p className="ed-menu-empty">{t('slash.none')}</p>}
    </div>
  )
}

const HEIGHT = 340

/** Under the line, or over it when there is no room. */
function placeOf({ view, from }: SlashState) {
  const line = view.coordsAtPos(from)
  const left = Math.max(8, Math.min(line.left, window.innerWidth - 276))
  const below = line.bottom + 6 + HEIGHT < window.innerHeight || line.top < HEIGHT
  return below ? { left, top: line.bottom + 6 } : { left, bottom: window.innerHeight - line.top + 6 }
}
