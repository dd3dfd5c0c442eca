import { expect, test } from 'vitest'
import { readTheme } from './theme.ts'

test('a cookie that was tampered with is none', () => {
  expect([undefined, '', 'dark', 'DARK', '"><script>', 'light'].map(readTheme)).toEqual([
    'auto',
    'auto',
    'dark',
    'auto',
    'auto',
    'light'
  ])
})
