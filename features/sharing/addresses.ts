export type Shared = { title: string; url: string }
export type ShareTarget = { id: string; name: string; href: string }

/**
 * Pages elsewhere that take an address to share: plain links, so nobody there learns of a reader who
 * does not follow one. Mastodon's own page keeps what comes after "#" in the browser.
 */
export function shareTargets({ title, url }: Shared): ShareTarget[] {
  const text = encode(`${title} ${url}`)
  return [
    { id: 'mastodon', name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${text}` },
    { id: 'linkedin', name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${encode(url)}` },
    { id: 'facebook', name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${encode(url)}` },
    { id: 'x', name: 'X', href: `https://x.com/intent/post?text=${encode(title)}&url=${encode(url)}` },
    { id: 'whatsapp', name: 'WhatsApp', href: `https://wa.me/?text=${text}` }
  ]
}

/** A letter with the title as its subject (RFC 6068: blanks as %20, lines end in CRLF). */
export function mailAddress({ title, url }: Shared): string {
  return `mailto:?subject=${encode(title)}&body=${encode(`${title}\r\n${url}`)}`
}

/** Half of a surrogate pair, which an import may bring, would make `encodeURIComponent` throw. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
