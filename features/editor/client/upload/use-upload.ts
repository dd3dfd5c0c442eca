'use client'

import { useSyncExternalStore } from 'react'
import type { Upload, Uploads } from './uploads.ts'

/** The picture on its way under this name; undefined when there is none. */
export function useUpload(uploads: Uploads, id: string): Upload | undefined {
  const read = () => uploads.get(id)
  return useSyncExternalStore((listener) => uploads.subscribe(listener), read, read)
}
