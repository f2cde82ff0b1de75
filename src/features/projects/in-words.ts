import type { Language } from '../../conversation/inbound.ts'
import { dayOf } from '../../lib/day.ts'
import { dayInWords } from '../meetings/index.ts'
import { type World, lookupsOf, shownOf } from '../register/index.ts'
import { partyInWords } from '../rules/index.ts'
import { type ProjectNote, type WholeProject, lastStatus } from './project.ts'
import { en } from './texts/en.ts'
import { type ProjectTexts, sv } from './texts/sv.ts'

export const textsIn = (language: Language): ProjectTexts => (language === 'en' ? en : sv)
export type Told = { language: Language; world: World }

export function nameOf(id: string | null, { governance, register }: World): string | null {
  const person = id === null ? null : lookupsOf(register).person(id)
  return person && shownOf(person, governance).name
}

export function unitName(id: string | null, { governance }: World): string | null {
  return id === null ? null : (governance.unit(id)?.name ?? id)
}

export function statusInWords(note: ProjectNote | null, { language, world }: Told): string {
  const texts = textsIn(language)
  if (!note) return texts.noStatus
  return texts.statusLine(
    texts.light[note.light ?? 'good'],
    dayInWords(dayOf(note.at), language, world.today),
    note.text,
  )
}

/** Whom it has been passed on to, each with the day. */
export function forwardedInWords({ notes }: WholeProject, { language, world }: Told): string {
  const told = notes.filter(({ kind }) => kind === 'forwarded')
  return told
    .map(({ party, at }) => {
      const who = partyInWords(party ?? '', { governance: world.governance, language })
      return `${who} ${dayInWords(dayOf(at), language, world.today)}`
    })
    .join(', ')
}

/** In the order of the page's columns. */
export function projectRow(whole: WholeProject, told: Told): readonly string[] {
  const { project } = whole
  const status = lastStatus(whole)
  return [
    project.name,
    unitName(project.unitId, told.world) ?? '',
    nameOf(project.leaderId, told.world) ?? '',
    textsIn(told.language).state[project.state],
    project.startsOn ?? '',
    project.endsOn ?? '',
    status ? statusInWords(status, told) : '',
    dayOf(project.toldAt),
    forwardedInWords(whole, told),
  ]
}

/** One's projects with how each goes, to begin a status from; null when there are none. */
export function standingOfProjects(mine: readonly WholeProject[], told: Told): string | null {
  const lines = mine.map((whole) => `${whole.project.name}: ${statusInWords(lastStatus(whole), told)}`)
  return lines.length === 0 ? null : lines.join('\n')
}
