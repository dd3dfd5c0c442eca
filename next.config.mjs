import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./features/publication/i18n.ts')

/** Files of feeds, the same under every archive. */
const FEED = ':file(feed\\.xml|atom\\.xml|feed\\.json)'

/** The numbered pages of an archive, the first of which has no number. */
const archive = (source, destination) => [
  { source: `${source}/page/:page(\\d+)`, destination },
  { source: source || '/', destination: destination.replace(':page', '1') }
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Types are checked by `npm test`, tests included: an operator who builds need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Titles and descriptions are in the head when a page is sent, for everybody: readers' pages run no script that would put them there.
  htmlLimitedBots: /.*/,
  // Pictures are resized once, at upload: no resizing endpoint is exposed.
  images: { unoptimized: true },
  // Cached pages live in memory, within this many bytes: a start always begins with what the database says,
  // and two servers from one folder never show each other's pages.
  // A portrait is sent by a form; server/body-limit.ts turns away what is too large elsewhere.
  experimental: { isrFlushToDisk: false, serverActions: { bodySizeLimit: '8.5mb' } },
  // Proxies keep no page longer than we do: nobody could withdraw a text from them.
  expireTime: 300,
  cacheMaxMemorySize: 256 * 1024 * 1024,
  // The HTTP server in server/ makes addresses canonical, old ones included.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'pg', 'linkedom', 'png-to-ico'],
  // The readers' module has its hash in its address.
  async headers() {
    const immutable = { key: 'cache-control', value: 'public, max-age=31536000, immutable' }
    return [{ source: '/reader.js', has: [{ type: 'query', key: 'v' }], headers: [immutable] }]
  },
  // One page serves all archives, in the place where a page has parameters: one without any would be
  // rendered at build time, when there is no database.
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/:index(tags|series|authors)', destination: '/all/:index' },
        { source: `/${FEED}`, destination: '/feed/latest/:file' },
        { source: `/:kind(tag|author|series)/:key/${FEED}`, destination: '/feed/:kind/:key/:file' },
        { source: `/category/:path+/${FEED}`, destination: '/feed/category/:path+/:file' },
        {
          source: '/:file(robots\\.txt|sitemap\\.xml|sitemap-[a-z]+-\\d+\\.xml)',
          destination: '/crawlers/:file'
        },
        {
          source:
            '/:file(card\\.png|favicon\\.ico|icon\\.svg|icon-192\\.png|icon-512\\.png|apple-touch-icon\\.png|manifest\\.webmanifest)',
          destination: '/brand/:file'
        },
        ...archive('', '/archive/latest/:page'),
        ...archive('/:kind(tag|author|series)/:key', '/archive/:kind/:page/:key'),
        ...archive('/category/:path+', '/archive/category/:page/:path+'),
        ...archive('/:year(\\d{4})', '/archive/date/:page/:year'),
        ...archive('/:year(\\d{4})/:month(\\d{2})', '/archive/date/:page/:year/:month')
      ],
      // Names of files that are not there, which no text can have: to the page that is never kept, for such
      // addresses are without number. Others never get here: see features/posts/standing.ts.
      afterFiles: [{ source: '/:name([^/]*\\.[^/]*)', destination: '/no/such-file' }]
    }
  }
}

export default withNextIntl(config)
