import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import type { AccountActor } from '#features/session/actor.ts'
import { db } from '#lib/db.ts'
import { makeActor } from '#testing/accounts.ts'
import { setUpDatabase } from '#testing/database.ts'
import { exportOf, itemOf } from '#testing/wxr.ts'
import { renamedInZip, zipOf } from '#testing/zip.ts'
import { IMPORT_LIMITS } from './constants.ts'
import { getImportRun, getImportRuns, statesOfFiles } from './data.ts'
import { deleteFolder, pathOf, readReport, storedName } from './files.ts'
import { beginStep, cancelRun, createRun, deleteOldImportFiles, receivePiece, replaceFile } from './mutations.ts'
import { newImportInput, type Pictures, readOptions, type StoredFile } from './schema.ts'
import { settleSilentRuns } from './settling.ts'
import { doStep } from './step.ts'

setUpDatabase()

const admin = () => makeActor({ role: 'administrator', name: 'Ada' })
const sized = (kind: 'export' | 'pictures', name: string, bytes: Uint8Array) => ({ kind, name, size: bytes.length })
const site = (name: string, items = itemOf(1, { slug: `${name}-un` })) =>
  Buffer.from(exportOf({ blog: `https://${name}.example.org`, items }))

type Started = { id: string; file: StoredFile; files: StoredFile[] }

async function started(actor: AccountActor, files: [name: string, bytes: Uint8Array][]): Promise<Started> {
  const wishes = files.map(([name, bytes]) => sized(name.endsWith('.zip') ? 'pictures' : 'export', name, bytes))
  const pictures: Pictures = wishes.some(({ kind }) => kind === 'pictures') ? 'zip' : 'none'
  const created = await createRun(actor, { pictures, files: wishes })
  const [file] = created.ok ? created.value.files : []
  if (!created.ok || !file) throw new Error('not created')
  return { id: created.value.id, file, files: created.value.files }
}

async function sent(actor: AccountActor, files: [name: string, bytes: Uint8Array][]): Promise<Started> {
  const run = await started(actor, files)
  for (const [index, { id: file }] of run.files.entries()) {
    await receivePiece(actor, { id: run.id, file, offset: 0, bytes: files[index]?.[1] ?? Buffer.alloc(0) })
  }
  return run
}

const stateOf = async (id: string) => (await db().importRun.findUniqueOrThrow({ where: { id } })).state

/** What a server does with a run that it takes up. */
async function done(actor: AccountActor, id: string, step: 'check' | 'import', stop = new AbortController()) {
  const begun = await beginStep(actor, { id, step })
  expect(begun).toMatchObject({ ok: true })
  await doStep(id, stop)
}

test('pieces – only the one that comes next is taken; whoever sends another hears what is here', async () => {
  const actor = await admin()
  const xml = site('pieces')
  const { id, file } = await started(actor, [['export.xml', xml]])
  const send = (from: number, to: number) =>
    receivePiece(actor, { id, file: file.id, offset: from, bytes: xml.subarray(from, to) })

  expect(await send(100, 200)).toEqual({ ok: false, received: 0, refusal: null })
  expect(await send(0, 100)).toEqual({ ok: true, received: 100, refusal: null })
  // The answer got lost, and the piece comes again; then one too early.
  expect(await send(0, 100)).toEqual({ ok: false, received: 100, refusal: null })
  expect(await send(150, 200)).toEqual({ ok: false, received: 100, refusal: null })
  expect(await receivePiece(actor, { id, file: file.id, offset: 100, bytes: Buffer.alloc(xml.length) })).toMatchObject({
    ok: false,
    received: 100
  })
  expect(await send(100, xml.length)).toEqual({ ok: true, received: xml.length, refusal: null })
  expect(readFileSync(pathOf(id, file)).equals(xml)).toBe(true)
})

test('two tabs that send the same piece at once – leave one whole file', async () => {
  const actor = await admin()
  const xml = site('onglets')
  const { id, file } = await started(actor, [['export.xml', xml]])
  const half = Math.floor(xml.length / 2)
  const piece = (offset: number, bytes: Uint8Array) => receivePiece(actor, { id, file: file.id, offset, bytes })
  await Promise.all([piece(0, xml.subarray(0, half)), piece(0, xml.subarray(0, half))])
  await Promise.all([piece(half, xml.subarray(half)), piece(half, xml.subarray(half))])
  expect(readFileSync(pathOf(id, file)).equals(xml)).toBe(true)
})

test.each([
  ['no XML', 'Bonjour, ceci est une lettre.', 'not-xml'],
  ['a page', '<!DOCTYPE html><html><body>Connexion</body></html>', 'not-wordpress'],
  ['another export', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'not-wordpress'],
  ['an archive by another name', 'PK\u0003\u0004 etc.', 'compressed'],
  ['cut short', exportOf({ items: itemOf(1) }).slice(0, -40), 'truncated']
])('a file that is %s – is refused when it has arrived, and its run goes no further', async (_, text, code) => {
  const actor = await admin()
  const { id, file } = await sent(actor, [['export.xml', Buffer.from(text)]])
  const run = await getImportRun(actor, id)
  expect(run && (await statesOfFiles(run))).toMatchObject([{ refusal: { code, values: { file: 'export.xml' } } }])

  const good = site('remplacé')
  const other = await replaceFile(actor, { id, file: file.id, name: 'bon.xml', size: good.length })
  expect(existsSync(dirname(pathOf(id, file)))).toBe(false)
  const piece = { id, file: other?.id ?? '', offset: 0, bytes: good }
  expect(await receivePiece(actor, piece)).toMatchObject({ ok: true, refusal: null })
  await expect(receivePiece(actor, { ...piece, file: file.id })).rejects.toMatchObject({ code: 'not-found' })
})

test('an archive whose names lead out of it – is refused, and nothing is unpacked', async () => {
  const actor = await admin()
  const zip = renamedInZip(await zipOf({ 'xx/xx/a.jpg': Buffer.from('x') }), 'xx/xx/a.jpg', '../../a.jpg')
  const run = await started(actor, [
    ['export.xml', site('zip')],
    ['uploads.zip', zip]
  ])
  const answer = await receivePiece(actor, { id: run.id, file: run.files[1]?.id ?? '', offset: 0, bytes: zip })
  expect(answer.refusal).toMatchObject({ code: 'zip-hostile' })
})

test('a name that was sent – is nothing but a name', () => {
  const name = (given: string) => storedName({ name: given, kind: 'export' })
  expect(name('../../etc/passwd')).toBe('etc-passwd.xml')
  expect(name('..\\..\\a.xml')).toBe('a.xml')
  expect(name('.xml')).toBe('xml.xml')
  expect(name(' ... ')).toBe('export.xml')
  expect(name('Journal d’été 2014.xml')).toBe('Journal d-été 2014.xml')
  expect(Buffer.byteLength(name('é'.repeat(300)))).toBeLessThan(130)
  expect(name('\u202eexe.lmx')).toBe('exe.lmx.xml')
})

test('what is too large, empty, without an export or with a second archive – is refused before it is sent', () => {
  const problem = (pictures: string, ...files: unknown[]) =>
    newImportInput.safeParse({ pictures, files }).error?.issues[0]?.message
  const xml = { kind: 'export', name: 'a.xml', size: 10 }
  const zip = { kind: 'pictures', name: 'a.zip', size: 10 }
  expect(problem('none', xml)).toBeUndefined()
  expect(problem('none', { ...xml, size: 0 })).toBe('import-empty')
  expect(problem('none', xml, { ...xml, size: IMPORT_LIMITS.total })).toBe('import-total')
  expect(problem('zip', zip)).toBe('import-no-export')
  expect(problem('zip', xml)).toBe('import-archive')
  expect(problem('web', xml, zip)).toBe('import-archive')
  expect(problem('none', { ...xml, name: 'a\0.xml' })).toBeDefined()
})

test('dry run, then import – the first writes nothing, the second deletes what was sent', async () => {
  const actor = await admin()
  const parts = [site('deux'), site('deux', itemOf(2, { slug: 'deux-bis' }))]
  const run = await sent(
    actor,
    parts.map((part, index) => [`partie ${index}.xml`, part])
  )
  expect(await beginStep(actor, { id: run.id, step: 'import' })).toEqual({ ok: false, reason: 'not-now' })

  await done(actor, run.id, 'check')
  expect(await stateOf(run.id)).toBe('checked')
  expect(await db().post.count({ where: { slug: { startsWith: 'deux' } } })).toBe(0)
  const checked = await getImportRun(actor, run.id)
  expect(checked?.report).toMatchObject({ dryRun: true, kinds: { post: { found: 2, created: 2 } } })

  await done(actor, run.id, 'import')
  expect(await stateOf(run.id)).toBe('done')
  expect(await db().post.count({ where: { slug: { startsWith: 'deux' } } })).toBe(2)
  expect(existsSync(pathOf(run.id, run.file))).toBe(false)
  expect(JSON.parse((await readReport(run.id)) ?? '')).toMatchObject({
    state: 'done',
    files: ['partie 0.xml', 'partie 1.xml']
  })

  const { runs } = await getImportRuns(actor, 1)
  expect(runs.find(({ id }) => id === run.id)).toMatchObject({ by: 'Ada', texts: 2, source: 'deux.example.org' })
  expect(await db().importRun.count({ where: { source: 'deux.example.org' } })).toBe(1)
  expect(await db().auditEvent.findMany({ where: { subjectId: run.id } })).toMatchObject([
    { action: 'import.start', actor: 'Ada' }
  ])
  await deleteFolder(run.id)
})

test('pictures that an archive lacks – are told by the dry run', async () => {
  const actor = await admin()
  const picture = (id: number, name: string) =>
    itemOf(id, {
      type: 'attachment',
      status: 'inherit',
      slug: name,
      extra: `<wp:attachment_url>https://photos.example.org/wp-content/uploads/2014/03/${name}.jpg</wp:attachment_url>`
    })
  const { id } = await sent(actor, [
    ['export.xml', site('photos', `${picture(1, 'la')}${picture(2, 'absente')}`)],
    ['uploads.zip', await zipOf({ 'uploads/2014/03/la.jpg': Buffer.from('x') })]
  ])
  await done(actor, id, 'check')
  expect((await getImportRun(actor, id))?.report?.missingMedia).toEqual([
    { url: 'https://photos.example.org/wp-content/uploads/2014/03/absente.jpg', reason: 'not-in-folder' }
  ])
})

test('an export that proves unreadable – is refused by the dry run, by name', async () => {
  const actor = await admin()
  const { id } = await sent(actor, [['cassé.xml', Buffer.from(exportOf({ version: '', items: '' }))]])
  await done(actor, id, 'check')
  expect(await getImportRun(actor, id)).toMatchObject({
    state: 'refused',
    progress: { problem: { code: 'no-version', values: { file: 'cassé.xml' } } }
  })
})

const long = (name: string) =>
  site(name, Array.from({ length: 400 }, (_, index) => itemOf(index + 1, { slug: `${name}-${index}` })).join('\n'))

test('an import that is cancelled while it runs – stops, stays cancelled, and keeps what it wrote', async () => {
  const actor = await admin()
  const { id, file } = await sent(actor, [['long.xml', long('annule')]])
  await done(actor, id, 'check')
  expect(await beginStep(actor, { id, step: 'import' })).toMatchObject({ ok: true })
  expect(await cancelRun(actor, id)).toBe(true)
  // A server that had already taken it up.
  await doStep(id, new AbortController())
  expect(await stateOf(id)).toBe('cancelled')
  expect(existsSync(pathOf(id, file))).toBe(false)
  expect(await beginStep(actor, { id, step: 'import' })).toEqual({ ok: false, reason: 'incomplete' })
  expect(await cancelRun(actor, id)).toBe(false)
})

test('an import that is stopped – is interrupted, and goes on to the same end', async () => {
  const actor = await admin()
  const { id } = await sent(actor, [['long.xml', long('reprise')]])
  await done(actor, id, 'check')
  const stop = new AbortController()
  stop.abort()
  await done(actor, id, 'import', stop)
  expect(await stateOf(id)).toBe('interrupted')

  await done(actor, id, 'import')
  expect(await stateOf(id)).toBe('done')
  expect(await db().post.count({ where: { slug: { startsWith: 'reprise-' } } })).toBe(400)
})

test('a second import – waits for the first; one whose program is gone is interrupted', async () => {
  const actor = await admin()
  const first = await sent(actor, [['un.xml', site('un')]])
  const second = await sent(actor, [['autre.xml', site('autre')]])
  expect(await beginStep(actor, { id: first.id, step: 'check' })).toMatchObject({ ok: true })
  expect(await beginStep(actor, { id: second.id, step: 'check' })).toEqual({ ok: false, reason: 'already-running' })

  // Just begun, it is not taken to be dead; at the start of a server it is.
  await settleSilentRuns()
  expect(await stateOf(first.id)).toBe('checking')
  await settleSilentRuns(0)
  expect(await stateOf(first.id)).toBe('interrupted')
  await done(actor, second.id, 'check')
  await done(actor, first.id, 'check')
  expect(await stateOf(first.id)).toBe('checked')
})

test('files that wait too long – are deleted, those of others stay', async () => {
  const actor = await admin()
  const old = await sent(actor, [['vieux.xml', site('vieux')]])
  const fresh = await sent(actor, [['neuf.xml', site('neuf')]])
  await db().importRun.update({ where: { id: old.id }, data: { startedAt: new Date('2020-01-01') } })
  expect(await deleteOldImportFiles()).toBeGreaterThanOrEqual(1)
  expect(existsSync(pathOf(old.id, old.file))).toBe(false)
  expect(existsSync(pathOf(fresh.id, fresh.file))).toBe(true)
})

test('only administrators – see, send, begin or cancel', async () => {
  const [actor, editor] = [await admin(), await makeActor({ role: 'editor' })]
  const { id, file } = await started(actor, [['export.xml', site('droits')]])
  const forbidden = { code: 'forbidden' }
  const files = [{ kind: 'export' as const, name: 'a.xml', size: 1 }]
  await expect(createRun(editor, { pictures: 'none', files })).rejects.toMatchObject(forbidden)
  await expect(receivePiece(editor, { id, file: file.id, offset: 0, bytes: Buffer.from('x') })).rejects.toMatchObject(
    forbidden
  )
  await expect(replaceFile(editor, { id, file: file.id, name: 'b.xml', size: 1 })).rejects.toMatchObject(forbidden)
  await expect(beginStep(editor, { id, step: 'check' })).rejects.toMatchObject(forbidden)
  await expect(cancelRun(editor, id)).rejects.toMatchObject(forbidden)
  await expect(getImportRun(editor, id)).rejects.toMatchObject(forbidden)
  await expect(getImportRuns(editor, 1)).rejects.toMatchObject(forbidden)
  expect(readOptions((await db().importRun.findUniqueOrThrow({ where: { id } })).options)?.files).toHaveLength(1)
})
