import type { Read } from './draft.ts'
import type { Question } from './question-asked.ts'
import { systemEnding } from './words.ts'

/** "vem sköter diskmaskinen i fikarummet": a thing of the house, which is no system unless one is for it. */
export function ofTheHouse({ unit, words, role, noun, asksWho, asksContact }: Question): Read | null {
  if (unit.mentions.length > 0 || unit.unread.length === 0 || unit.unread.length > 4 || noun) return null
  if (role === undefined && !(asksWho && asksContact) && !/^vem (?:ager|har|fyller|haller|tar)\b/.test(unit.line))
    return null
  const things = unit.unread.map((at) => unit.tokens[at]!)
  if (!things.some(({ fold }) => thingOfTheHouse.test(fold)) || things.some(({ fold }) => systemEnding.test(fold)))
    return null
  if (things.some(({ capital, before, raw }) => capital && before !== 'stop' && raw !== raw.toUpperCase())) return null
  if (things.some(({ fold }) => words.described.of(fold).length > 0)) return null
  return {
    rule: 'a thing of the house',
    draft: { intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.85 },
  }
}

/** What stands in an office and around it, by the last part of the word. */
const thingOfTheHouse = new RegExp(
  `^(?:[a-z]{2,}?)?(?:${[
    'coffee|elevator|fridge|dishwasher|microwave|plants?|flowers?|sofa|chairs?|curtains?',
    'hiss(?:en|ar|arna)?',
    'kopiator\\w*|projektor\\w*|fons?terputs\\w*|mobler?\\w*',
    '(?:disk|kaffe|tvatt|kopierings|godis|lask|vatten|is|slip|frankerings)(?:maskin|automat|bryggare|apparat)(?:en|er|erna|n|na)?',
    'kaffe(?:t|koppar\\w*|pannan?|kokaren?|rummet)?',
    'espresso\\w*',
    'kokare?n?',
    'bryggare?n?',
    'kyl(?:en|skap\\w*)?',
    'frys(?:en|ar\\w*)?',
    'mikro(?:n|vagsugn\\w*|ugn\\w*)?',
    'spis(?:en|ar\\w*)?',
    'ugn(?:en|ar\\w*)?',
    'vattenkylare?n?',
    '(?:kruk)?vaxt(?:en|er|erna)?',
    'blomm(?:a|an|or|orna)',
    'gran(?:en|ar\\w*)?',
    'grasmatta\\w*',
    'klippare?n?',
    'flagg(?:an|or\\w*|stang\\w*)',
    'soff(?:a|an|or|orna)',
    'fatolj(?:en|er\\w*)?',
    'stol(?:en|ar|arna)?',
    'bord(?:et|en)?',
    'skrivbordslamp\\w*',
    'lamp(?:a|an|or|orna)',
    'gardin(?:en|er|erna)?',
    'persienn(?:en|er|erna)?',
    'matt(?:a|an|or|orna)',
    'fonst(?:er|ret|ren)',
    'toalett(?:en|er|erna)?',
    'toapapper\\w*',
    'tval(?:en|ar\\w*)?',
    'hink(?:en|ar\\w*)?',
    'papperskorg\\w*',
    'soptunn\\w*',
    'brandslackar\\w*',
    'forsta ?hjalpen\\w*',
    'hjartstartar\\w*',
    'whiteboard\\w*',
    'tavl(?:a|an|or|orna)',
    'pingisbord\\w*',
    'cykel(?:n|stall\\w*)?|cyklar(?:na)?',
    'akvari(?:et|um|er)',
    'hund(?:en|ar\\w*)?|katt(?:en|er\\w*)?',
    'tart(?:a|an|or\\w*)',
    'frukt(?:en|korg\\w*)?',
    'fika(?:t|n)?',
    'trappa\\w*',
    'garderob\\w*',
    'kapprum\\w*',
    'snoskottning\\w*',
  ].join('|')})s?$`,
)
