import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OvertakenError } from '../../src/conversation/errors.ts'
import { logger } from '../../src/lib/log.ts'

/** What the log says of a fault. */
function logged(err: unknown): string {
  let said = ''
  logger('debug', { write: (line) => void (said += line) }).error({ err }, 'something failed')
  return said
}

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

describe('the log of a fault', () => {
  it('says the kind, the code and the place', () => {
    const said = logged(
      Object.assign(new Error('Key (email)=(anna.ek@norr.se) exists'), { code: '23505', name: 'error' }),
    )
    expect(said).toContain('23505')
    expect(said).toContain('log.test.ts')
  })

  it.each([
    ['a text that was not JSON', () => JSON.parse('hemligt: Anna Ek')],
    [
      'a row that the database refused',
      () => {
        throw Object.assign(new Error('hemligt'), { name: 'error', code: '23505', detail: 'Key (name)=(hemligt)' })
      },
    ],
    [
      'a call that Prisma did not understand',
      () => {
        throw Object.assign(new Error('Invalid create() { name: "hemligt" }'), { name: 'PrismaClientValidationError' })
      },
    ],
    [
      'an answer of the wrong shape',
      () =>
        z
          .object({ a: z.literal('x') })
          .strict()
          .parse({ hemligt: 1 }),
    ],
    [
      'a request with its token',
      () => {
        throw Object.assign(new Error('refused'), {
          config: { headers: { authorization: 'Bearer hemligt' } },
          data: 'hemligt',
        })
      },
    ],
    [
      'a fault behind a fault',
      () => {
        throw new OvertakenError('The row x has moved.', {
          cause: Object.assign(new Error('hemligt'), { name: 'PrismaClientKnownRequestError' }),
        })
      },
    ],
    [
      'something that is no error',
      () => {
        throw 'hemligt' as never
      },
    ], // oxlint-disable-line no-throw-literal
  ])('tells nothing of %s', (_what, work) => {
    expect(logged(thrownBy(work))).not.toContain('hemligt')
  })

  it('keeps the words of the program’s own faults', () => {
    expect(logged(new OvertakenError('The item i1 has been taken back.'))).toContain('The item i1 has been taken back.')
    expect(logged(thrownBy(() => (null as unknown as { x: string }).x))).toContain('reading')
  })
})
