const SIZE = /-\d{1,5}x\d{1,5}(?=\.[a-z0-9]{2,5}$)/
const COPY = /-(?:scaled|rotated|e\d{10,})(?=\.[a-z0-9]{2,5}$)/g

/** The name of the original: "a-300x200.jpg", "a-scaled.jpg" and "a-e1395925000.jpg" all come from "a.jpg". */
export function originalName(name: string): string {
  return name.replace(SIZE, '').replace(COPY, '')
}

/** WordPress serves a picture in many sizes: "/wp-content/uploads/2014/03/a-300x200.jpg" comes from "…/a.jpg", or from "…/a-scaled.jpg". */
export function originalUpload(path: string): string[] {
  if (!path.startsWith('/wp-content/uploads/')) return []

  const original = originalName(path)
  const scaled = original.replace(/(\.[a-z0-9]{2,5})$/, '-scaled$1')
  return [original, scaled].filter((one) => one !== path)
}
