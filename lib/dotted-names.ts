/** As deep and as wide as forms of ours go; more is no form of ours. */
const DEPTH = 3

type Nested = { [name: string]: unknown }

/**
 * The values of a form with the dots in its names unfolded: `{ "links.0.url": "x" }` gives
 * `{ links: [{ url: "x" }] }`. Whole numbers make lists, in the order of their numbers. What is not a
 * plain object, and names deeper than forms of ours have them, come back as they are: a schema refuses them.
 */
export function unfoldNames(values: unknown): unknown {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values

  const root: Nested = Object.create(null)
  for (const [name, value] of Object.entries(values)) {
    const steps = name.split('.')
    if (steps.length > DEPTH) root[name] = value
    else place(root, steps, value)
  }
  return withLists(root)
}

function place(at: Nested, [step = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    at[step] = value
    return
  }
  const below = at[step]
  const next: Nested = isNested(below) ? below : Object.create(null)
  at[step] = next
  place(next, rest, value)
}

/** Objects made above have no prototype: what a caller passed in is left alone. */
function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null
}

function withLists(value: unknown): unknown {
  if (!isNested(value)) return value

  const entries = Object.entries(value).map(([name, one]) => [name, withLists(one)] as const)
  const isList = entries.length > 0 && entries.every(([name]) => /^\d{1,3}$/.test(name))
  return isList
    ? entries.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, one]) => one)
    : Object.fromEntries(entries)
}
