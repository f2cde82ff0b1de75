/** "Vem ersätter honom?", "när kommer hon tillbaka?", "har han slutat?": about somebody who was named, now or just before. */
import { sentence, type Part } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { holdersOf, lookupsOf, type Person } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { firstContact, rolesHeld } from './card.ts'
import { asHolder, nameAndContact, nameOfHolder } from './naming.ts'

const asksDeputy =
  /(?<!\p{L})(?:ersätter|ersätta|ersättare|ställföreträdare|vikarierar|vikarie|deputy|stands? in|tar över|(?:nån|någon|en) annan|(?:om|när) (?:hon|han|hen|(?:den )?\p{L}*(?:ägaren|ansvariga?|ansvarige|förvaltaren)) (?:\p{L}+ )?(?:inte|är|blir)|(?:if|when) (?:she|he|they|the \p{L}+(?: \p{L}+)?)(?:['’]s|['’]re| is| are| gets?) (?:away|ill|sick|off|not|on (?:holiday|leave)))(?!\p{L})|vem (?:gör|sköter) .*jobb/iu
const asksBack =
  /när (?:är|kommer) .*(?:tillbaka|åter)|hur länge är .*(?:borta|ledig|sjuk)|when (?:is|will|does) .*back/iu
const asksLeft = /^(?:har|is|has) .*(?:slutat|gått i pension|left|gone)\s*\??$/iu
/** "Är hon här i dag?": all that is known is who has told of being away. */
const asksHere =
  /^(?:och |men )?(?:är|is) .*(?<!\p{L})(?:här|tillbaka|åter|på plats|på jobbet|ledig|inne|i tjänst|tillgänglig|borta|sjuk|långtidssjuk|sjukskriven|föräldraledig|tjänstledig|here|there|in|away|available|at work|on (?:holiday|leave)|off|sick|ill)(?!\p{L})/iu
/** "Vem har jag i stället?": of whoever was spoken of, or of oneself. */
const asksInstead =
  /(?<!\p{L})(?:har|får|tar|tar vi|går|frågar|kontaktar|ringer) (?:jag|vi|man) (?:då )?i ?stället(?!\p{L})/iu
const ofOneself =
  /(?<!\p{L})(?:(?:ersätter|vikarierar för|ersättare (?:för|åt)|går in för|tar över (?:för|efter)|i stället för) mig|min (?:ersättare|vikarie|ställföreträdare)|(?:om|när) jag (?:är|inte är|blir) (?:borta|ledig|sjuk|här|på plats)|(?:gör|sköter|tar) (?:\p{L}+ )?mitt jobb|(?:gör|sköter|tar|svarar för) (?:\p{L}+ ){0,2}(?:mitt|mina)(?: \p{L}+)? (?:under tiden|då|medan|så länge|meanwhile)|(?:tar hand om|gör|sköter|tar|svarar för|bevakar) (?:det|allt|sånt)(?: som)? jag (?:har|gör|sköter|håller i|ansvarar för)|(?:tar hand om|bevakar) (?:mitt|mina)|my (?:deputy|substitute|stand-in)|(?:stands? in|covers?|fills in) for me)(?!\p{L})/iu
const pronoun = /(?<!\p{L})(?:han|hon|hen|honom|henne|hans|hennes|he|she|him|her|his)(?!\p{L})/iu

/** Null unless one person is meant. */
export function aboutAbsence(reading: Reading, from: From): Answering | null {
  const { text, memory, language } = from
  const self =
    ofOneself.test(text) && /(?<!\p{L})(?:vem|vilka|vilken|har jag|finns det|who|whom|do i have)(?!\p{L})/iu.test(text)
  if (!self && reading.systems.length > 0 && !pronoun.test(text) && !theHolder.test(text)) return null
  const asks =
    self || asksDeputy.test(text) || (asksInstead.test(text) && (memory?.people ?? []).length === 1)
      ? 'deputy'
      : asksBack.test(text)
        ? 'back'
        : asksLeft.test(text)
          ? 'left'
          : asksHere.test(text)
            ? 'back'
            : null
  if (asks === null) return null
  const spokenOf = pronoun.test(text) || asksInstead.test(text) ? (memory?.people ?? []) : []
  const said = reading.people.length > 0 ? reading.people : spokenOf
  const named = self && from.asker !== null ? [from.asker] : said.length > 0 ? said : holderMeant(reading, from)
  const [id, ...others] = named
  const person = id === undefined || others.length > 0 ? null : lookupsOf(from.register).person(id)
  if (!person || person.status === 'left') return null
  const { deputy: words, who } = textsIn(language)
  const name = nameOfHolder(asHolder(person), from, language)
  const parts: Record<typeof asks, () => readonly Part[]> = {
    deputy: () => [
      sentence(deputyInWords(person, self ? words.you : name, from)),
      ...(self ? [sentence(words.tell)] : []),
    ],
    back: () => [
      sentence(
        person.away && person.away.through >= from.today ? words.back(name, person.away.through) : words.here(name),
      ),
    ],
    left: () => [sentence(person.status === 'maybe-left' ? who.unsure(name) : words.stays(name))],
  }
  return {
    parts: parts[asks](),
    grounds: grounds({ kind: 'answer', people: [person.id] }),
    memory: { ...remember(reading, memory), people: [person.id] },
  }
}

/** "Vad händer om systemägaren blir sjuk?": whoever it is of the system that is spoken of. */
function holderMeant(reading: Reading, from: From): readonly string[] {
  const { text, memory, register, governance } = from
  if (!ofHolder.test(text)) return []
  const [id, ...others] = reading.systems.length > 0 ? reading.systems : (memory?.systems ?? [])
  const system = id === undefined || others.length > 0 ? null : lookupsOf(register).system(id)
  if (!system) return []
  const roleId = reading.role ?? memory?.role ?? null
  const role = roleId === null ? null : governance.role(roleId)
  const held = role?.scope === 'system' ? holdersOf(role, system, from) : firstContact(rolesHeld(system, from))
  const [holder, ...more] = held?.holders ?? []
  return holder?.kind === 'person' && more.length === 0 ? [holder.person.id] : []
}
/** Asked of whoever it is, and not told of somebody else. */
const ofHolder =
  /(?<!\p{L})(?:(?:om|när|if|when) (?:hon|han|hen|(?:den )?\p{L}*(?:ägaren|ansvariga?e?|förvaltaren)|she|he|they|the \p{L}+(?: \p{L}+)?) (?:\p{L}+ )?(?:inte|är|blir|is|are|gets?)|(?:vikarierar|går in|hoppar in|tar över|ersätter|stands in|covers)(?: \p{L}+)? (?:(?:för|efter|for) )?(?:henne|honom|hen|her|him|\p{L}*(?:ägaren|ansvariga?e?|förvaltaren)))(?!\p{L})/iu
const theHolder =
  /(?<!\p{L})(?:den ansvariga?e?|ägaren|förvaltaren|system(?:ägaren|ansvariga?e?|förvaltaren)|the (?:system )?(?:owner|manager|maintainer))(?!\p{L})/iu

function deputyInWords(person: Person, name: string, from: From): string {
  const { deputy: words } = textsIn(from.language)
  const deputy = person.away?.deputyId ? lookupsOf(from.register).person(person.away.deputyId) : null
  if (!deputy || deputy.status === 'left') return words.none(name)
  return words.is(name, nameAndContact(asHolder(deputy), from, from.language))
}
