'use client'

import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useId } from 'react'
import { replaceEach, replaceShown, showNext } from '#features/editor/client/find/find-commands.ts'
import { useServices } from '#features/editor/client/services.ts'
import { ToolbarButton } from './toolbar-button.tsx'
import { useFind } from './use-find.ts'

/** Finds words in the text and its notes, and replaces them. Enter goes on, Shift+Enter back, Escape to the place. */
export function FindPanel({ editor, replacing }: { editor: Editor; replacing: boolean }) {
  const { t, ui } = useServices()
  const { wanted, change, words, said, count, leave, announce } = useFind(editor)
  const id = useId()

  function handleKey(event: KeyboardEvent, onEnter: () => void) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onEnter()
  }

  return (
    <div className="ed-find-place">
      <search
        className="ed-find"
        aria-label={t('find.title')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          leave()
        }}
      >
        <div className="ed-find-row">
          <label className="ed-find-label" htmlFor={`${id}-words`}>
            {t('find.words')}
          </label>
          <input
            ref={words}
            id={`${id}-words`}
            type="text"
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            value={wanted.words}
            aria-describedby={`${id}-count`}
            onChange={({ target }) => change({ words: target.value })}
            onKeyDown={(event) => handleKey(event, () => showNext(editor.view, event.shiftKey ? -1 : 1))}
          />
          <p id={`${id}-count`} className="ed-find-count" role="status">
            {said}
          </p>
          <ToolbarButton label={t('find.previous')} icon="up" onClick={() => showNext(editor.view, -1)} />
          <ToolbarButton label={t('find.next')} icon="chevron" onClick={() => showNext(editor.view, 1)} />
          <ToolbarButton label={t('find.close')} icon="close" onClick={leave} />
        </div>
        {replacing && editor.isEditable && (
          <div className="ed-find-row">
            <label className="ed-find-label" htmlFor={`${id}-replacement`}>
              {t('find.replacement')}
            </label>
            <input
              id={`${id}-replacement`}
              type="text"
              maxLength={500}
              autoComplete="off"
              value={wanted.replacement}
              onChange={({ target }) => change({ replacement: target.value })}
              onKeyDown={(event) => handleKey(event, () => replaceShown(editor.view))}
            />
            <button
              type="button"
              className="ed-chip"
              aria-disabled={count === 0}
              onClick={() => replaceShown(editor.view)}
            >
              {t('find.replaceOne')}
            </button>
            <button
              type="button"
              className="ed-chip"
              aria-disabled={count === 0}
              onClick={() => announce(t('find.replaced', { count: replaceEach(editor.view) }))}
            >
              {t('find.replaceAll')}
            </button>
          </div>
        )}
        <div className="ed-find-row">
          <label className="ed-choice">
            <input
              type="checkbox"
              checked={wanted.exact}
              onChange={({ target }) => change({ exact: target.checked })}
            />
            {t('find.exact')}
          </label>
          {!replacing && editor.isEditable && (
            <button type="button" className="ed-chip" onClick={() => ui.set({ find: { replacing: true } })}>
              {t('find.showReplace')}
            </button>
          )}
        </div>
      </search>
    </div>
  )
}
