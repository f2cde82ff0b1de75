/** Systems that a rule question names: what is said of their kind is said of them. */
import { swedish } from '../../conversation/understanding/dictionary.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { System } from '../register/index.ts'
import type { Rulebook } from './rulebook.ts'
import type { From } from './statements/statement.ts'
import { fold, stem } from './stem.ts'

export function systemsOf(reading: Reading, { register }: From): readonly System[] {
  return reading.systems.length === 0 ? [] : register.systems.filter(({ id }) => reading.systems.includes(id))
}

/** The text with each system's category and kind in the place of its name, or with nothing there. */
export function standIn(text: string, systems: readonly System[], { governance }: From, asKind: boolean): string {
  let said = text
  for (const system of systems) {
    const category = system.category ? governance.category(system.category) : null
    const stand = asKind ? [category?.name, system.kind].filter(Boolean).join(' ') : ''
    const before = said
    for (const name of namesOf(system)) said = said.replace(name, ` ${stand} `)
    // Spoken of without its name: "och vem betalar den?"
    if (said === before && stand !== '') said = `${said.replace(/[?.!\s]+$/, '')} ${stand}`
  }
  return said
}

/** What is bought without being in the register is told by what it is: some program, or a system of one activity's own. */
export const asSomeSystem = (text: string, systems: readonly System[], from: From, book: Rulebook): string =>
  systems.length > 0 ? text : withKind(asProduct(text, book), from)

/** "Får vi köpa Miro": a name that no language has, where something is bought or installed, is a program's. */
function asProduct(text: string, { lexicon }: Rulebook): string {
  const { isWordOrCompound } = swedish()
  return text.replace(bought, (said, deed: string, name: string) => {
    const word = fold(name)
    return lexicon.has(word) || lexicon.isEmpty(word) || isWordOrCompound(word) ? said : `${deed} program`
  })
}

const bought =
  /(?<!\p{L})((?:köpa(?: in)?|skaffa|beställa|installera|ladda (?:ner|ned|hem)|börja använda|buy|install|download|purchase)(?: en| ett| oss| a| an)?) (\p{L}[\p{L}\d]{2,})(?![\p{L}\d])/giu

/** "Vårt journalsystem": a system of one activity's own is told by what it is for, as a named one is by its category. */
function withKind(text: string, { governance }: From): string {
  const { categories } = governance.manifest
  const business = categories.find(({ kind }) => kind === 'business')
  const common = categories.filter(({ kind }) => kind === 'common')
  if (!business || common.length === 0 || !ofMoney.test(text)) return text
  const commonWords = new Set(
    common.flatMap(({ kinds }) => kinds.flatMap(({ name, words }) => [name, ...words])).map((word) => stem(fold(word))),
  )
  return text.replace(someSystem, (word, purpose: string) =>
    commonWords.has(stem(fold(word))) || commonWords.has(stem(fold(purpose))) || general.test(purpose)
      ? word
      : `${word} ${business.name}`,
  )
}

const someSystem = /(?<![\p{L}\d])(\p{L}{4,})(?:system|program)(?:et|en|met)?(?![\p{L}\d])/giu
/** These name no activity. */
const general = /^(?:verksamhet|it-?|data|operativ|kontors|gemensam|kommun)/iu
/** Only who decides on it and who pays for it depends on the kind. */
const ofMoney =
  /(?<!\p{L})(?:köp|skaff|byt|upphand|uppgrader|inför|betal|bekost|finansier|godkän|beslut|klubba|buy|pays?|approv|upgrad)/iu

/** Every name of a system as it is met in a text: the same system is asked about again and again, in several readings of a message. */
const names = new WeakMap<System, readonly RegExp[]>()

function namesOf(system: System): readonly RegExp[] {
  const known = names.get(system) ?? [system.name, ...system.aliases].map(named)
  names.set(system, known)
  return known
}

function named(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\d])${plain}(?:s|:s)?(?![\\p{L}\\d])`, 'giu')
}
