'use client'

import { useState } from 'react'
import { v4 as newId } from 'uuid'
import type { MenuItem, ResolvedItem } from '../schema.ts'

/** An item while it is edited; `key` stays with it when it moves. */
export type EditedItem = Omit<ResolvedItem, 'item'> & { key: string; item: MenuItem }

/** The items of one menu while they are edited. */
export function useMenuList(given: ResolvedItem[]) {
  const [items, setItems] = useState<EditedItem[]>(() => given.map(keyed))

  /** The first item can't be below another. */
  const set = (list: EditedItem[]) =>
    setItems(list.map((one, at) => (at === 0 && one.item.depth === 1 ? withDepth(one, 0) : one)))

  const add = (item: ResolvedItem) => set([...items, keyed(item)])

  function move(at: number, by: -1 | 1) {
    const to = at + by
    const one = items[at]
    if (!one || to < 0 || to >= items.length) return
    set(items.toSpliced(at, 1).toSpliced(to, 0, one))
  }

  const change = (at: number, changed: EditedItem) => set(items.with(at, changed))
  const remove = (at: number) => set(items.toSpliced(at, 1))
  const replace = (list: ResolvedItem[]) => set(list.map(keyed))

  return { items, add, move, change, remove, replace }
}

export type MenuList = ReturnType<typeof useMenuList>

export function withDepth(edited: EditedItem, depth: 0 | 1): EditedItem {
  return { ...edited, item: { ...edited.item, depth } }
}

export function withLabel(edited: EditedItem, label: string): EditedItem {
  return { ...edited, item: { ...edited.item, label } }
}

function keyed(item: ResolvedItem): EditedItem {
  return { ...item, key: newId() }
}
