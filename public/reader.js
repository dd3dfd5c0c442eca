// @ts-check
// What readers' pages gain where scripts run. Everything here also works, or has a plain link, without.
// Words and addresses stand in the markup; nothing is asked of another host before a click.

/** What a provider's player may do. It needs scripts and its own origin, and gets nothing of ours. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation'
const ALLOW = 'autoplay; encrypted-media; fullscreen; picture-in-picture'

/** @type {NodeListOf<HTMLElement>} */
const offers = document.querySelectorAll('[data-player]')
for (const offer of offers) {
  offer.hidden = false
  offer.querySelector('button')?.addEventListener('click', () => {
    const { player = '', playerTitle = '', playerShape = '' } = offer.dataset
    const frame = Object.assign(document.createElement('iframe'), {
      title: playerTitle,
      allow: ALLOW,
      referrerPolicy: 'strict-origin-when-cross-origin',
      className: `player player-${playerShape}`
    })
    frame.setAttribute('sandbox', SANDBOX)
    frame.src = player
    offer.replaceWith(frame)
    frame.focus()
  })
}

/** @type {NodeListOf<HTMLElement>} */
const copies = document.querySelectorAll('[data-copy]')
for (const copy of copies) {
  const done = /** @type {HTMLElement | null} */ (copy.querySelector('[data-done]'))
  // Browsers have no clipboard on plain http.
  copy.hidden = !navigator.clipboard
  copy.querySelector('button')?.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy.dataset.copy ?? '')
    if (done) done.textContent = done.dataset.done ?? ''
  })
}

/** @type {NodeListOf<HTMLElement>} */
const likes = document.querySelectorAll('[data-likes]')
for (const box of likes) {
  box.addEventListener('submit', async (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target)
    event.preventDefault()
    try {
      const response = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' } })
      const { count, answer } = await response.json()
      const shown = box.querySelector('[data-like-count]')
      if (shown) shown.textContent = count
      for (const line of box.querySelectorAll('[data-like-answer]'))
        line.toggleAttribute('data-shown', line.id === answer)
    } catch {
      // The plain way shows what went wrong.
      form.submit()
    }
  })
}
