type Props = {
  /** Absent: how much there is to do is not known yet. */
  value?: number | undefined
  max?: number | undefined
  label: string
  className?: string
}

/** How much of something is done, in the desk's colours whatever the browser draws by itself. */
export function ProgressBar({ value, max, label, className = '' }: Props) {
  return (
    <progress
      value={value}
      max={max}
      aria-label={label}
      className={`h-2.5 appearance-none overflow-hidden rounded-full border-0 bg-line indeterminate:animate-pulse indeterminate:bg-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent ${className}`}
    />
  )
}
