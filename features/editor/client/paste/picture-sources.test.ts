import { expect, it } from 'vitest'
import { dataFile, sourcesOf } from './picture-sources.ts'
import { rtfPictures } from './rtf-pictures.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const rtf = (...pictures: string[]) => `{\\rtf1\\ansi Avant ${pictures.join(' ')} apr\\'e8s\\par}`
const picture = (kind: string, bytes: Buffer) =>
  `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw2540\\pich1693\\${kind}blip\\bliptag-123{\\*\\blipuid 0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d}\r\n${bytes.toString('hex').replace(/.{4}/g, '$&\r\n')}}}{\\nonshppict{\\pict\\picw2540\\wmetafile8 0100090000}}`

const local = (id: string) => ({ id, src: `file:///C:/temp/${id}.png`, name: `${id}.png` })

it('the RTF of Word – its pictures, without their doubles in an old format', async () => {
  const [first, second, ...others] = rtfPictures(rtf(picture('png', PNG), picture('jpeg', Buffer.from([0xff, 0xd8]))))
  expect([first?.type, second?.type, others]).toEqual(['image/png', 'image/jpeg', []])
  expect(await first?.bytes()).toEqual(new Uint8Array(PNG))
})

it.each(['', '{\\pict', '{\\pict{{{{', `{\\pict\\pngblip ${'{'.repeat(100_000)}`])(
  'broken RTF – no picture',
  (broken) => {
    expect(rtfPictures(broken)).toEqual([])
  }
)

it('pictures of a computer – from the RTF when it has as many, else out of reach', () => {
  const both = [local('a'), local('b')]
  expect(sourcesOf(both, () => rtf(picture('png', PNG), picture('png', PNG)))).toMatchObject([
    { id: 'a', source: { kind: 'file' } },
    { id: 'b', source: { kind: 'file' } }
  ])
  expect(sourcesOf(both, () => rtf(picture('png', PNG)))).toMatchObject([
    { id: 'a', source: { kind: 'none', name: 'a.png' } },
    { id: 'b', source: { kind: 'none' } }
  ])
})

it.each([
  ['https://x.example/a.png', 'address'],
  ['//x.example/a.png', 'address'],
  [`data:image/png;base64,${PNG.toString('base64')}`, 'file'],
  ['data:image/png;base64,%%%', 'none'],
  ['data:text/html,<script>', 'none'],
  ['blob:https://x.example/1', 'none'],
  ['cid:image001.png@01D', 'none'],
  ['javascript:alert(1)', 'none'],
  ['../a.png', 'none']
])('%s – %s', (src, kind) => {
  expect(sourcesOf([{ id: 'a', src, name: '' }], () => '')).toMatchObject([{ source: { kind } }])
})

it('a data: picture – its bytes', async () => {
  const file = dataFile(`data:image/png;charset=x;base64,${PNG.toString('base64')}`)
  expect(file?.type).toBe('image/png')
  expect(await file?.bytes()).toEqual(new Uint8Array(PNG))
})
