import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pictureNames, pictures } from './catalogue.ts'

describe('the pictures', () => {
  it('are twenty at least, each with a name of its own and words for who does not see it', () => {
    expect(pictureNames.length).toBeGreaterThanOrEqual(20)
    expect(new Set(Object.values(pictures).map(({ filename }) => filename)).size).toBe(pictureNames.length)
    expect(Object.values(pictures).filter(({ alt, credit }) => alt === '' || credit === '')).toEqual([])
  })

  it('are all different', () => {
    expect(new Set(pictureNames.map((name) => pictures[name].draw())).size).toBe(pictureNames.length)
  })

  // Media are known by their content: a picture that changed from run to run would be taken in twice.
  it.each(pictureNames)('%s – is drawn the same each time, with shapes only', (name) => {
    const scene = pictures[name].draw()
    expect(pictures[name].draw()).toBe(scene)
    expect(scene).not.toMatch(/NaN|undefined|Infinity|<text|<image/)
  })

  it('are pictures to whoever decodes them', async () => {
    const { width, height } = await sharp(Buffer.from(pictures['emblem-logo'].draw())).metadata()
    expect([width, height]).toEqual([900, 900])
  })
})
