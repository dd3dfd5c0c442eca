import { expect, test } from 'vitest'
import { cleanFilename, nameInAddress, uploadedName } from './filename.ts'

test.each([
  ['photo.jpg', 'photo.jpg'],
  ['C:\\fakepath\\photo.jpg', 'photo.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\u001f.png', 'ab.png'],
  ['gnp.\u202eexe.png', 'gnp.exe.png'],
  ['🎉 fête.png', '🎉 fête.png'],
  ['', 'image'],
  ['..', 'image'],
  ['dossier/', 'image'],
  ['\ud800.png', '\ufffd.png']
])('%s – %s', (given, kept) => {
  expect(cleanFilename(given)).toBe(kept)
})

test('300 characters – the last 200, no half of a character', () => {
  expect(cleanFilename(`${'é'.repeat(296)}.png`)).toBe(`${'é'.repeat(196)}.png`)
  const emoji = cleanFilename(`${'🎉'.repeat(200)}a.png`)
  expect([emoji.isWellFormed(), emoji.length, emoji.endsWith('🎉a.png')]).toEqual([true, 200, true])
})

test.each(['%', '%E0%A4%A', '%00'])('the header %s – is no name', (encoded) => {
  expect(uploadedName(encoded)).toBe('image')
})

test('the end of an address – its name, unless it is a key', () => {
  expect(nameInAddress(new URL('https://x.example/wp/bal%20du%20lundi.jpg?w=3'))).toBe('bal du lundi.jpg')
  expect(nameInAddress(new URL(`https://lh7-rt.googleusercontent.com/docsz/${'A'.repeat(300)}`))).toBe('image')
})
