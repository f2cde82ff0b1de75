/** "Skriv lägesrapporten": drafted from what is known, handed in by whoever owes it, put on the receiving group's agenda. */
import { bodyInWords } from '../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Form } from '../../../conversation/message.ts'
import { type Part, buttons, links, messageOf, sentence } from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import { type Duty, partyOf } from '../../../governance/manifest/schema.ts'
import { type Day, isDay } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { wholeMunicipality } from '../duty.ts'
import { dutiesMeant } from '../find.ts'
import { dayInWords, textsIn, whose } from '../in-words.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { agendaItemOf, doneRows, standingOf, toRecipients } from '../record.ts'
import { addedIn, sendsIt, showsIt } from '../said-of-list.ts'
import { draftOf, draftedIn } from '../report/drafted.ts'
import { keepDone } from '../store.ts'

const name = 'duties.draft-report'
const inDraft = z.object({ dutyId: z.string(), own: z.string().max(4_000).nullable() })
const formName = 'duties.report:'
const payload = z.object({ dutyId: z.string() })
const longest = 4_000

export type ReportNeeds = DutyNeeds & {
  raiseItems(
    unit: Parameters<Parameters<DutyNeeds['database']['unit']>[1]>[0],
    municipality: string,
    body: string,
    items: readonly { id: string; title: string }[],
    raisedBy: string,
    raisedAt: Date,
  ): Promise<number>
}

export function draftReport(needs: ReportNeeds): Dialogue {
  return {
    name,
    takes(turn) {
      if (turn.action) return ['duties.draft', 'duties.draft-file', 'duties.hand-in-report'].includes(turn.action.name)
      if (turn.inbound.kind === 'form') return turn.inbound.form.startsWith(formName)
      return turn.reading?.intent === 'duty_report' || goesOn(turn, needs) !== null
    },
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language).report
      const duty = dutyOf(turn, world, needs)
      if (!duty) return { replies: [{ text: texts.none }], immediate: null }
      const personId = askerOf(turn)
      const standing = personId === null ? null : standingOf(duty, personId, world, needs)
      if (personId === null || !(standing?.mayAll || standing?.own.length))
        return {
          replies: [{ text: texts.notYours(duty.name, whose(duty.owes, world, turn.language)) }],
          immediate: null,
        }
      if (turn.action?.name === 'duties.draft-file') return asFile(turn, duty, needs)
      if (turn.action?.name === 'duties.hand-in-report')
        return { replies: [], immediate: { kind: 'form', form: formFor(turn, duty, world) } }
      if (turn.inbound.kind === 'form') return handIn(turn, turn.inbound.values, duty, personId, world, needs)
      const going = goesOn(turn, needs)
      const before = ownSoFar(turn, duty)
      const own = [before, going?.added ?? null].filter((text) => text !== null).join('\n') || null
      if (going?.sends) return offerHandIn(turn, duty, world)
      const offered = buttons([
        {
          label: texts.handIn,
          style: 'primary',
          action: { name: 'duties.hand-in-report', payload: { dutyId: duty.id } },
          opens: 'form',
        },
        { label: texts.word, action: { name: 'duties.draft-file', payload: { dutyId: duty.id } } },
      ])
      const first = elsewhere(turn, duty, world)
      const draft = await draftOf(duty, { own, language: turn.language, first, last: [offered] }, world, needs)
      const about = { what: 'duty', id: duty.id, of: turn.inbound.municipality }
      return {
        replies: [draft],
        memory: rememberAbout(about, turn.memory),
        ...(isFree(turn) ? { progress: { dialogue: name, step: 'draft', data: { dutyId: duty.id, own } } } : {}),
      }
    },
  }
}

/** "Lägg till att …" and "skicka den", while the draft is what was last spoken of. */
function goesOn(
  turn: Turn,
  { governances }: Pick<DutyNeeds, 'governances'>,
): { added: string | null; sends: boolean } | null {
  const said = saidIn(turn)
  const about = turn.memory?.about
  if (said === null || about?.what !== 'duty') return null
  // A point for an agenda is put there, also while a draft is open.
  if (turn.reading?.intent.startsWith('meeting_')) return null
  const governance = governances.find(({ key }) => key === turn.inbound.municipality)
  const isDrafted = governance?.manifest.duties.some(({ id, drafts }) => id === about.id && drafts !== undefined)
  if (!isDrafted) return null
  const added = turn.progress?.dialogue === name ? addedIn(said) : null
  if (added !== null) return { added, sends: false }
  return sendsIt(said) ? { added: null, sends: true } : showsIt(said) ? { added: null, sends: false } : null
}

/** "Skriv en rapport till kommunstyrelsen" where the documents have it go to somebody else: said first. */
function elsewhere(turn: Turn, duty: Duty, world: World): readonly Part[] {
  const whom =
    /(?<!\p{L})(?:till|to|for) (?:the )?(\p{L}*(?:styrelse|nämnd|fullmäktige|utskott|presidi|board|committee|council)\p{L}*)/iu.exec(
      saidIn(turn) ?? '',
    )?.[1]
  if (whom === undefined || duty.to === undefined) return []
  const to = whose(duty.to, world, turn.language)
  const { report } = textsIn(turn.language)
  return to.toLowerCase().includes(whom.toLowerCase()) ? [] : [sentence(report.elsewhere(whom, duty.name, to))]
}

/** Nothing else is under way that would be forgotten. */
const isFree = ({ progress }: Turn): boolean => progress === null || progress.dialogue.startsWith('duties.')

/** What has been added to this draft in the talk. */
function ownSoFar({ progress }: Turn, { id }: Duty): string | null {
  const kept = progress?.dialogue === name ? inDraft.safeParse(progress.data).data : null
  return kept?.dutyId === id ? kept.own : null
}

function offerHandIn(turn: Turn, duty: Duty, world: World): Decision {
  const { report } = textsIn(turn.language)
  const to = duty.to === undefined ? world.governance.name : whose(duty.to, world, turn.language)
  const action = { name: 'duties.hand-in-report', payload: { dutyId: duty.id } }
  return {
    replies: [
      messageOf([
        sentence(report.handsIn(to)),
        buttons([{ label: report.handIn, style: 'primary', action, opens: 'form' }]),
      ]),
    ],
    memory: rememberAbout({ what: 'duty', id: duty.id, of: turn.inbound.municipality }, turn.memory),
  }
}

/** The report that was named; the only one; or the first of several. */
function dutyOf(turn: Turn, world: World, needs: Pick<DutyNeeds, 'governances'>): Duty | null {
  const drafted = draftedIn(world)
  if (turn.action) return drafted.find(({ id }) => id === payload.parse(turn.action?.payload).dutyId) ?? null
  if (turn.inbound.kind === 'form') {
    const id = turn.inbound.form.slice(formName.length)
    return drafted.find((duty) => duty.id === id) ?? null
  }
  const about = goesOn(turn, needs) === null ? null : turn.memory?.about?.id
  if (about) return drafted.find(({ id }) => id === about) ?? null
  const meant = dutiesMeant(saidIn(turn) ?? '', world.governance).duties
  return drafted.find((duty) => meant.includes(duty)) ?? drafted[0] ?? null
}

function asFile(turn: Turn, duty: Duty, { newLink }: DutyNeeds): Decision {
  const { page, report } = textsIn(turn.language)
  const { municipality, person, conversation } = turn.inbound
  if (conversation.kind !== 'dm' || !person?.personId) return { replies: [{ text: page.onlyInPrivate }] }
  const link = newLink(municipality, person.personId)
  const url = `${link.url}?till=/ataganden/${duty.id}/utkast`
  return {
    replies: [messageOf([sentence(report.wordLink), links([{ label: report.word, url }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
      run: link.keep,
    },
  }
}

function formFor(turn: Turn, duty: Duty, world: World): Form {
  const { form } = textsIn(turn.language).report
  const own = ownSoFar(turn, duty)
  const to = duty.to === undefined ? '' : whose(duty.to, world, turn.language)
  return {
    id: `${formName}${duty.id}`,
    title: form.title,
    intro: form.intro(to),
    inputs: [
      {
        name: 'own',
        label: form.own,
        kind: 'text',
        multiline: true,
        maxLength: longest,
        ...(own ? { initial: own } : {}),
      },
      { name: 'on', label: form.on, kind: 'day', required: true, initial: world.today },
      { name: 'number', label: form.number, kind: 'text', maxLength: 60 },
    ],
    submit: form.submit,
  }
}

async function handIn(
  turn: Turn,
  values: Readonly<Record<string, string | readonly string[]>>,
  duty: Duty,
  personId: string,
  world: World,
  needs: ReportNeeds,
): Promise<Decision> {
  const { municipality } = turn.inbound
  const { report, record } = textsIn(turn.language)
  const text = (name: string) => String(values[name] ?? '').trim()
  const on = text('on')
  const wrong = !isDay(on) ? record.form.badDay : on > world.today ? record.form.future : null
  if (wrong !== null)
    return { replies: [], immediate: { kind: 'faults', form: formFor(turn, duty, world), faults: { on: wrong } } }
  const own = text('own').slice(0, longest) || null
  const draft = await draftOf(duty, { own, language: 'sv' }, world, needs)
  const kept = {
    happenedOn: on as Day,
    exactness: 'day' as const,
    note: null,
    link: null,
    diarienummer: text('number').slice(0, 60) || null,
    content: [{ label: duty.name, text: draft.text.slice(duty.name.length).trim() }],
  }
  const rows = doneRows({ duty, targets: [wholeMunicipality], kept, by: personId, at: turn.now }, world, needs)
  const to = partyOf(duty.to ?? 'everyone')
  const body = to.kind === 'body' ? world.governance.body(to.id) : null
  const whom = duty.to === undefined ? null : whose(duty.to, world, turn.language)
  const said = report.given(duty.name, dayInWords(kept.happenedOn, turn.language, world.today), whom)
  return {
    replies: [
      messageOf([
        sentence(body ? `${said} ${report.onAgenda(bodyInWords(body, turn.language))}` : said),
        sentence(record.reference(rows[0]!.id.slice(-8))),
        buttons([{ label: record.undo, action: { name: 'duties.undo', payload: { ids: rows.map(({ id }) => id) } } }]),
      ]),
    ],
    immediate: null,
    ...(turn.progress?.dialogue === name ? { progress: null } : {}),
    change: {
      audit: {
        action: 'duties.record-done',
        subject: { kind: 'duty', id: duty.id },
        detail: { ids: rows.map(({ id }) => id), happenedOn: on },
      },
      async run(unit) {
        await keepDone(unit, municipality, rows)
        await needs.notices.post(unit, municipality, toRecipients(duty, [wholeMunicipality], rows, world))
        if (body)
          await needs.raiseItems(
            unit,
            municipality,
            body.id,
            [{ id: agendaItemOf(rows[0]!.id), title: duty.name }],
            personId,
            turn.now,
          )
      },
    },
  }
}
