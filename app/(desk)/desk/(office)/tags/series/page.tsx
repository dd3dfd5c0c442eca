import { termListPage } from '#features/terms/components/term-pages.tsx'

const { metadata, Page } = termListPage('series')

export const generateMetadata = metadata
export default Page
