import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { BOX_PREFIX } from '../constants.ts'

/** The boxes of the rows, which stand outside of the form that they belong to. */
function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return Array.from(form?.elements ?? []).filter(
    (one): one is HTMLInputElement =>
      one instanceof HTMLInputElement && one.name.startsWith(BOX_PREFIX) && one.type === 'checkbox'
  )
}

/** Gives every box from one to the other the state of the last. */
function tickRange(boxes: HTMLInputElement[], from: HTMLInputElement, to: HTMLInputElement): void {
  const [one, other] = [boxes.indexOf(from), boxes.indexOf(to)]
  if (one < 0 || other < 0) return
  for (const box of boxes.slice(Math.min(one, other), Math.max(one, other) + 1)) box.checked = to.checked
}

/** Which texts are chosen. Shift with a click, or with the space bar, takes all from the last choice on. */
export function useSelection(form: RefObject<HTMLFormElement | null>) {
  const [ids, setIds] = useState<string[]>([])
  const last = useRef<HTMLInputElement | null>(null)

  const read = useCallback(() => {
    const ticked = boxesOf(form.current).filter((box) => box.checked)
    setIds(ticked.map((box) => box.name.slice(BOX_PREFIX.length)))
  }, [form])

  const tickAll = useCallback(
    (checked: boolean) => {
      for (const box of boxesOf(form.current)) box.checked = checked
      read()
    },
    [form, read]
  )

  useEffect(() => {
    function onClick(event: MouseEvent) {
      const boxes = boxesOf(form.current)
      const box = boxes.find((one) => one === event.target)
      if (!box) return

      if (event.shiftKey && last.current) tickRange(boxes, last.current, box)
      last.current = box
      read()
    }
    document.addEventListener('click', onClick)
    // Boxes may have been ticked before this script ran.
    read()
    return () => document.removeEventListener('click', onClick)
  }, [form, read])

  return { ids, tickAll }
}
