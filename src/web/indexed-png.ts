/**
 * Drawings as PNG with a palette: a third of the bytes of full colour, which decides whether a chat shows them at all.
 * A drawing has few colours and their edges; what lies beyond the 256 most common becomes the nearest of those.
 */
import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const packed = promisify(deflate)

/** From opaque RGBA pixels, row by row. */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const palette = paletteOf(pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, by palette; compression, filter and interlace as the standard's only or first choice.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', await packed(rows(pixels, palette, width, height), { level: 8 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function colourAt(pixels: Uint8Array, pixel: number): number {
  const at = pixel * 4
  return (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
}

function paletteOf(pixels: Uint8Array): number[] {
  const counts = new Map<number, number>()
  for (let pixel = 0; pixel < pixels.length / 4; pixel++) {
    const colour = colourAt(pixels, pixel)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, 256)
    .map(([colour]) => colour)
}

/** Each row begins with its filter: none. */
function rows(pixels: Uint8Array, palette: readonly number[], width: number, height: number): Buffer {
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const raw = Buffer.alloc(height * (width + 1))
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = colourAt(pixels, pixel)
    let place = places.get(colour)
    if (place === undefined) places.set(colour, (place = nearest(colour, palette)))
    raw[pixel + Math.floor(pixel / width) + 1] = place
  }
  return raw
}

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity]
  for (const [place, other] of palette.entries()) {
    const [red, green, blue] = [16, 8, 0].map((shift) => ((colour >> shift) & 255) - ((other >> shift) & 255))
    const distance = red! ** 2 + green! ** 2 + blue! ** 2
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}
