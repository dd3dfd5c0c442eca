import { handleAuth } from '#features/session/auth.ts'

export { handleAuth as GET, handleAuth as POST }
