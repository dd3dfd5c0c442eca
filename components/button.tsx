import type { ComponentProps } from 'react'
import { type ButtonVariant, buttonClass } from './button-class.ts'

type Props = ComponentProps<'button'> & { variant?: ButtonVariant }

/** A button; of type "button" unless told otherwise. */
export function Button({ variant = 'primary', className = '', type = 'button', ...props }: Props) {
  return <button {...props} type={type} className={`${buttonClass(variant)} ${className}`} />
}
