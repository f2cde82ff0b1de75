/** A fault, a password, an account: the servicedesk's, and the nearest local support's; never the system's manager. */
import { remember } from '../../conversation/understanding/memory.ts'
import type { Field } from '../../conversation/message.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { type Held, holdersAt, lookupsOf, type Place } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { nameAndContact } from './naming.ts'
import { type Part, fields, links, sentence } from '../../conversation/say.ts'

export function toServicedesk(reading: Reading, from: From): Answering {
  const { support } = textsIn(from.language)
  const { name, phone, email, hours, link } = from.governance.manifest.municipality.servicedesk
  const row = (label: string, value: string | undefined): readonly Field[] => (value ? [{ label, value }] : [])
  return {
    parts: [
      sentence(support.goTo(name)),
      fields([...row(support.phone, phone), ...row(support.hours, hours), ...row(support.email, email)]),
      ...(link ? [links([{ label: support.link, url: link }])] : []),
      ...nearestSupport(reading, from),
    ],
    grounds: grounds({ kind: 'intent', systems: reading.systems }),
    memory: remember(reading, from.memory),
  }
}

/** How to learn something that is not named: which system, and who helps with the rest. A name is enough to go on. */
export function toLearn(reading: Reading, from: From): Answering {
  const { learning } = textsIn(from.language)
  const { name, phone } = from.governance.manifest.municipality.servicedesk
  const asked = { ...reading, intent: 'role_lookup', outcome: 'ambiguous' as const, choices: [] }
  return {
    parts: [sentence(learning.which(name, phone ?? null)), ...nearestSupport(reading, from)],
    grounds: grounds({ kind: 'intent' }),
    memory: remember(asked, from.memory),
  }
}

/** Personal data gone astray: urgent, whatever else the message says. */
export const incident =
  /(?:personuppgifts?|data|säkerhets|it-?|informationssäkerhets)[\s-]*incident|dataintrång|personal data breach|data breach|data leak|(?:läckt|röjt|läckte|röjdes)\s+(?:ut\s+)?(?:personuppgifter|uppgifter)|(?:personuppgifter|uppgifter)\s+(?:har\s+)?(?:läckt|röjts|kommit på villovägar)/iu

/** To the servicedesk and the data protection officer at once: the authority is to be told within 72 hours. */
export function toReportIncident(reading: Reading, from: From): Answering {
  const { support } = textsIn(from.language)
  const { governance, language } = from
  const role = governance.manifest.roles.find(({ word }) => word === 'data-protection-officer')
  const officer = role ? holdersAt(role, { kind: 'municipality' }, from) : null
  const who = officer?.holders.map((holder) => nameAndContact(holder, from, language)) ?? []
  const desk = toServicedesk(reading, from)
  return {
    ...desk,
    parts: [
      sentence(support.incident),
      ...(role && who.length > 0 ? [sentence(support.tellOfficer(who.join(', '), role.label[language]))] : []),
      ...desk.parts,
    ],
    grounds: { ...desk.grounds, systems: [] },
  }
}

/** Somebody who asks whom to call because a system is down is helped sooner by the servicedesk. */
export function ifBroken({ text, governance, language }: From): readonly Part[] {
  if (!broken.test(text)) return []
  const { name, phone } = governance.manifest.municipality.servicedesk
  return [sentence(textsIn(language).support.broken(name, phone ?? null))]
}

const broken =
  /(?:står (?:still|stilla)|(?<!\p{L})nere(?!\p{L})|lagt av|krasch|hänger sig|hängt sig|(?:funkar|fungerar|startar|svarar|öppnas|laddar) (?:\p{L}+ )?inte|inte (?:funkar|fungerar|startar)|trasig|felmeddelande|krångl|strul|inte (?:logga|komma) in|(?:kommer|kom) inte (?:in|åt)|går inte att (?:logga|öppna|starta|komma|spara)|lösenord|utelåst|låst ute|utkastad|is down|broken|not working|crash|(?:cannot|can['’]?t) (?:log|get) in|password|locked out)/iu

/** Somebody who asks who helps, not with a system but with what stands on the desk. */
export const asksForHelp =
  /(?<!\p{L})(?:vem|vilka|who)(?!\p{L}).{0,20}(?<!\p{L})(?:hjälper|hjälpa|hjälpte|helps?|can help)(?!\p{L}).{0,12}(?<!\p{L})(?:mig|oss|me|us)(?!\p{L}).{0,16}(?<!\p{L})(?:dator|datorn|datorer|datorerna|skärmen|skrivaren|telefonen|mobilen|tekniken|plattan|computer|printer|phone|screen)(?!\p{L})/iu

/** The role of those who help their colleagues, where the municipality has one. */
export function localSupport({ governance }: From): Role | null {
  const { localSupportRole } = governance.manifest.municipality.servicedesk
  return localSupportRole === undefined ? null : governance.role(localSupportRole)
}

/** Whoever is local support where the question is about, otherwise where the asker works. */
function nearestSupport(reading: Reading, from: From): readonly Part[] {
  const { support, and } = textsIn(from.language)
  const { language } = from
  const role = localSupport(from)
  if (!role) return []
  for (const place of places(reading, from)) {
    const { holders }: Held = holdersAt(role, place, from)
    if (holders.length === 0) continue
    const who = and(holders.map((holder) => nameAndContact(holder, from, language)))
    return [sentence(support.nearest(who, role.label[language], placeName(place, from)))]
  }
  return []
}

function places(reading: Reading, { asker, register }: From): readonly Place[] {
  const unitId = asker === null ? null : (lookupsOf(register).person(asker)?.unitId ?? null)
  return [
    ...reading.workplaces.map((id): Place => ({ kind: 'workplace', id })),
    ...reading.units.map((id): Place => ({ kind: 'unit', id })),
    ...(unitId === null ? [] : [{ kind: 'unit', id: unitId } satisfies Place]),
  ]
}

function placeName(place: Place, { governance }: From): string {
  if (place.kind === 'municipality') return governance.name
  const found = place.kind === 'unit' ? governance.unit(place.id) : governance.workplace(place.id)
  return found?.name ?? place.id
}
