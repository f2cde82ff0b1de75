/** Parts of the manifest in words: frequencies, who is in a group, when something is due. */
import { word } from '../../governance/glossary.ts'
import { type Body, type Duty, type Frequency, partyOf } from '../../governance/manifest/schema.ts'
import { inLanguage } from '../../governance/in-language.ts'
import { derivedInWords, peopleBehind } from './members.ts'
import type { From } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

/** A party inside a sentence: "kommunstyrelsen", "IT-strategen", "Ekonomikontoret". */
export function partyInWords(party: string, { governance, language }: Pick<From, 'governance' | 'language'>): string {
  const who = partyOf(party)
  const name = nameIn(party, governance, language)
  if (who.kind === 'everyone') return name
  if (who.kind === 'unit' && language === 'en')
    return governance.unit(who.id)?.nameEn === undefined ? name : `the ${name}`
  if (who.kind === 'unit') return /^(?:Kommun|Region)(?:styrelse|fullmäktige)/.test(name) ? lower(name) : name
  // A group's name is Swedish and definite in itself, so "the" would say it twice.
  if (language === 'en') return who.kind === 'body' ? name : `the ${lower(name)}`
  if (who.kind === 'role') {
    const known = word(governance.role(who.id)?.word ?? '')
    return known?.sv.one === name && !/ansvarig$/.test(name) ? withArticle(known.sv.the) : definite(lower(name))
  }
  return who.kind === 'position' ? definite(lower(name)) : name
}

/** Its name in the language, where it has one in it. */
export function nameIn(party: string, governance: From['governance'], language: From['language']): string {
  const who = partyOf(party)
  const unit = who.kind === 'unit' ? governance.unit(who.id) : null
  const position = who.kind === 'position' ? governance.position(who.id) : null
  if (unit) return inLanguage(unit, 'name', language)
  return position ? inLanguage(position, 'title', language) : governance.nameOf(party, language)
}

/** "Lokala IT-samordnaren" stands by itself, "den lokala IT-samordnaren" in a sentence. */
const withArticle = (name: string): string => (/^\p{Ll}+a /u.test(name) ? `den ${name}` : name)

/** The definite form of a title, where it follows a rule; other titles are left as they are. */
function definite(title: string): string {
  const [, plain] = /^lokal (.+)$/.exec(title) ?? []
  if (plain !== undefined) return `den lokala ${definite(plain)}`
  if (/\s/.test(title)) return title
  if (/(?:are|ker|a|e|or)$/.test(title)) return `${title}n`
  if (/(?:chef|strateg|direktör|tör|man|ekonom|jurist)$/.test(title)) return `${title}en`
  if (/(?:ombud|råd)$/.test(title)) return `${title}et`
  if (/ansvarig$/.test(title)) return `den ${title}a`
  return title
}

function lower(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** "10–12 gånger per år", as the document has it; never a bare number. */
export function frequencyInWords(frequency: Frequency, t: Texts, language: From['language']): string {
  switch (frequency.rule) {
    case 'exactly':
      return t.frequency.exactly(frequency.times)
    case 'between':
      return t.frequency.between(frequency.least, frequency.most)
    case 'at-least':
      return t.frequency.atLeast(frequency.times)
    case 'at-least-per-target':
      return t.frequency.perTarget(frequency.times, frequency.targets)
    case 'as-needed':
      return inLanguage(frequency, 'stated', language)
    default:
      return frequency satisfies never
  }
}

/** One line for each part of a group's composition. */
export function compositionInWords(body: Body, from: From, t: Texts): string[] {
  return body.composition.map((part) => {
    const who = part.member
      ? nameIn(part.member, from.governance, from.language)
      : part.derived
        ? t.composition.derived[part.derived]
        : null
    const described =
      inLanguage(part, 'described', from.language) ??
      (part.onePer ? t.composition.onePer(who, t.composition.per[part.onePer]) : who)
    const people = peopleOf(part, from, t)
    // The title is already said.
    const names = people.map((name) => (who && name.endsWith(` (${who})`) ? name.slice(0, -who.length - 3) : name))
    const line = t.composition.line(described ?? t.composition.unnamed, names)
    return part.delegable ? t.composition.delegable(line) : line
  })
}

function peopleOf({ member, onePer, derived }: Body['composition'][number], from: From, t: Texts): string[] {
  if (derived) return derivedInWords(derived, from, t)
  return member && !onePer ? peopleBehind(member, from, t) : []
}

/** When a duty is due: "minst 2 gånger per år", "före budgeten", "när en handläggare börjar". */
export function dueInWords(duty: Duty, t: Texts, language: From['language']): string | null {
  const { when } = duty
  switch (when.rule) {
    case 'frequency':
      return frequencyInWords(when.frequency, t, language)
    case 'yearly':
      return t.due.yearly(when.by)
    case 'before':
      return t.due.before[when.event]
    case 'on':
      return t.due.on(inLanguage(when, 'event', language))
    case 'always':
      return null
    default:
      return when satisfies never
  }
}
