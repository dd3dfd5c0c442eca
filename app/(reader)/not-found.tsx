import { missingMetadata } from '#features/posts/metadata.ts'
import { NotFoundPage } from '#features/publication/components/not-found-page.tsx'

export function generateMetadata() {
  return missingMetadata()
}

export default function NotFound() {
  return <NotFoundPage />
}
