'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

type Props = { href: string; exact?: boolean; className: string; children: ReactNode }

/** A link to a place of the desk that says when one is there. */
export function DeskLink({ href, exact = false, className, children }: Props) {
  const path = usePathname()
  const isHere = path === href || (!exact && path.startsWith(`${href}/`))
  const link = useRef<HTMLAnchorElement>(null)

  // On a telephone the places scroll sideways: the one where somebody is stands in sight.
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isHere])

  return (
    <Link ref={link} href={href} prefetch={false} className={className} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  )
}
