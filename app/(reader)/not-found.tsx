import { FaultPage } from '#features/publication/components/fault-page.tsx'

export default function NotFound() {
  return <FaultPage fault="404" />
}
