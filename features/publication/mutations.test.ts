import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { LOGO_BYTES, logoInput } from './logo.ts'
import { changeLogo, ensurePublication, removeLogo } from './mutations.ts'

setUpDatabase()

test('servers that start at once make one row of settings between them', async () => {
  await Promise.all(Array.from({ length: 8 }, ensurePublication))
  expect(await db().publication.findMany({ select: { id: true, name: true } })).toEqual([
    { id: 1, name: 'Ma publication' }
  ])
})

test('settings that are there stay as they are', async () => {
  await db().publication.update({ where: { id: 1 }, data: { name: 'La Gazette' } })
  await ensurePublication()
  expect(await db().publication.findUnique({ where: { id: 1 } })).toMatchObject({ name: 'La Gazette' })
})

const logoOf = () => db().publication.findUniqueOrThrow({ where: { id: 1 }, select: { logo: true } })

async function png(background: string): Promise<File> {
  const bytes = await sharp({ create: { width: 300, height: 120, channels: 3, background } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'logo.png', { type: 'image/png' })
}

test('a logo – is taken in, renamed without a file, and taken off', async () => {
  const actor = await makeActor({ role: 'administrator' })
  expect(await changeLogo(actor, { file: await png('#0a5'), alt: 'Un arbre' })).toEqual({ ok: true, value: null })
  expect(await logoOf()).toMatchObject({ logo: { state: 'ready', alt: 'Un arbre', width: 300 } })

  await changeLogo(actor, { file: new File([], ''), alt: 'Un chêne' })
  expect(await logoOf()).toMatchObject({ logo: { alt: 'Un chêne', width: 300 } })

  await removeLogo(actor)
  expect(await logoOf()).toEqual({ logo: null })
  expect(await changeLogo(actor, { file: new File([], ''), alt: 'Rien' })).toEqual({
    ok: false,
    reason: 'logo-missing'
  })
})

test('a logo that is a drawing with a script – is refused, and the present one stays', async () => {
  const actor = await makeActor({ role: 'administrator' })
  await changeLogo(actor, { file: await png('#a50'), alt: '' })
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], 'logo.png')

  expect(await changeLogo(actor, { file: svg, alt: '' })).toEqual({ ok: false, reason: 'svg' })
  expect(await logoOf()).toMatchObject({ logo: { filename: 'logo.png', state: 'ready' } })
})

test.each(['editor', 'author', 'contributor'] as const)('a logo of a mere %s – is refused', async (role) => {
  const actor = await makeActor({ role })
  await expect(changeLogo(actor, { file: await png('#123'), alt: '' })).rejects.toThrow('forbidden')
  await expect(removeLogo(actor)).rejects.toThrow('forbidden')
})

test('the form of the logo – says what is wrong with a field', () => {
  const heavy = new File([new Uint8Array(LOGO_BYTES + 1)], 'logo.png')
  const reasons = (input: unknown) => logoInput.safeParse(input).error?.issues.map(({ message }) => message)

  expect(reasons({ file: heavy, alt: '' })).toEqual(['logo-too-large'])
  expect(reasons({ file: 'logo.png', alt: '' })).toEqual(['logo-missing'])
  expect(reasons({ file: new File([], ''), alt: 'x'.repeat(161) })).toEqual(['too-long'])
  expect(logoInput.parse({ file: new File([], ''), alt: ' Un\u0000 arbre\ud800 ' }).alt).toBe('Un arbre\ufffd')
})
