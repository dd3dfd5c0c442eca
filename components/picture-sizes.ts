/** How wide a figure is drawn in each layout, for `sizes`; reader.css sets the same widths. */
export const FIGURE_SIZES = {
  normal: '(min-width: 46rem) 42rem, 100vw',
  wide: '(min-width: 64rem) 58rem, 100vw',
  full: '100vw',
  small: '(min-width: 30rem) 22rem, 80vw',
  left: '(min-width: 46rem) 20rem, 100vw',
  right: '(min-width: 46rem) 20rem, 100vw'
} as const

export type FigureLayout = keyof typeof FIGURE_SIZES
