import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

const [row] = registerOf('kommun')
const reader = readerOf(
  knowledgeOf([...registerOf('kommun'), { ...row!, system_id: 'X2', name: 'Raindance', aliases: 'ekonomisystemet' }]),
)

/** `intent/field: message | message`. The second set was written after the first was met. */
function rows(name: string): [string, string][] {
  const text = readFileSync(new URL(`./data/${name}.txt`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const at = line.indexOf(': ')
      return line
        .slice(at + 2)
        .split(' | ')
        .map((said): [string, string] => [line.slice(0, at), said])
    })
}

const read = (said: string): string => {
  const { intent, field } = reader.read(said, null)
  return field === null || intent === 'system_info' ? intent : `${intent}/${field}`
}

describe('what is wanted of cases, products, projects, proposals and remisser', () => {
  it.each(['cases', 'cases2'])('is read by a deed and what it is done to (%s)', (name) => {
    expect(rows(name).length).toBeGreaterThan(40)
    const missed = rows(name).filter(([wanted, said]) => read(said) !== wanted)
    expect(missed.map(([wanted, said]) => `${said}: ${read(said)}, not ${wanted}`)).toEqual([])
  })

  it('is not read where the rules are asked about, or something else is', () => {
    const ours = /^(?:case_|product_|project_|proposal_|consultation_|delegation_|need_report)/
    const others = [
      'får vi köpa in ett eget bokningssystem?',
      'vem beslutar om inköp av system?',
      'vad är ett delegationsbeslut',
      'vem svarar på remisser?',
      'måste vi skicka förslag på remiss?',
      'vem godkänner produkter?',
      'hur godkänns en produkt',
      'vad gäller för utvecklingsprojekt',
      'vem ansvarar för Raindance',
      'vilka system är godkända av IT',
      'är protokollet godkänt?',
      'planera 2027',
      'vi planerar möten för 2027',
      'jag behöver byta lösenord i Raindance',
      'ta upp ärendet om bokning på nästa styrgrupp',
      'vad beslutade vi om projektet',
      'när är nästa möte',
      'who decides about new systems',
    ]
    expect(others.filter((said) => ours.test(read(said))).map((said) => `${said}: ${read(said)}`)).toEqual([])
  })
})
