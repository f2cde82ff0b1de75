import { expect, it } from 'vitest'
import { recently } from '../../src/lib/recently.ts'

it('makes a text once for each it is asked for, and lets the least recently asked-for give way', () => {
  const made: string[] = []
  const lengths = recently(2, (text, { name }: { name: string }) => {
    made.push(`${name}:${text}`)
    return text.length
  })
  const [anna, bo] = [{ name: 'anna' }, { name: 'bo' }]
  expect([lengths('a', anna), lengths('a', anna), lengths('a', bo)]).toEqual([1, 1, 1])
  expect([lengths('a', anna), lengths('bb', bo), lengths('a', anna)]).toEqual([1, 2, 1])
  lengths('a', bo)
  expect(made).toEqual(['anna:a', 'bo:a', 'bo:bb', 'bo:a'])
})
