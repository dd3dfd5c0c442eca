import { expect, test, vi } from 'vitest'
import { setUpDatabase } from '#testing/database.ts'
import { setUpMail } from '#testing/mail.ts'
import { senderAddress, serverAddress } from './address.ts'
import type { Letter } from './letter.ts'
import { lastMailFailure, sendLetters } from './send.ts'

const mail = setUpMail('redaction@example.org')
setUpDatabase()

function letter(change: Partial<Letter> = {}): Letter {
  return {
    to: 'lea@example.org',
    language: 'fr',
    subject: 'À relire : « Été »',
    paragraphs: ['Bonjour,', 'Un texte\nen deux lignes.'],
    link: { label: 'Ouvrir', url: 'https://journal.example/desk?a=1&b=2' },
    foot: 'Cette lettre vient du journal.',
    ...change
  }
}

test('a letter arrives whole, as text and as HTML', async () => {
  expect(await sendLetters([letter()])).toBe('sent')
  const [received] = mail.letters
  expect(received?.subject).toBe('À relire : « Été »')
  expect(received?.from?.value).toEqual([{ address: 'redaction@example.org', name: 'Parution' }])
  expect(received?.text).toContain('Un texte\nen deux lignes.')
  expect(received?.text).toContain('https://journal.example/desk?a=1&b=2')
  expect(received?.html).toContain('<html lang="fr">')
  expect(received?.html).toContain('href="https://journal.example/desk?a=1&amp;b=2"')
  expect(received?.headers.get('auto-submitted')).toBe('auto-generated')
})

test('what people typed makes no header, no recipient and no markup', async () => {
  const typed = 'Titre\r\nBcc: autre@example.org\r\n\r\n<script>alert(1)</script>\u0000'
  expect(await sendLetters([letter({ subject: typed, paragraphs: [typed] })])).toBe('sent')
  const [received] = mail.letters
  expect(received?.bcc).toBeUndefined()
  expect(received?.headers.has('bcc')).toBe(false)
  expect(received?.html).not.toContain('<script>')
  expect(received?.html).toContain('&lt;script&gt;')
})

test('a refusal is logged without the address, remembered, and forgotten at the next success', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  mail.refuses = true
  expect(await sendLetters([letter()])).toBe('failed')
  expect(lastMailFailure()).toBeInstanceOf(Date)
  expect(log).toHaveBeenCalledOnce()
  expect(log.mock.calls.flat().join(' ')).not.toContain('example.org')
  log.mockRestore()

  mail.refuses = false
  expect(await sendLetters([letter()])).toBe('sent')
  expect(lastMailFailure()).toBeNull()
})

test('the sender is who the address names, else its user, else the publication', () => {
  expect(senderAddress('smtps://cle:secret@smtp.example.org?from=journal@example.fr')).toBe('journal@example.fr')
  expect(senderAddress('smtps://moi%40example.fr:secret@smtp.example.org')).toBe('moi@example.fr')
  expect(senderAddress('smtp://smtp.example.org')).toBe('parution@localhost')
  expect(senderAddress('smtp://a%E0:b@smtp.example.org?from=%0d%0aBcc:x')).toBe('parution@localhost')
  expect(serverAddress('smtp://u:p@smtp.example.org:25/?from=a@b.fr&pool=true')).toBe(
    'smtp://u:p@smtp.example.org:25/?pool=true'
  )
})
