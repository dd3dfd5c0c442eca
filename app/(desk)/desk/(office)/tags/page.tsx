import { termListPage } from '#features/terms/components/term-pages.tsx'

const { metadata, Page } = termListPage('tag')

export const generateMetadata = metadata
export default Page
