import { NotFoundPage } from '#features/publication/components/not-found-page.tsx'

export default function NotFound() {
  return <NotFoundPage />
}
