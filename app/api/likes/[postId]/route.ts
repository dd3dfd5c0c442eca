import { answerPress } from '#features/likes/press.ts'

/** A reader likes an article, or takes it back. */
export async function POST(request: Request, { params }: { params: Promise<{ postId: string }> }): Promise<Response> {
  return answerPress(request, (await params).postId)
}
