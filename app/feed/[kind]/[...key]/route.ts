import { answerFeed } from '#features/feeds/answer.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each feed at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ kind: string; key: string[] }> }

/** `/feed.xml`, `/tag/{slug}/atom.xml`…: see the rewrites in next.config.mjs. */
export async function GET(_request: Request, { params }: Props) {
  const { kind, key } = await params
  return answerFeed(kind, key)
}
