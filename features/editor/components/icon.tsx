/** Strokes on a grid of 24. */
const PATHS = {
  paragraph: 'M17 4v16M12 4v16M19 4H9a4.5 4.5 0 0 0 0 9h3',
  heading: 'M6 4v16M18 4v16M6 12h12',
  bold: 'M7 12h7a4 4 0 0 1 0 8H7V4h6a4 4 0 0 1 0 8',
  italic: 'M19 4h-9M14 20H5M15 4 9 20',
  strike: 'M16 4H9a3 3 0 0 0-2.83 4M14 12a4 4 0 0 1 0 8H6M4 12h16',
  code: 'm16 18 6-6-6-6M8 6l-6 6 6 6',
  superscript: 'm4 19 8-8M12 19l-8-8M20 12h-4c0-1.5.4-2 1.5-2.5S20 8.300 20 7a2 2 0 0 0-3.500-1.300',
  subscript: 'm4 5 8 8M12 5l-8 8M20 19h-4c0-1.500.4-2 1.500-2.500S20 15.300 20 14a2 2 0 0 0-3.500-1.300',
  link: 'M10 13a5 5 0 0 0 7.500.5l3-3a5 5 0 0 0-7-7l-1.700 1.700M14 11a5 5 0 0 0-7.500-.5l-3 3a5 5 0 0 0 7 7l1.700-1.700',
  note: 'M4 6h9M4 12h9M4 18h16M18 12V4l-2.500 1.800',
  language: 'm5 8 6 6M4 14l6-6 2-3M2 5h12M7 2h1M22 22l-5-10-5 10M14 18h6',
  bulletList: 'M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01',
  orderedList:
    'M10 6h11M10 12h11M10 18h11M4 4.500 5.500 4v5M4 9h3M6.500 20H4c0-1.500 2.500-2 2.500-3.500A1.300 1.300 0 0 0 4 16',
  quote: 'M17 6H3M21 12H8M21 18H8M3 12v6',
  pullQuote: 'M10 7H6a2 2 0 0 0-2 2v4h5v-1a5 5 0 0 1-3 5M20 7h-4a2 2 0 0 0-2 2v4h5v-1a5 5 0 0 1-3 5',
  callout: 'M4 5h16v14H4zM8 10h8M8 14h5',
  image: 'M4 4h16v16H4zM9 10.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3M20 15l-4-4L6 20',
  table: 'M4 4h16v16H4zM4 10h16M4 15h16M10 4v16',
  embed: 'M4 5h16v14H4zM10 9l5 3-5 3z',
  sources: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6',
  codeBlock: 'M4 4h16v16H4zM10 9l-3 3 3 3M14 9l3 3-3 3',
  rule: 'M4 12h16',
  readMore: 'M4 6h16M4 18h16M4 12h2M9 12h2M14 12h2M19 12h1',
  undo: 'M3 7v6h6M3.500 13a9 9 0 1 1 3 6.500',
  redo: 'M21 7v6h-6M20.500 13a9 9 0 1 0-3 6.500',
  plus: 'M12 5v14M5 12h14',
  chevron: 'm6 9 6 6 6-6',
  up: 'm6 15 6-6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  trash: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  settings: 'M4 7h10M18 7h2M16 5v4M4 17h2M10 17h10M8 15v4',
  back: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  check: 'm5 12 5 5 9-10',
  warning: 'M12 4 2.500 20h19zM12 10v4M12 17h.01',
  citation: 'M4 7h16M4 12h10M4 18h2M9 18h8',
  rowAdd: 'M4 4h16v7H4zM12 14v7M8.500 17.500h7',
  rowRemove: 'M4 4h16v7H4zM8.500 17.500h7',
  columnAdd: 'M4 4h7v16H4zM14 12h7M17.500 8.500v7',
  columnRemove: 'M4 4h7v16H4zM14 12h7',
  header: 'M4 4h16v16H4zM4 10h16M4 7h16M4 5.500h16',
  panel: 'M4 4h16v16H4zM14 4v16',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M20 20l-4-4'
} as const

export type IconName = keyof typeof PATHS

/** A drawing beside, or instead of, words that the button says itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ed-icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
