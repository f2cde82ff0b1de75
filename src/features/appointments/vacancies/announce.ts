/** Empty chairs, told once to whoever appoints, one message for all that are that person's; and once a quarter while they stand empty. */
import { bodyInWords } from '../../../governance/body-name.ts'
import type { Language, Outbound } from '../../../conversation/inbound.ts'
import { type Part, heading, messageOf, note, sentence, table } from '../../../conversation/say.ts'
import { addDays } from '../../../lib/day.ts'
import { type Holder, type Person, type World, holdersAt, holdersOf, lookupsOf } from '../../register/index.ts'
import { type Appointing, appointingTo } from '../appoints.ts'
import { assignment, languageOf, nameOf, partyName, reachedInWords, textsIn, thingOf } from '../in-words.ts'
import type { VacancyRow } from '../store.ts'

const patienceDays = 30
const most = 20
/** Once a quarter, and known already: it may come with something else. */
const mayWaitDays = 14

export function announcements(vacancies: readonly VacancyRow[], world: World): readonly Outbound[] {
  return perPerson(vacancies, world).map(({ person, rows }) => {
    const key = `appointments.vacant:${person.id}:${world.today}`
    return message(person, rows, key, world, false)
  })
}

/** What has stood empty for a month. */
export function stillVacant(known: readonly VacancyRow[], world: World): readonly Outbound[] {
  const old = known.filter(({ since }) => since <= addDays(world.today, -patienceDays))
  const quarter = `${world.today.slice(0, 4)}-${Math.ceil(Number(world.today.slice(5, 7)) / 3)}`
  return perPerson(old, world).map(({ person, rows }) =>
    message(person, rows, `appointments.still-vacant:${person.id}:${quarter}`, world, true),
  )
}

type Row = { vacancy: VacancyRow; appointing: Appointing }

function perPerson(
  vacancies: readonly VacancyRow[],
  world: World,
): readonly { person: Person; rows: readonly Row[] }[] {
  const found = new Map<string, { person: Person; rows: Row[] }>()
  for (const vacancy of vacancies) {
    const role = world.governance.role(vacancy.roleId)
    if (!role) continue
    const appointing = appointingTo(role, vacancy.scope, world)
    for (const person of appointing.people) {
      const own = found.get(person.id) ?? { person, rows: [] }
      own.rows.push({ vacancy, appointing })
      found.set(person.id, own)
    }
  }
  return [...found.values()]
}

function message(person: Person, rows: readonly Row[], key: string, world: World, again: boolean): Outbound {
  const language = languageOf(person)
  const { vacant: t } = textsIn(language)
  const intro = again ? t.still : rows.some(({ appointing }) => appointing.stated) ? t.intro : t.introNotStated
  const parts = [
    heading(t.title),
    sentence(intro),
    ...rowsInWords(
      rows.map(({ vacancy }) => vacancy),
      world,
      language,
    ),
  ]
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf(parts),
    nature: 'unasked',
    language,
    why: t.why,
    key,
    ...(again ? { mayWaitDays } : {}),
  }
}

export function rowsInWords(vacancies: readonly VacancyRow[], world: World, language: Language): readonly Part[] {
  const { vacant: t, capital } = textsIn(language)
  const { what, since, meanwhile, appoints } = t.columns
  const rows = vacancies.slice(0, most).map((vacancy) => vacancyRow(vacancy, world, language))
  const [one, ...others] = new Set(rows.map((row) => row.at(-1)))
  const isOne = rows.length > 1 && others.length === 0
  const [first] = vacancies
  const label = first && world.governance.role(first.roleId)?.label[language]
  return [
    // A column that says the same in every row takes room from the others.
    isOne
      ? table(
          [what, since, meanwhile],
          rows.map((row) => row.slice(0, 3)),
        )
      : table([what, since, meanwhile, appoints], rows),
    ...(isOne && one ? [note(t.oneAppoints(capital(one)))] : []),
    ...(vacancies.length > most ? [note(t.more(vacancies.length - most))] : []),
    ...(first && label ? [note(t.how(t.example(label, thingOf(first.scope, world))))] : []),
  ]
}

/** What stands empty, since when, who answers meanwhile, who appoints. */
export function vacancyRow(vacancy: VacancyRow, world: World, language: Language): string[] {
  const role = world.governance.role(vacancy.roleId)
  const appointing = role && appointingTo(role, vacancy.scope, world)
  const who = appointing?.asRegistrar
    ? partyName(appointing.party, world, language)
    : appointing
      ? reachedInWords(appointing, world, language)
      : ''
  const what = textsIn(language).capital(assignment(vacancy, world, language))
  return [what, vacancy.since, meanwhileOf(vacancy, world, language), who]
}

function meanwhileOf({ roleId, scope }: VacancyRow, world: World, language: Language): string {
  const { vacant: t } = textsIn(language)
  const role = world.governance.role(roleId)
  const system = scope.kind === 'system' ? lookupsOf(world.register).system(scope.id ?? '') : null
  if (!role) return t.nobody
  const held = system ? holdersOf(role, system, world) : holdersAt(role, { kind: 'municipality' }, world)
  return held.meanwhile ? named(held.meanwhile.holder, world, language) : t.nobody
}

function named(holder: Holder, world: World, language: Language): string {
  switch (holder.kind) {
    case 'person':
      return nameOf(holder.person, world, language)
    case 'position':
      return holder.position.title
    case 'unit':
      return holder.unit.name
    case 'body':
      return bodyInWords(holder.body, language)
    case 'vendor':
      return holder.name
    case 'everyone':
      return ''
  }
}
