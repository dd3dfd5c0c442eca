import sharp from 'sharp'

/** The one decoder that pictures from outside never reach; ours are drawn by this very program. */
const DECODER = { operation: ['VipsForeignLoadSvgBuffer'] }

let drawing = 0

/**
 * Lets SVG be read while `work` runs. Uploads stay safe meanwhile: they are
 * refused by format before anything is decoded, and the demonstration is seeded
 * before the server listens.
 */
export async function whileDrawing<T>(work: () => Promise<T>): Promise<T> {
  drawing += 1
  sharp.unblock(DECODER)

  try {
    return await work()
  } finally {
    drawing -= 1
    if (drawing === 0) sharp.block(DECODER)
  }
}

/** The scene as PNG; the same bytes at every run. Call it inside `whileDrawing`. */
export async function toPng(scene: string): Promise<Uint8Array> {
  return sharp(Buffer.from(scene)).png({ compressionLevel: 6 }).toBuffer()
}
