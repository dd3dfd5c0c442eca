'use client'

type FigureCreditProps = { credit: string | undefined; licence: string | undefined }

/** Whose picture it is and what may be done with it, as readers see it. */
export function FigureCredit({ credit = '', licence = '' }: FigureCreditProps) {
  const said = [credit, licence].filter(Boolean).join(' · ')
  if (said === '') return null

  return (
    <p contentEditable={false} className="figure-credit">
      {said}
    </p>
  )
}
