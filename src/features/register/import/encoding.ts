/**
 * Bytes of a text file → text, in whatever Excel or a system wrote it: UTF-8, UTF-16, Windows-1252, MacRoman or MS-DOS 850.
 * A byte order mark decides; without one, the reading whose letters look most like Swedish does.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes)
  return { text: withoutMark(decoders[encoding](bytes)), encoding }
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'ibm850'

const decoders: Record<Encoding, (bytes: Uint8Array) => string> = {
  'utf-8': (bytes) => new TextDecoder('utf-8').decode(bytes),
  'utf-16le': (bytes) => new TextDecoder('utf-16le').decode(bytes),
  'utf-16be': (bytes) => new TextDecoder('utf-16be').decode(bytes),
  'windows-1252': (bytes) => new TextDecoder('windows-1252').decode(bytes),
  macintosh: (bytes) => new TextDecoder('macintosh').decode(bytes),
  ibm850: decode850,
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 1 << 20)
  return utf16Without(sample) ?? (isUtf8(bytes) ? 'utf-8' : mostSwedish(sample))
}

/** UTF-16 without a mark: every other byte of ordinary text is zero. */
function utf16Without(sample: Uint8Array): Encoding | null {
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  const most = sample.length * 0.3
  if (odd > most && even < most / 10) return 'utf-16le'
  return even > most && odd < most / 10 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-8 takes part too: one damaged letter must not turn every å into "Ã¥". */
function mostSwedish(sample: Uint8Array): Encoding {
  const candidates = ['windows-1252', 'utf-8', 'macintosh', 'ibm850'] as const
  let best: Encoding = 'windows-1252'
  let most = 0
  for (const candidate of candidates) {
    const score = decoders[candidate](sample).match(/[åäöéüÅÄÖ]/g)?.length ?? 0
    if (score > most) [best, most] = [candidate, score]
  }
  return best
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** The upper half of code page 850, what Excel calls "CSV (MS-DOS)" in western Europe. */
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

function decode850(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : upper850[byte - 0x80]
  return text
}
