/** Who is said to stand in for somebody who is away: "Anna Berg ersätter mig", "…, Peder tar mina saker så länge". */
import type { Person, World } from '../../register/index.ts'

const deed =
  '(?:ersätter|vikarierar|täcker upp|står in|går in|rycker in|tar över|tar hand om|tar (?:mina?|mitt|hans|hennes|deras)|sköter (?:mina?|mitt|hans|hennes|deras)|är (?:(?:min|hans|hennes|deras) )?(?:ersättare|vikarie|ställföreträdare)|stands in|fills in|covers|takes over|is my (?:deputy|stand-in|substitute))'
const standsIn = new RegExp(
  `(?:^|[.,;]|(?<!\\p{L})(?:och|men|så|under tiden|and|so)\\s)([^.,;]*?)(?<!\\p{L})${deed}(?!\\p{L})`,
  'iu',
)
/** "… ersätter mig" and nothing else: about an absence that is noted already. */
const forMe = new RegExp(
  `^\\s*(?:[^.,;?]{3,60}?)\\s${deed}\\s+(?:för\\s+|for\\s+)?(?:mig|me|min|mina|mitt)(?!\\p{L})[^?]{0,40}$`,
  'iu',
)

/** Null when nobody is said to; several when the words fit more than one. */
export function standInIn(text: string, away: Person | null, world: World): readonly Person[] | null {
  const said = standsIn.exec(text)?.[1]?.trim().toLowerCase()
  if (!said) return null
  const words = ` ${said.replaceAll(/[^\p{L}\d-]+/gu, ' ')} `
  const others = world.register.people.filter(({ id, status }) => id !== away?.id && status !== 'left')
  const whole = others.filter(({ name }) => words.includes(` ${name.toLowerCase()} `))
  if (whole.length > 0) return whole
  const firstNames = others.filter(({ name }) => words.includes(` ${name.split(' ')[0]!.toLowerCase()} `))
  // Of several with the same first name, the colleague in the same unit.
  const near = firstNames.filter(({ unitId }) => unitId !== null && unitId === away?.unitId)
  return near.length > 0 ? near : firstNames.length > 0 ? firstNames : null
}

export function standsInForWriter(text: string): boolean {
  return forMe.test(text) && !asksWho.test(text)
}

const asksWho = /^\s*(?:(?:och|men|and|but)\s+)?(?:vem|vilka|vilken|who|which)(?!\p{L})|\?\s*$/iu

/** "Carina går in", "Carina tar det": right after the writer's own absence was noted. */
export function standsInThen(text: string): boolean {
  return !asksWho.test(text) && bare.test(text)
}

const bare = new RegExp(
  `^\\s*(?:(?:ok|okej|ja|jo|då|och)[\\s,]+)*\\p{Lu}[^.,;?]{1,40}\\s(?:${deed.slice(3, -1)}|tar det|tar den|hoppar in|fills in)(?:\\s+(?:då|så länge|under tiden|istället|i stället|för mig|mig|then|instead))*[\\s.!]*$`,
  'iu',
)
