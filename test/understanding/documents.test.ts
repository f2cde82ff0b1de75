import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import { registerOf } from './support/questions.ts'
import { knowledgeOf } from './support/register.ts'

const reader = readerOf(knowledgeOf(registerOf('kommun')))

/** `intent: message | message`. The second set was written before the first was met, and asked once before anything was mended for it. */
function missed(name: string): string[] {
  const text = readFileSync(new URL(`./data/${name}.txt`, import.meta.url), 'utf8')
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(': ')
    if (at < 0) return []
    return line
      .slice(at + 2)
      .split(' | ')
      .flatMap((said) => {
        const { intent, trace } = reader.read(said, null)
        return intent === line.slice(0, at) ? [] : [`${said}: ${intent} (${trace.at(-1)})`]
      })
  })
}

describe('what is asked of the governing documents as such', () => {
  it.each(['dokument', 'dokument2'])('is told from what is asked of their rules (%s)', (name) => {
    expect(missed(name)).toEqual([])
  })

  it('keeps what is looked for', () => {
    const matter = (said: string) => reader.read(said, null).matter
    expect(matter('sök på lösenord i dokumenten')).toBe('lösenord')
    expect(matter('sök i styrdokumenten efter ordet gallring')).toBe('gallring')
    expect(matter('find the part about backups in the policy')).toBe('backups')
  })
})
