import { termPage } from '#features/terms/components/term-pages.tsx'

const { metadata, Page } = termPage('category')

export const generateMetadata = metadata
export default Page
