import type { EditorServices } from '../services.ts'

type Widget = HTMLElement & { release?: () => void }

/** Where a picture will stand: its name, how far it is, and what one may do. */
export function uploadWidget({
  id,
  services,
  onCancel
}: {
  id: string
  services: EditorServices
  onCancel: () => void
}): Widget {
  const { t, uploads } = services
  const widget: Widget = document.createElement('div')
  widget.className = 'upload'
  widget.contentEditable = 'false'

  const label = document.createElement('span')
  const progress = document.createElement('progress')
  const actions = document.createElement('span')
  const retry = button(t('upload.retry'), () => uploads.retry(id))
  const cancel = button(t('upload.cancel'), () => {
    uploads.cancel(id)
    onCancel()
  })
  label.setAttribute('role', 'status')
  progress.max = 1
  actions.append(retry, cancel)
  widget.append(label, progress, actions)

  const show = () => {
    const upload = uploads.get(id)
    if (!upload) return
    const { name, share, failure } = upload
    widget.dataset.failed = String(failure !== null)
    label.textContent = failure ? t(`upload.failure.${failure}`, { name }) : t('upload.sending', { name })
    progress.value = share
    progress.setAttribute('aria-label', name)
    progress.hidden = failure !== null
    retry.hidden = failure === null || failure !== 'network'
  }
  show()
  widget.release = uploads.subscribe(show)
  return widget
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', onClick)
  return element
}
