import { expect, test } from 'vitest'
import { menusOf, toMenu, type WordpressItem } from './wordpress.ts'

const SOURCE = 'https://vieux.example.org'

type Given = Partial<WordpressItem> & { fields?: Record<string, string> }

function item({ fields = {}, ...given }: Given): WordpressItem {
  const meta = Object.entries(fields).map(([key, value]) => ({ key: `_menu_item_${key}`, value }))
  const terms = [{ domain: 'nav_menu', slug: 'principal', name: 'Principal' }]
  return { id: '1', title: '', menuOrder: '1', terms, meta, ...given }
}

const page = { type: 'post_type', object: 'page', object_id: '12' }
const custom = (url: string) => ({ type: 'custom', object: 'custom', url })

function menu(...items: WordpressItem[]) {
  const [found] = menusOf(items)
  const things = new Map([
    ['post 12', { kind: 'post' as const, id: 'p' }],
    ['category 3', { kind: 'category' as const, id: 'c' }]
  ])
  return found ? toMenu(found, things, SOURCE) : []
}

test('items stand in their order, in the menu that they name', () => {
  const other = [{ domain: 'nav_menu', slug: 'bas', name: 'Bas' }]
  const items = [item({ menuOrder: '10', id: 'a' }), item({ menuOrder: '9', id: 'b' }), item({ id: 'c', terms: other })]
  expect(menusOf(items).map(({ name, items: own }) => [name, own.map(({ id }) => id)])).toEqual([
    ['Principal', ['b', 'a']],
    ['Bas', ['c']]
  ])
})

test('a text or a category is named, with the label it had', () => {
  const category = { type: 'taxonomy', object: 'category', object_id: '3' }
  expect(menu(item({ fields: page, title: ' À  propos ' }), item({ fields: category }))).toEqual([
    { kind: 'post', id: 'p', label: 'À propos', depth: 0 },
    { kind: 'category', id: 'c', label: '', depth: 0 }
  ])
})

test('what was not imported is left out, and so is what leads nowhere', () => {
  expect(menu(item({ fields: { ...page, object_id: '99' }, title: 'Disparu' }))).toEqual([])
  expect(menu(item({ fields: custom('#'), title: 'Vide' }))).toEqual([])
  expect(menu(item({ fields: custom('javascript:alert(1)'), title: 'Piège' }))).toEqual([])
  expect(menu(item({ fields: custom('https://a.example'), title: '' }))).toEqual([])
})

test('a heading with items below it stays; every deeper level becomes the second', () => {
  const below = (parent: string, id: string) =>
    item({ id, menuOrder: id, title: id, fields: { ...custom(`/${id}`), menu_item_parent: parent } })
  const head = item({ id: '1', title: 'Titre', fields: custom('#') })
  expect(menu(head, below('1', '2'), below('2', '3')).map(({ label, depth }) => [label, depth])).toEqual([
    ['Titre', 0],
    ['2', 1],
    ['3', 1]
  ])
})

test('addresses of the old site become ours, others stay', () => {
  const hrefs = ['https://vieux.example.org/tag/eau/?x=1', 'https://ailleurs.example.net/a'].map((url) =>
    menu(item({ title: 'Lien', fields: custom(url) })).map((made) => 'href' in made && made.href)
  )
  expect(hrefs).toEqual([['/tag/eau/?x=1'], ['https://ailleurs.example.net/a']])
})
