/** What goes around a who-answer: yes or no, what the role is called here, and the button for saying that it is wrong. */
import type { Button, Meaning } from '../../conversation/message.ts'
import { type Part, note, sentence } from '../../conversation/say.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { word } from '../../governance/glossary.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { type Held, type System, lookupsOf, nearWord } from '../register/index.ts'
import { type From, textsIn } from './answered.ts'
import { peopleIn } from './held-in-words.ts'
import { asHolder, nameOfHolder } from './naming.ts'
import { isCalled, roleHereFor, roleNamed } from './role-asked.ts'

/** *Stämmer inte*: means the system and the role, so that the register's keeper sees the same as the asker. */
export function doubtButton(role: Role, system: System, from: From): Button<Meaning> {
  const payload = { systemId: system.id, roleId: role.id }
  return { label: textsIn(from.language).buttons.wrong, action: { name: 'ask.doubt', payload, by: 'anyone' } }
}

/** "Är det Siv som är ansvarig?": yes or no comes first. */
export function yesOrNo(reading: Reading, all: readonly Held[], system: System, from: From): readonly Part[] {
  const { who, and } = textsIn(from.language)
  const [asked, ...others] = reading.people
  // "Hej Siv, vem äger Raindance?" names somebody and asks for somebody else.
  const isYesOrNo = asked !== undefined && others.length === 0 && !asksWho.test(from.text)
  const person = isYesOrNo ? lookupsOf(from.register).person(asked) : null
  if (!person || person.status === 'left') return []
  const name = nameOfHolder(asHolder(person), from, from.language)
  const roles = all.filter((held) => peopleIn([held]).includes(person)).map(({ role }) => role.label[from.language])
  const [only] = all
  // The answer that follows says the rest.
  if (roles.length > 0 && all.length === 1) return [sentence(who.yes)]
  if (roles.length > 0) return [sentence(who.isHolder(name, and(roles), system.name))]
  return [
    sentence(
      all.length === 1 && only
        ? who.isNotHolder(name, only.role.label[from.language], system.name)
        : who.isNoHolder(name, system.name),
    ),
  ]
}

const asksWho = /(?<!\p{L})(?:vem|vems|vilka|vilken|who|whom|whose|which)(?!\p{L})/iu

/** Asked with another document's word: say what it is called here. */
export function calledHere(role: Role, from: From): readonly Part[] {
  const { who } = textsIn(from.language)
  const named = roleNamed(from.text)
  if (named && !isCalled(role, named.asked) && roleHereFor(named, from)?.id !== role.id)
    return [sentence(who.absentRole(named.asked))]
  const near = role.word ? nearWord(role.word) : null
  const nearly = near === null ? null : word(near)
  const own = [role.label.sv, role.label.en, ...role.aliases].map((label) => label.toLowerCase())
  const text = from.text.toLowerCase()
  const asked = [nearly?.sv.one, nearly?.en.one].find((said) => said !== undefined && text.includes(said))
  if (!asked || own.some((label) => label.startsWith(asked))) return []
  return [sentence(who.calledHere(asked, role.label[from.language]))]
}

/** A system that is not simply in use: whoever asks about it may need to know. */
export function notInUse(system: System, from: From): readonly Part[] {
  return system.status === 'active' ? [] : [note(textsIn(from.language).info.status(system.name, system.status))]
}
