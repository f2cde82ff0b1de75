import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { knowledge } from './support/small.ts'

const reader = readerOf(knowledge)

describe('a name that is not here', () => {
  it.each([
    ['vem ska jag prata med om Vindkraft visar fel uppgifter', 'Vindkraft'],
    ['vem kontaktar jag om Nebulon slutar fungera', 'Nebulon'],
    ['vem ansvarar för nebulon verkar strula', 'nebulon'],
    ['who do I contact when Nebulon shows wrong numbers', 'Nebulon'],
  ])('ends before its verb: %s', (text, name) => {
    expect(reader.read(text, null).unknown?.text).toBe(name)
  })

  it.each([
    ['vem äger Nebulon som vi köpte in i våras', 'Nebulon'],
    ['vem är systemägare för Nebulon eftersom det ska bytas ut', 'Nebulon'],
    ['vem har hand om Nebulon nu när Lena slutat', 'Nebulon'],
    ['vem svarar för Nebulon efter att förvaltningarna slogs ihop', 'Nebulon'],
    ['vem äger Nebulon Pro där vi lägger våra avtal', 'Nebulon Pro'],
    ['who manages Nebulon now that Peter has left', 'Nebulon'],
  ])('ends before a clause: %s', (text, name) => {
    expect(reader.read(text, null).unknown?.text).toBe(name)
  })

  it.each([
    ['vilket system sparar vi ritningar i', 'ritningar'],
    ['vem ringer jag ifall Nebulon tappar bort mina filer', 'Nebulon'],
    ['vem äger Nebulon i stadshuset', 'Nebulon i stadshuset'],
  ])('begins after what is done, and stands right after the role: %s', (text, name) => {
    expect(reader.read(text, null).unknown?.text).toBe(name)
  })
})
