/** What may come to a door, and what may not come back from it. */
import fc from 'fast-check'
import { hostileTexts } from '../support/messages.ts'

/** What an answer must not be; null when it is sound. */
export async function unsound(response: Response): Promise<string | null> {
  const body = await response.text()
  if (response.status >= 500 && !response.url.endsWith('/readyz')) return `${response.status}: ${body.slice(0, 300)}`
  if (/\n\s+at .+:\d+:\d+|node_modules|\/src\/.+\.ts/.test(body)) return `tells of the program: ${body.slice(0, 300)}`
  if (response.headers.get('x-powered-by')) return 'says what it is made of'
  return null
}

export const odd = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    '..',
    '../../etc/passwd',
    '%00',
    '%',
    '%E5',
    "' OR 1=1 --",
    '__proto__',
    'constructor',
    '\r\nset-cookie: x=y',
    'x'.repeat(3000),
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.uuid(),
)
/** As a part of an address. */
export const part = odd.map((text) => {
  try {
    return encodeURIComponent(text)
  } catch {
    return text.replace(/[^\x21-\x7E]/g, '')
  }
})

const anything = fc.anything({ maxDepth: 2, withBigInt: false })
/** Something that looks like a delivery, with anything in it. */
export const shaped = (types: readonly string[], fields: readonly string[]) =>
  fc.record(
    {
      type: fc.oneof(fc.constantFrom(...types), odd),
      ...Object.fromEntries(fields.map((name) => [name, fc.oneof(anything, odd)])),
    },
    { requiredKeys: [] },
  )
