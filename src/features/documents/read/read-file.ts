/** A governing document's file as text: plain text, Markdown or Word. What it is is seen from its bytes, not from its name. */
import type { Unpackable } from './unpack.ts'
import { readWord } from './word.ts'

export type FileRead = { ok: true; text: string } | { ok: false; because: Unreadable }
export type Unreadable = Unpackable | 'empty' | 'pdf' | 'old-word' | 'not-text' | 'file-too-large'

const mostBytes = 20 * 1024 * 1024

export async function readDocumentFile(bytes: Uint8Array): Promise<FileRead> {
  if (bytes.length > mostBytes) return { ok: false, because: 'file-too-large' }
  if (begins(bytes, [0x50, 0x4b])) return filled(await readWord(bytes))
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return { ok: false, because: 'pdf' }
  // Word's old format, and its new one under a password.
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, because: 'old-word' }
  const text = decoded(bytes)
  return text === null ? { ok: false, because: 'not-text' } : filled({ ok: true, text })
}

function filled(read: FileRead): FileRead {
  return read.ok && !/[\p{L}\p{N}]/u.test(read.text) ? { ok: false, because: 'empty' } : read
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** UTF-8 or UTF-16, else what Windows wrote before. A file with zero bytes elsewhere, or hardly a letter, is no text. */
function decoded(bytes: Uint8Array): string | null {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
