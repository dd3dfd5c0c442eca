import { notFound } from 'next/navigation'
import { missingMetadata } from '#features/posts/metadata.ts'

/** Not kept: addresses that lead nowhere are without number. */
export const dynamic = 'force-dynamic'

export function generateMetadata() {
  return missingMetadata()
}

/** Deeper addresses that no other route knows. */
export default function UnknownPage() {
  notFound()
}
