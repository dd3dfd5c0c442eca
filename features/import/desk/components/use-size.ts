import { useLocale } from 'next-intl'

const UNITS = [
  { unit: 'kilobyte', size: 1e3, below: 1e6 },
  { unit: 'megabyte', size: 1e6, below: 1e9 },
  { unit: 'gigabyte', size: 1e9, below: Number.POSITIVE_INFINITY }
]

/** Sizes as people read them: "12,3 Mo"; what is less than one kilobyte is one. */
export function useSize(): (bytes: number) => string {
  const locale = useLocale()
  return (bytes) => {
    const given = bytes === 0 ? 0 : Math.max(bytes, 1e3)
    const { unit = 'kilobyte', size = 1e3 } = UNITS.find(({ below }) => given < below) ?? {}
    const value = given / size
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      maximumFractionDigits: value < 100 && unit !== 'kilobyte' ? 1 : 0
    }).format(value)
  }
}
