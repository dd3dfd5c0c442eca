import { expect, test } from 'vitest'
import { contrastOf, readableOn } from './colour.ts'

const PAPERS = ['#fdfcf9', '#f5f2ea', '#171614', '#211f1c']

test.each(['#8f2d1f', '#ffff00', '#000000', '#ffffff', '#777777', '#0000ff', 'not a colour'])(
  '%s can be read on light and on dark paper',
  (colour) => {
    for (const paper of PAPERS) expect(contrastOf(readableOn(colour, paper), paper)).toBeGreaterThanOrEqual(4.5)
  }
)

test('a colour that can be read stays as it is', () => {
  expect(readableOn('#8f2d1f', '#fdfcf9')).toBe('#8f2d1f')
})

test('black on white is 21', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
})
