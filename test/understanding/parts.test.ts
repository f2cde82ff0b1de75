import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../src/conversation/understanding/clauses.ts'
import { swedish } from '../../src/conversation/understanding/dictionary.ts'
import { edits } from '../../src/conversation/understanding/distance.ts'
import { examples } from '../../src/conversation/understanding/examples.ts'
import { fold, keyOf, keyWithoutDiacritics } from '../../src/conversation/understanding/fold.ts'
import { fuzzyIndex } from '../../src/conversation/understanding/fuzzy.ts'
import { languageOf } from '../../src/conversation/understanding/language.ts'
import { likeness } from '../../src/conversation/understanding/likeness.ts'
import { inSwedish } from '../../src/conversation/understanding/translated.ts'
import { numberIn } from '../../src/conversation/understanding/numbers.ts'
import { matterOf } from '../../src/conversation/understanding/matter.ts'
import { bareNouns, nounStem, stemsOf } from '../../src/conversation/understanding/morphology.ts'
import { roleLexicon } from '../../src/conversation/understanding/roles.ts'
import { soundOf } from '../../src/conversation/understanding/sound.ts'
import { tokensIn } from '../../src/conversation/understanding/tokens.ts'

const tokens = tokensIn
const cues = (text: string) => tokens(text).map((token) => token.cue)

describe('tokens', () => {
  it('leave out what channels and telephones put in', () => {
    expect(cues('<@U123> vem <b> äger :tada: Lex?')).toEqual(['vem', 'b', 'ager', 'lex'])
    expect(cues('<at>Styrbot</at> vem äger Lex')).toEqual(['vem', 'ager', 'lex'])
    expect(cues('vem\u200b äger\u00a0Lex 🙈')).toEqual(['vem', 'ager', 'lex'])
  })
  it('leave out a signature', () => {
    expect(cues('Vem äger Lex? Mvh Lisa på förskolan')).toEqual(['vem', 'ager', 'lex'])
  })
  it('drop a genitive after a colon and an apostrophe', () => {
    expect(cues("IT:s ägare, Lex's owner")).toEqual(['it', 'agare', 'lex', 'owner'])
  })
  it('put dialect and dictation right, but not in English and not before a hyphen', () => {
    expect(cues('vemm e de som sköter e-tjänsten')).toEqual(['vem', 'ar', 'de', 'som', 'skoter', 'e', 'tjansten'])
    expect(cues('who can help me with the system')).toContain('me')
  })
  it('read decomposed letters', () => {
    expect(cues('vem äger växeln'.normalize('NFD'))).toEqual(['vem', 'ager', 'vaxeln'])
  })
  it('read a very long message at both ends', () => {
    const read = cues(`Hej! ${'bla '.repeat(40_000)} vem äger Lex?`)
    expect(read.length).toBeLessThanOrEqual(360)
    expect(read.slice(-3)).toEqual(['vem', 'ager', 'lex'])
    expect(cues(`${'x'.repeat(90_000)} vem äger Lex?`)).toContain('lex')
  })
})

describe('folding', () => {
  it('treats å ä ö é and their neighbours alike', () => {
    expect(fold('ÅÄÖéØæ')).toBe('aaoeoa')
    expect(keyOf('Plan- & Bygg 2.0')).toBe('planbygg20')
    expect(keyWithoutDiacritics('Växeln')).toBe('vaexeln')
    expect(keyWithoutDiacritics('Lex')).toBeNull()
  })
})

describe('numbers in words', () => {
  it('are read as people dictate them', () => {
    expect(['tjugofyra', 'tva', 'trehundrasextiofem', 'sjutton'].map(numberIn)).toEqual([24, 2, 365, 17])
    expect(['skola', 'tjugofest', 'hundran'].map(numberIn)).toEqual([null, null, null])
  })
})

describe('English words for kinds of systems', () => {
  it('are found by their Swedish ones', () => {
    expect(inSwedish(['payroll', 'system'])).toContain('lonesystemet')
    expect(inSwedish(['building', 'permit', 'system'])).toContain('bygglovssystemet')
    expect(inSwedish(['intranet'])).toContain('intranatet')
    expect(inSwedish(['nothing', 'system'])).toEqual([])
  })
})

describe('endings', () => {
  it('that make a noun definite or plural do not part its forms', () => {
    const meet = (a: string, b: string) => bareNouns(a).some((bare) => bareNouns(b).includes(bare))
    expect(meet('losenordsvalven', 'losenordsvalvet')).toBe(true)
    expect(meet('matsedlarna', 'matsedeln')).toBe(true)
    expect(meet('hemsidorna', 'hemsidan')).toBe(true)
    expect(meet('matsedlarna', 'hemsidan')).toBe(false)
  })
  it('are cut from names and nouns', () => {
    expect(stemsOf('nilexen')).toContain('nilex')
    expect(stemsOf('libran')).toContain('libra')
    expect(stemsOf('lexs')).toContain('lex')
    expect(stemsOf('listorna')).toContain('listor')
    expect(stemsOf('insiktt')).not.toContain('insikt')
  })
  it('meet between verb and noun', () => {
    expect(nounStem('bokar')).toBe(nounStem('bokning'))
    expect(nounStem('fakturorna')).toBe(nounStem('fakturor'))
  })
})

describe('edits', () => {
  it('count a transposition as one and weigh likely slips less', () => {
    expect(edits('xlegder', 'xledger', 2).count).toBe(1)
    expect(edits('raindanse', 'raindance', 2).weight).toBeLessThan(edits('raindanpe', 'raindance', 2).weight)
    expect(edits('abc', 'xyz', 1).count).toBe(2)
  })
})

describe('the fuzzy index', () => {
  const building = fuzzyIndex(['raindance', 'treserva', 'agda', 'aaaa'])
  let step = building.next()
  while (!step.done) step = building.next()
  const index = step.value
  it('finds every name within so many edits', () => {
    for (const word of ['raindace', 'riandance', 'raindancee', 'rindance'])
      expect(index.near(word, 1)[0]?.key).toBe('raindance')
    expect(index.near('rainadnec', 2)[0]?.key).toBe('raindance')
    expect(index.near('adga', 1)[0]?.key).toBe('agda')
    expect(index.near('aaaaa', 1)[0]?.key).toBe('aaaa')
    expect(index.near('heroma', 2)).toEqual([])
  })
})

describe('a sound', () => {
  it('is the same for what is spelt as it is heard', () => {
    expect(soundOf('fortnocks')).toBe(soundOf('fortnox'))
    expect(soundOf('kvicksearch')).toBe(soundOf('kviksearch'))
    expect(soundOf('trezerva')).toBe(soundOf('treserva'))
    expect(soundOf('lex')).not.toBe(soundOf('lax'))
  })
})

describe('the word list', () => {
  it('knows words in their forms, with and without å ä ö, and compounds', () => {
    for (const word of ['blommorna', 'igelkott', 'tillhör', 'planeringen', 'tillhor'])
      expect(swedish().isWord(word)).toBe(true)
    for (const word of ['xledger', 'photopea', 'treserva', 'Anna']) expect(swedish().isWord(word)).toBe(false)
    expect(swedish().isWordOrCompound('spårvagnssystemet')).toBe(true)
  })
})

describe('roles', () => {
  it('are found by idea, whatever the municipality calls them', () => {
    const lexicon = roleLexicon([
      { id: 'system-owner', label: 'Systemägare', words: ['systemägare'] },
      { id: 'system-manager', label: 'Systemförvaltare', words: ['systemförvaltare', 'systemansvarig'] },
      { id: 'it-coordinator', label: 'IT-samordnare', words: ['it-samordnare'] },
    ])
    const roleIn = (text: string) => lexicon.hits(cues(text))[0]?.role
    expect(roleIn('vem äger')).toBe('system-owner')
    expect(roleIn('vem ansvarar')).toBe('system-manager')
    expect(roleIn('vem är system förvaltare')).toBe('system-manager')
    expect(roleIn('vår IT-samordnare')).toBe('it-coordinator')
    expect(roleIn('vilken förvaltning')).toBeUndefined()
    expect(lexicon.hits(cues('teknisk kontakt'))[0]).toMatchObject({ role: null, idea: 'contact' })
  })
  it('keep to their own label when two share a word', () => {
    const lexicon = roleLexicon([
      { id: 'manager', label: 'Systemansvarig', words: ['systemansvarig', 'systemförvaltare'] },
      { id: 'maintainer', label: 'Systemförvaltare', words: ['systemförvaltare'] },
    ])
    expect(lexicon.hits(cues('systemförvaltaren'))[0]?.role).toBe('maintainer')
  })
})

describe('clauses', () => {
  it('begin at a stop, a comma and a question word, never within a name', () => {
    const all = tokens('Lex krånglar igen, vem äger Lex och när ses styrgruppen?')
    const cut = clausesOf(all, []).map(({ from, to }) =>
      all
        .slice(from, to)
        .map((token) => token.raw)
        .join(' '),
    )
    expect(cut).toEqual(['Lex krånglar igen', 'vem äger Lex', 'och när ses styrgruppen'])
  })
})

describe('the language', () => {
  it('is Swedish unless most says English', () => {
    expect(languageOf(tokens('who owns Lex'))).toBe('en')
    expect(languageOf(tokens('Lex?'))).toBe('sv')
    expect(languageOf(tokens('vem är owner av Lex'))).toBe('sv')
  })
})

describe('the matter of a rule question', () => {
  it('is what is left without the question', () => {
    expect(matterOf(tokens('Vad säger policyn om kablage i skolans lokaler?'))).toBe('kablage i skolans lokaler')
    expect(matterOf(tokens('vad?'))).toBeNull()
  })
})

describe('likeness', () => {
  it('has examples of every intent in both languages', () => {
    for (const [intent, texts] of Object.entries(examples)) {
      const languages = texts.map((text) => languageOf(tokens(text)))
      expect(languages.filter((language) => language === 'sv').length, intent).toBeGreaterThan(4)
      expect(languages.filter((language) => language === 'en').length, intent).toBeGreaterThan(2)
    }
  })
  it('abstains from what it does not know', () => {
    expect(likeness().of(tokens('zorblax frippel mumsa'))).toBeNull()
    expect(likeness().of(tokens('kan tyvärr inte komma på mötet'))?.intent).toBe('meeting_decline')
  })
})
