import { notFound } from 'next/navigation'
import { openDesk } from '#features/desk/gate.ts'

/** Every other address of the desk: the desk's own "not found", within its furniture. */
export default async function NowherePage() {
  await openDesk('/desk')
  notFound()
}
