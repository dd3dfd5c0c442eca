import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renamedInZip, zipOf } from '#testing/zip.ts'
import { openMediaFolder } from './media-folder.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parution-zip-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function archive(bytes: Uint8Array, name = 'uploads.zip'): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const words = (text: string) => Buffer.from(text)

test('a picture is found by its path, by the name of its original, or by a name that no other has', async () => {
  const files = {
    'site/wp-content/uploads/2014/03/Été.jpg': words('un'),
    'site/wp-content/uploads/2014/03/plan-scaled.png': words('deux'),
    'site/wp-content/uploads/2015/01/seul.gif': words('trois'),
    'site/wp-content/uploads/2015/01/double.gif': words('a'),
    'site/wp-content/uploads/2016/01/double.gif': words('b')
  }
  const found = await openMediaFolder(archive(await zipOf(files)))
  const read = async (upload: string | null, filename = '') => (await found.find({ upload, filename }))?.toString()
  expect(await read('2014/03/été.jpg')).toBe('un')
  expect(await read(null, 'plan.png')).toBe('deux')
  expect(await read('1999/01/seul.gif', 'seul.gif')).toBe('trois')
  expect(await read(null, 'double.gif')).toBeUndefined()
  expect(found.has({ upload: '2014/03/été.jpg', filename: '' })).toBe(true)
  expect(found.has({ upload: null, filename: 'absent.jpg' })).toBe(false)
  found.close()
})

test.each([
  ['climbs', '../../etc/a.jpg'],
  ['begins at the root', '/2/photos/a.jpg'],
  ['names a drive', 'C:/photos/a.jpg']
])('an archive whose name %s is refused', async (_, name) => {
  const plain = 'xx/xx/xxx/a.jpg'
  const zip = renamedInZip(await zipOf({ [plain]: words('x') }), plain, name)
  await expect(openMediaFolder(archive(zip))).rejects.toMatchObject({ code: 'zip-hostile' })
})

test('an entry that unpacks to more than it declares is a missing picture, not a full memory', async () => {
  const zip = await zipOf({ 'a/bombe.jpg': Buffer.alloc(5_000_000), 'a/bonne.jpg': words('ok') })
  // The size in the list of contents: 22 bytes before the name of the entry there.
  const at = zip.lastIndexOf('a/bombe.jpg') - 22
  expect(zip.readUInt32LE(at)).toBe(5_000_000)
  zip.writeUInt32LE(10, at)
  const found = await openMediaFolder(archive(zip))
  expect(await found.find({ upload: null, filename: 'bombe.jpg' })).toBeNull()
  expect((await found.find({ upload: null, filename: 'bonne.jpg' }))?.toString()).toBe('ok')
  found.close()
})

test('an entry that declares more than a picture may weigh is never read', async () => {
  const found = await openMediaFolder(archive(await zipOf({ 'a/lourde.jpg': Buffer.alloc(60_000_000) })))
  expect(await found.find({ upload: null, filename: 'lourde.jpg' })).toBeNull()
  found.close()
})

test('what is no archive, is cut short, or holds no picture is refused by name', async () => {
  const good = await zipOf({ 'a/a.jpg': Buffer.alloc(50_000, 'xyz') })
  await expect(openMediaFolder(archive(words('<html>')))).rejects.toMatchObject({ code: 'zip-broken' })
  await expect(openMediaFolder(archive(good.subarray(0, -40)))).rejects.toMatchObject({ code: 'zip-broken' })
  await expect(openMediaFolder(archive(await zipOf({ 'lisez.txt': words('x') }), 'vide.zip'))).rejects.toMatchObject({
    code: 'zip-without-pictures',
    values: { file: 'vide.zip' }
  })
})
