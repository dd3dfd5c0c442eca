/** What text fields and menus look like; 16 pixels of text, or phones zoom in. */
export const CONTROL_CLASS =
  'w-full rounded-md border border-edge bg-surface px-3 py-2 text-base text-ink placeholder:text-muted aria-invalid:border-danger aria-invalid:border-2'
