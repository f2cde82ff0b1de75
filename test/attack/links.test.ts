/** Links that need no sign-in: whatever is changed in one, it is another's and opens nothing. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarLinks } from '../../src/features/meetings/calendars/links.ts'
import { sealedBox } from '../../src/lib/sealed-box.ts'

const publicUrl = 'https://styrbot.norr.example'
const word = fc.string({ minLength: 1, maxLength: 12 })
const link = fc.record({ municipality: word, personId: word, meetingId: fc.option(word) })

describe('the link to a calendar', () => {
  const links = calendarLinks({ secretKey: randomBytes(32), publicUrl })
  const signatureOf = (url: string) =>
    decodeURIComponent(new URL(url).pathname.split('/').at(-1)!).replace(/\.ics$/, '')

  it('opens what it was made for, and nothing when any part of it is another', () => {
    fc.assert(
      fc.property(link, link, fc.nat(9), fc.nat(9), (own, other, generation, later) => {
        const signature = signatureOf(links.url(own, generation))
        expect(links.isGenuine(own, generation, signature)).toBe(true)
        const isSame = JSON.stringify([own, generation]) === JSON.stringify([other, later])
        expect(links.isGenuine(other, later, signature)).toBe(isSame)
        expect(links.isGenuine({ ...own, municipality: `${own.municipality}x` }, generation, signature)).toBe(false)
      }),
    )
  })

  it('is not to be made by joining parts otherwise, by cutting, or with another key', () => {
    const own = { municipality: 'norr', personId: 'ab', meetingId: 'c' }
    const signature = signatureOf(links.url(own, 1))
    expect(links.isGenuine({ municipality: 'norr', personId: 'a', meetingId: 'bc' }, 1, signature)).toBe(false)
    for (const given of ['', signature.slice(0, -1), `${signature}x`, signature.toUpperCase(), '\0'])
      expect(links.isGenuine(own, 1, given)).toBe(false)
    const stranger = calendarLinks({ secretKey: randomBytes(32), publicUrl })
    expect(stranger.isGenuine(own, 1, signature)).toBe(false)
  })
})

describe('a sealed secret', () => {
  it('opens for what it was sealed for, whole, and with its own key and purpose only', () => {
    const key = randomBytes(32)
    const box = sealedBox(key, 'one')
    fc.assert(
      fc.property(
        fc.string(),
        word,
        word,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (secret, about, other, at, change) => {
          const sealed = box.seal(secret, about)
          expect(box.open(sealed, about)).toBe(secret)
          expect(box.open(sealed, `${about}${other}`)).toBeNull()
          expect(sealedBox(key, 'two').open(sealed, about)).toBeNull()
          const bytes = Buffer.from(sealed.slice(3), 'base64url')
          bytes[at % bytes.length]! ^= change
          expect(box.open(`v1.${bytes.toString('base64url')}`, about)).toBeNull()
        },
      ),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(box.open(text, 'x')).toBeNull()
      }),
    )
  })
})
