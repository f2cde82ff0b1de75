/** Small secrets kept in the database, encrypted: AES-256-GCM (NIST SP 800-38D) under a key made for one purpose (HKDF, RFC 5869). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export type SealedBox = {
  /** `about` is what the secret belongs to: opened for anything else, it does not open. */
  seal(secret: string, about: string): string
  /** Null: sealed with another key, for something else, or changed. */
  open(sealed: string, about: string): string | null
}

const ivLength = 12
const tagLength = 16

export function sealedBox(masterKey: Buffer, purpose: string): SealedBox {
  const key = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), purpose, 32))
  return {
    seal(secret, about) {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64url')
      if (!sealed.startsWith('v1.') || bytes.length < ivLength + tagLength) return null
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength)).setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
