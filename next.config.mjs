import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./features/publication/i18n.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Types are checked by `npm test`, tests included: an operator who builds need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Pictures are resized once, at upload: no resizing endpoint is exposed.
  images: { unoptimized: true },
  // Cached pages live in memory, within this many bytes: a start always begins with what the database says,
  // and two servers from one folder never show each other's pages.
  experimental: { isrFlushToDisk: false },
  // Proxies keep no page longer than we do: nobody could withdraw a text from them.
  expireTime: 300,
  cacheMaxMemorySize: 256 * 1024 * 1024,
  // The HTTP server in server/ makes addresses canonical, old ones included.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['@node-rs/argon2', 'sharp', 'pg', 'linkedom'],
  // Addresses of readers whose first segment is a date, and the front page,
  // are served by pages with parameters: a page without any would be rendered
  // at build time, when there is no database.
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/latest/1' },
        { source: '/page/:page(\\d+)', destination: '/latest/:page' },
        { source: '/tags', destination: '/all/tags' },
        { source: '/:year(\\d{4})', destination: '/date/:year' },
        { source: '/:year(\\d{4})/page/:page(\\d+)', destination: '/date/:year/page/:page' },
        { source: '/:year(\\d{4})/:month(\\d{2})', destination: '/date/:year/:month' },
        {
          source: '/:year(\\d{4})/:month(\\d{2})/page/:page(\\d+)',
          destination: '/date/:year/:month/page/:page'
        }
      ],
      // Names of files that are not there, which no text can have: to the page that is never kept, for such
      // addresses are without number. Others never get here: see features/posts/standing.ts.
      afterFiles: [{ source: '/:name([^/]*\\.[^/]*)', destination: '/no/such-file' }]
    }
  }
}

export default withNextIntl(config)
