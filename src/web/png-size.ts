/** Width and height in pixels, from the PNG's first chunk. Throws a RangeError for anything else. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  if (png.byteLength < 24 || view.getUint32(0) !== 0x89504e47) throw new RangeError('Not a PNG')
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
