import { expect, test } from 'vitest'
import { SAVE_BYTES } from '#features/drafts/saving/limit.ts'
import { UPLOAD_LIMITS } from '#features/media/constants.ts'
import { PORTRAIT_BYTES } from '#features/people/bylines/schema.ts'
import { bodyLimit } from './body-limit.ts'

const ID = '019c0000-0000-7000-8000-000000000000'

test('what is promised to be taken is not turned away at the door', () => {
  expect(bodyLimit('/api/media')).toBe(UPLOAD_LIMITS.bytes)
  expect(bodyLimit(`/api/media/${ID}`)).toBe(UPLOAD_LIMITS.bytes)
  expect(bodyLimit(`/api/drafts/${ID}`)).toBe(SAVE_BYTES)
  expect(bodyLimit(`/desk/people/${ID}`)).toBeGreaterThan(PORTRAIT_BYTES)
})

test.each([
  '/',
  '/sign-in',
  '/api/media/copies',
  `/api/media/${ID}/original`,
  '/api/media/../expire',
  '/desk/people',
  `/api/drafts/${ID}/presence`,
  `/api/likes/${ID}`
])('%s takes no more than a form', (address) => {
  expect(bodyLimit(address)).toBe(2_500_000)
})
