'use client'

import { useSyncExternalStore } from 'react'
import type { Upload, Uploads } from '#features/editor/client/upload/uploads.ts'

/** One picture on its way, as it stands; undefined once it is there, or given up. */
export function useUpload(uploads: Uploads, id: string): Upload | undefined {
  const read = () => uploads.get(id)
  return useSyncExternalStore((listener) => uploads.subscribe(listener), read, read)
}
