/**
 * Pictures for channels that show no SVG. The SVG is written with `html`, so it cannot be unsafe, and drawn with our own
 * typeface only, so that it looks the same on every machine.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ResvgRenderOptions } from '@resvg/resvg-wasm'
import type { Html } from './html.ts'
import { indexedPng } from './indexed-png.ts'

/** The SVG as PNG bytes, `width` pixels wide, on white where it draws nothing. Text that names no typeface is set in DejaVu Sans; so are å, ä, ö, – and →. */
export async function toPng(svg: Html, width: number): Promise<Uint8Array> {
  const { Resvg, fonts } = await renderer()
  const { pixels, ...size } = draw(Resvg, svg, {
    font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'width', value: Math.round(width) },
    background: '#ffffff',
  })
  return indexedPng(pixels, size.width, size.height)
}

/** Memory inside WebAssembly is given back by hand; the pixels are a copy. */
function draw(Resvg: Renderer['Resvg'], svg: Html, options: ResvgRenderOptions) {
  const drawing = new Resvg(svg.html, options)
  try {
    const image = drawing.render()
    try {
      return { pixels: image.pixels, width: image.width, height: image.height }
    } finally {
      image.free()
    }
  } finally {
    drawing.free()
  }
}

type Renderer = { Resvg: typeof import('@resvg/resvg-wasm').Resvg; fonts: Uint8Array[] }

/** Two and a half megabytes of WebAssembly: loaded with the first picture, once in the process, as the library demands. */
let loading: Promise<Renderer> | null = null

function renderer(): Promise<Renderer> {
  loading ??= load().catch((cause: unknown) => {
    loading = null
    throw cause
  })
  return loading
}

async function load(): Promise<Renderer> {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm')
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  const font = (name: string) => readFile(path.join(import.meta.dirname, 'assets/fonts', name))
  const [bytes, ...fonts] = await Promise.all([readFile(wasm), font('DejaVuSans.ttf'), font('DejaVuSans-Bold.ttf')])
  await initWasm(bytes)
  return { Resvg, fonts }
}
