import { missingMetadata } from '#features/posts/metadata.ts'
import { NotFoundPage } from '#features/publication/components/not-found-page.tsx'

/** Not kept: addresses that lead nowhere are without number. */
export const dynamic = 'force-dynamic'

export function generateMetadata() {
  return missingMetadata()
}

/** Deeper addresses that no other route knows. */
export default function UnknownPage() {
  return <NotFoundPage />
}
