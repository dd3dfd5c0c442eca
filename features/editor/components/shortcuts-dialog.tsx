'use client'

import { useServices } from '#features/editor/client/services.ts'
import { Modal } from './modal.tsx'
import { SHORTCUTS } from './shortcuts.ts'
import { shownKeys } from './shown-keys.ts'

/** Every key of the editor, and what Markdown it understands. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useServices()

  return (
    <Modal title={t('shortcuts.title')} onClose={onClose} wide>
      <div className="ed-shortcuts">
        {SHORTCUTS.map(({ group, entries }) => (
          <section key={group}>
            <h3>{t(`shortcuts.groups.${group}`)}</h3>
            <dl>
              {entries.map(({ name, keys }) => (
                <div key={name}>
                  <dt>{t(name)}</dt>
                  <dd>
                    <kbd>{shownKeys(keys)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog" className="ed-form-actions">
        <button type="submit" className="ed-secondary">
          {t('shortcuts.close')}
        </button>
      </form>
    </Modal>
  )
}
