import { answerPassword } from '#features/posts/protected/unlock.ts'

/** A reader gives the password of a text. */
export async function POST(request: Request, { params }: { params: Promise<{ postId: string }> }): Promise<Response> {
  return answerPassword(request, (await params).postId)
}
