import 'server-only'
import { cache } from 'react'
import { cacheTags } from '#features/posts/constants.ts'
import { carryCacheTags } from '#lib/cache-tags.ts'
import { getPublishedSeriesList, type SeriesCount } from './data.ts'

/** Every series of the index page, which is made anew whenever something is published; null when there is none. */
export const loadSeriesIndex = cache(async (): Promise<SeriesCount[] | null> => {
  await carryCacheTags([cacheTags.lists, cacheTags.publication])
  const series = await getPublishedSeriesList()
  await carryCacheTags(series.map(({ slug }) => cacheTags.series(slug)))
  return series.length > 0 ? series : null
})
