import { expect, test } from 'vitest'
import { pageWindow } from './pagination.tsx'

test.each([
  [1, 2, '1 2'],
  [1, 7, '1 2 … 7'],
  [3, 7, '1 2 3 4 … 7'],
  [4, 7, '1 2 3 4 5 6 7'],
  [5, 12, '1 … 4 5 6 … 12'],
  [12, 12, '1 … 11 12']
])('page %i of %i shows %s', (page, pages, expected) => {
  expect(
    pageWindow(page, pages)
      .map((item) => item.page ?? '…')
      .join(' ')
  ).toBe(expected)
})
