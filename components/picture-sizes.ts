/** How wide a figure is drawn in each layout, for `sizes`; the readers' figures.css sets the same widths. */
export const FIGURE_SIZES = {
  normal: '(min-width: 42rem) 38rem, 100vw',
  wide: '(min-width: 60rem) 56rem, 100vw',
  full: '100vw',
  small: '(min-width: 30rem) 22rem, 90vw',
  left: '(min-width: 46rem) 17rem, 100vw',
  right: '(min-width: 46rem) 17rem, 100vw',
  gallery: '(min-width: 46rem) 20rem, 50vw'
} as const

export type FigureLayout = keyof typeof FIGURE_SIZES
