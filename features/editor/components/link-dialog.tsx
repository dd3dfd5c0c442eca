'use client'

import type { EditorView } from '@tiptap/pm/view'
import { removeLink } from '#features/editor/client/links/link-commands.ts'
import { useLinkForm } from '#features/editor/client/links/use-link-form.ts'
import { useServices } from '#features/editor/client/services.ts'
import { useStore } from '#features/editor/client/store.ts'
import { Field } from './field.tsx'
import { LinkOptions } from './link-options.tsx'
import { Modal } from './modal.tsx'

/** Where the selected words lead: a text of the site, by its title, or an address. `view` is the article's or a note's. */
export function LinkDialog({ view, onClose }: { view: EditorView; onClose: () => void }) {
  const services = useServices()
  const { t, targets } = services
  const known = useStore(targets.store)
  const form = useLinkForm({ view, services, onDone: close })
  const followed = form.current?.postId ? known[form.current.postId] : undefined
  const help = form.isUnknown ? t('link.unknown') : t('link.help')

  function close() {
    onClose()
    // While the dialog is open, nothing behind it takes the focus.
    requestAnimationFrame(() => view.focus())
  }

  return (
    <Modal title={t('link.title')} onClose={close}>
      <form
        className="ed-form"
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
      >
        {form.current?.postId && (
          <p className="ed-link-now">
            {t(followed?.title ? 'link.leadsTo' : 'link.leadsNowhere', { title: followed?.title ?? '' })}
          </p>
        )}
        <Field label={t('link.address')} help={help} error={form.refused ? t('link.refused') : null}>
          {(control) => (
            <>
              <input
                {...control}
                type="text"
                role="combobox"
                autoComplete="off"
                maxLength={2_048}
                aria-autocomplete="list"
                aria-expanded={form.options.length > 0}
                aria-controls={`${control.id}-list`}
                aria-activedescendant={form.options[form.at] ? `${control.id}-${form.at}` : undefined}
                value={form.typed}
                placeholder={t('link.placeholder')}
                onChange={(event) => form.type(event.target.value)}
                onKeyDown={form.onKeyDown}
              />
              <LinkOptions id={control.id} options={form.options} at={form.at} onChoose={form.choose} />
            </>
          )}
        </Field>
        <p className="ed-form-actions">
          {form.current && (
            <button
              type="button"
              className="ed-secondary"
              onClick={() => {
                removeLink(view)
                close()
              }}
            >
              {t('link.remove')}
            </button>
          )}
          <button type="submit" className="ed-primary">
            {t('link.apply')}
          </button>
        </p>
      </form>
    </Modal>
  )
}
