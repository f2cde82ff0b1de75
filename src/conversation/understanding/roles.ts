import type { RoleWords } from './reading.ts'
import { keyOf } from './fold.ts'
import { stemsOf } from './morphology.ts'

/**
 * Four ideas that people ask about, with the ways they put them. Which role of a municipality answers to an idea is
 * decided by the role's own words: whoever calls the one who answers for a system systemförvaltare is understood so.
 */
const ideas = {
  owner: {
    seeds: ['systemagare', 'agare', 'systemowner', 'owner'],
    words:
      'systemagaransvar systemagaransvaret systemagaruppdrag systemagaruppdraget agaruppdrag agaruppdraget agaransvar agaransvaret systemagare systemagaren systemagarens systemagares systemagarna systemagarskap systemagarskapet agare agaren agarens agares agarna agarskap agarskapet agarrollen agandet ager agde ags agas aga agt systemagande owner owners ownership own owns owned systemowner sysowner innehavare vemsago iagoav rarom haraganderatten agandeskap bestammerover bestammaover bestammeri bestammerfor raderover sysag harbestammanderatten bestammanderatten bestammanderattenover systemagarroll systemagarroller systemagarrollen systemagarrollerna agarroller agarroll',
  },
  manager: {
    seeds: ['systemansvarig', 'ansvarig', 'systemmanager'],
    words:
      'systemansvarsuppdrag systemansvarsuppdraget systemansvariguppdraget ansvarsuppdrag ansvarsuppdraget ansvarigrollen systemansvarigrollen systemansvarsrollen svararfor svaraforde haransvar harsystemansvar systemansvarig systemansvarige systemansvariges systemansvariga systemansvarigas systemansvarigt systemansvar systemansvaret systemansvarar systemansvara systemansvarat systemansvarigs ansvarig ansvarige ansvariges ansvariga ansvarigas ansvarigt ansvarigs ansvarar ansvara ansvarat ansvarade ansvar ansvaret ansvarsperson ansvarsomrade ansvarspersonen huvudansvarig huvudansvaret huvudansvar responsible responsibility responsibilities incharge accountable systemmanager sysansvarig sysansv sysansvar systemansvarigroll systemansvarigroller systemansvarsroller ansvarigroll ansvarsrollen',
  },
  maintainer: {
    seeds: ['systemforvaltare', 'forvaltare', 'systemmaintainer'],
    words:
      'forvaltaruppdrag forvaltaruppdraget systemforvaltaruppdrag systemforvaltaruppdraget forvaltarrollen forvaltningsuppdrag forvaltningsuppdraget forvaltningsansvar forvaltningsansvaret forvaltaransvar forvaltaransvaret systemforvaltaransvar systemforvaltaransvaret underhaller underhallet underhallsansvarig forvaltningenav forvaltningenfor systemforvaltare systemforvaltaren systemforvaltarens systemforvaltares systemforvaltarna systemforvaltning systemforvaltningen forvaltare forvaltaren forvaltarens forvaltares forvaltarna forvaltar forvalta forvaltas forvaltade forvaltat forvaltarskap forvaltarskapet maintainer maintainers maintains maintain maintained maintaining maintenance systemmaintainer sysforvaltare administers systemforvaltarroll systemforvaltarroller systemforvaltarrollen systemforvaltarrollerna forvaltarroll forvaltarroller',
  },
  contact: {
    seeds: ['itkontakt', 'tekniskkontakt', 'itcontact'],
    words:
      'itkontaktrollen itkontaktuppdraget itkont itkon itkontak itkontakt itkontakten itkontaktens itkontakter itkontaktperson itkontaktpersonen tekniskkontakt tekniskakontakt tekniskakontakten tekniskakontaktpersonen kontaktpersonpait kontaktpaitavdelningen tekniskakontakter tekniskkontaktperson teknikkontakt teknikkontakten itperson itpersonen technicalcontact techcontact contactpersoninit contactpersonatit contactinit contactatit itcontactperson technicalcontactperson contactfromit personinit personatit someoneinit somebodyatit itcontact itcontactperson kontakthosit kontaktenhosit itavdelningenskontakt itskontakt itskontaktperson kontaktpersonenpait kontaktfranit itteknikern teknikern tekniker kontaktpait kontaktenpait personpait nagonpait vempait itsidan ansvarigpait tekniskansvarig tekniskaansvarig tekniskansvarige teknisktansvarig teknisktansvarige tekniskansvarar itteknikern tekniskperson',
  },
} as const
type Idea = keyof typeof ideas

export type RoleHit = {
  /** A role id of the knowledge; null when this municipality has no role for the idea. */
  role: string | null
  idea: Idea | null
  start: number
  end: number
  /** As matched, without spaces. */
  key: string
}

export type RoleLexicon = {
  /** The roles that a stretch of words names, in order, none overlapping. `words` are as cues read them. */
  hits(words: readonly string[]): RoleHit[]
  /** Whether these letters name a role. */
  has(key: string): boolean
  ideaOf(role: string): Idea | null
  /** Whether somebody holds it for a system, not for a unit, a place or the whole municipality. */
  ofSystems(role: string): boolean
  /** All keys, for putting misspelt words right. */
  keys: readonly string[]
}

export function roleLexicon(roles: readonly RoleWords[]): RoleLexicon {
  const byKey = new Map<string, { role: string | null; idea: Idea | null }>()
  const ideaByRole = new Map<string, Idea>()
  const scoped = new Set(roles.filter(({ scope }) => scope === 'system').map(({ id }) => id))
  const own = roles.map((role) => ({ role, keys: new Set([role.id, role.label, ...role.words].map(keyOf)) }))
  for (const [name, { seeds, words }] of Object.entries(ideas) as [Idea, (typeof ideas)[Idea]][]) {
    const holder =
      own.find(({ role }) => seeds.some((seed) => seed === keyOf(role.id))) ??
      own.find(({ role }) => seeds.some((seed) => seed === keyOf(role.label))) ??
      own.find(({ keys }) => seeds.some((seed) => keys.has(seed)))
    if (holder && !ideaByRole.has(holder.role.id)) ideaByRole.set(holder.role.id, name)
    for (const word of words.split(' ')) byKey.set(word, { role: holder?.role.id ?? null, idea: name })
  }
  for (const { role, keys } of own.toReversed()) {
    for (const key of keys) {
      if (key.length < 2 || organisation.test(key)) continue
      const known = byKey.get(key)
      if (known?.idea && known.role !== null && known.role !== role.id && keyOf(role.label) !== key) continue
      for (const form of formsOf(key))
        if (form === key || !byKey.has(form)) byKey.set(form, { role: role.id, idea: ideaByRole.get(role.id) ?? null })
    }
  }
  const shortened = new Map<string, { role: string | null; idea: Idea | null }>()
  // "systemförv", "systemans": as people shorten them.
  for (const whole of ['systemagare', 'systemansvarig', 'systemforvaltare']) {
    const meant = byKey.get(whole)
    for (let length = 'system'.length + 2; meant !== undefined && length < whole.length; length++)
      shortened.set(whole.slice(0, length), meant)
  }
  const starts = new Set([...byKey.keys(), ...shortened.keys()].map((key) => key.slice(0, 3)))
  const hits = (words: readonly string[]): RoleHit[] => {
    const found: RoleHit[] = []
    for (let start = 0; start < words.length;) {
      let taken = 1
      // Most words begin no role.
      if (words[start]!.length >= 3 && !starts.has(words[start]!.slice(0, 3))) {
        start++
        continue
      }
      for (let length = Math.min(4, words.length - start); length >= 1; length--) {
        const key = length === 1 ? words[start]! : words.slice(start, start + length).join('')
        const hit =
          byKey.get(key) ??
          (length === 1 ? shortened.get(key) : undefined) ??
          (length === 1 && key.length > 8
            ? stemsOf(key)
                .map((stem) => byKey.get(stem))
                .find(Boolean)
            : undefined)
        if (!hit) continue
        found.push({ ...hit, start, end: start + length, key })
        taken = length
        break
      }
      start += taken
    }
    return found
  }
  const elsewhere = new Set(roles.filter(({ scope }) => scope !== undefined && scope !== 'system').map(({ id }) => id))
  return {
    hits,
    has: (key) => byKey.has(key) || shortened.has(key),
    ideaOf: (role) => ideaByRole.get(role) ?? null,
    ofSystems: (role) => !elsewhere.has(role) && (ideaByRole.has(role) || scoped.has(role)),
    keys: [...byKey.keys()],
  }
}

/** "förvaltning" and its kin are parts of the organisation, never a role. */
const organisation = /^(?:forvaltning(?:en|ar|ens)?|it|system|kommun(?:en)?)$/

function formsOf(key: string): string[] {
  if (/are$/.test(key)) return [key, `${key}n`, `${key}s`, `${key}ns`, `${key}na`]
  if (/ig$/.test(key)) return [key, `${key}e`, `${key}a`, `${key}es`, `${key}as`, `${key}s`]
  if (/[bcdfghjklmnprtvxz]$/.test(key)) return [key, `${key}s`, `${key}en`, `${key}ens`, `${key}er`]
  return [key, `${key}s`, `${key}n`, `${key}ns`]
}
