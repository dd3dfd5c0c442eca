/**
 * Addresses of the two faces above the fold of every page, see fonts.css: asked for with the page
 * itself, not when the style sheet has been read. The italic comes when a text has any.
 */
export const READER_FONTS = [
  new URL(
    '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    import.meta.url
  ).pathname,
  new URL(
    '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    import.meta.url
  ).pathname
]
