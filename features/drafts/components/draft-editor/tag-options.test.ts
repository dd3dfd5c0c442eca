import { describe, expect, it } from 'vitest'
import { meantOption, tagOptions } from './tag-options.ts'

const elections = { id: '1', name: 'Élections' }
const school = { id: '2', name: 'École' }

describe('tag options', () => {
  it('a new name – offered for creation, after what was found', () => {
    expect(tagOptions({ found: [elections], selected: [], query: ' élect ' })).toEqual([
      { kind: 'tag', tag: elections },
      { kind: 'create', name: 'élect' }
    ])
  })

  it('a known name in other letters – no second one is created', () => {
    expect(tagOptions({ found: [elections], selected: [], query: 'ELECTIONS' })).toEqual([
      { kind: 'tag', tag: elections }
    ])
    expect(tagOptions({ found: [], selected: [school], query: 'ecole' })).toEqual([])
  })

  it('chosen tags – not offered again', () => {
    expect(tagOptions({ found: [elections, school], selected: [school], query: '' })).toEqual([
      { kind: 'tag', tag: elections }
    ])
  })

  it('Enter – the tag of that name, else creation, else nothing', () => {
    const options = tagOptions({ found: [school, elections], selected: [], query: 'elections' })
    expect(meantOption(options, 'elections')).toBe(1)
    expect(meantOption(tagOptions({ found: [school], selected: [], query: 'éco' }), 'éco')).toBe(1)
    expect(meantOption([], '')).toBe(-1)
  })
})
