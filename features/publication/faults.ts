/** The statuses with which people may be turned away; each has its words under `Reader.faults`. */
export const FAULTS = ['400', '403', '404', '405', '410', '411', '413', '431', '500', '503'] as const
export type Fault = (typeof FAULTS)[number]

/** The fault of this name; "404" for what is none. */
export function readFault(name: string): Fault {
  return FAULTS.find((fault) => fault === name) ?? '404'
}
