export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const SHAPE =
  'inline-flex min-h-10 items-center justify-center gap-2 rounded-md py-2 text-sm font-semibold leading-tight transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55'

const LOOKS: Record<ButtonVariant, string> = {
  primary: 'px-4 bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'px-4 border border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'px-3 text-accent underline-offset-4 hover:bg-accent-soft hover:underline',
  danger: 'px-4 border border-danger bg-surface text-danger hover:bg-danger-soft'
}

/** Classes of a button, for links that look like one too. */
export function buttonClass(variant: ButtonVariant = 'primary'): string {
  return `${SHAPE} ${LOOKS[variant]}`
}
