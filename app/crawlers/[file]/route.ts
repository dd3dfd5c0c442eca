import { answerCrawler } from '#features/sitemap/answer.ts'

export const dynamic = 'force-static'
export const revalidate = 300

/** Nothing is made at build, when there is no database: each file at its first visit. */
export function generateStaticParams() {
  return []
}

type Props = { params: Promise<{ file: string }> }

/** `/robots.txt`, `/sitemap.xml`, `/sitemap-posts-1.xml`…: see the rewrites in next.config.mjs. */
export async function GET(_request: Request, { params }: Props) {
  return answerCrawler((await params).file)
}
