import { BOX_PREFIX, BULK_FORM } from '../constants.ts'

type Props = { id: string; label: string }

/** Chooses a text for what is done with several; belongs to the form above the list. */
export function RowBox({ id, label }: Props) {
  return (
    <label className="-m-2 size-9 cursor-pointer self-start p-2">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        form={BULK_FORM}
        name={`${BOX_PREFIX}${id}`}
        value="on"
        autoComplete="off"
        className="mt-0.5 block size-5 accent-accent"
      />
    </label>
  )
}
