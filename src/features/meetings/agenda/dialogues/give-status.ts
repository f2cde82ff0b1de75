/** The status round: each member says before the meeting how it goes. Asked for by a button, given in a form. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Form } from '../../../../conversation/message.ts'
import type { World } from '../../../register/index.ts'
import { worldOf } from '../../needs.ts'
import { loadCalled } from '../../notices/called.ts'
import { textsIn } from '../../notices/in-words.ts'
import { isOpen } from '../../notices/invitation.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import { meetingWithId } from '../../store.ts'
import { saveReport } from '../store.ts'

const about = z.object({ meetingId: z.string(), host: z.string(), item: z.string() })
const formName = 'meetings.status:'
const longest = 2_000

export function giveStatus(needs: NoticeNeeds): Dialogue {
  return {
    name: 'meetings.give-status',
    takes: (turn) =>
      turn.action
        ? turn.action.name === 'meetings.give-status'
        : turn.inbound.kind === 'form' && turn.inbound.form.startsWith(formName),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const { inbound } = turn
      const given = inbound.kind === 'form' ? subjectIn(inbound.form) : about.parse(turn.action?.payload)
      const found = given && (await lookUp(needs, turn, world, given))
      if (!found) return { replies: [{ text: textsIn(turn.language).answer.notCalled }], immediate: null }
      if (inbound.kind !== 'form') return { replies: [], immediate: { kind: 'form', form: found.form } }
      return save(turn, found)
    },
  }
}

/** A form's id is no secret and no proof: what it names is looked up for whoever sends it. */
function subjectIn(form: string): z.infer<typeof about> | null {
  const [meetingId, host, ...item] = form.slice(formName.length).split('/')
  return about.safeParse({ meetingId, host, item: item.join('/') }).data ?? null
}

async function lookUp(needs: NoticeNeeds, turn: Turn, world: World, { meetingId, host, item }: z.infer<typeof about>) {
  const { municipality, person } = turn.inbound
  const { called, projects } = await needs.database.unit(municipality, async (unit) => {
    const meeting = await meetingWithId(unit, host, meetingId)
    const asks = /projekt/i.test(item) && person?.personId
    return {
      called: meeting && (await loadCalled(unit, meeting, world)),
      projects: asks ? await needs.projectStanding?.(unit, asks, turn.language, world) : null,
    }
  })
  const point = called?.agenda.find(({ heading, asks }) => heading === item && asks !== null)
  const invitation = called?.invitations.find((one) => one.personId === person?.personId && isOpen(one))
  if (!called || !point || !invitation) return null
  const { status } = textsIn(turn.language)
  const said = point.reports.find(({ personId }) => personId === invitation.personId)?.text
  const before = said ?? projects?.slice(0, longest)
  const form: Form = {
    id: `${formName}${meetingId}/${host}/${item}`,
    title: status.formTitle,
    intro: point.asks!,
    inputs: [
      {
        ...{ kind: 'text', name: 'text', label: status.formLabel, multiline: true, maxLength: longest, required: true },
        ...(before ? { initial: before } : {}),
      },
    ],
    submit: status.submit,
  }
  return { called, point, invitation, form }
}

function save(
  turn: Turn,
  { called, point, invitation, form }: NonNullable<Awaited<ReturnType<typeof lookUp>>>,
): Decision {
  const { status } = textsIn(turn.language)
  const { inbound } = turn
  const value = inbound.kind === 'form' ? inbound.values['text'] : undefined
  const text = typeof value === 'string' ? value.trim().slice(0, longest) : ''
  if (text === '') return { replies: [], immediate: { kind: 'faults', form, faults: { text: status.empty } } }
  const { meetingId, host, body, personId } = invitation
  const report = { personId, item: point.heading, text, givenAt: turn.now }
  return {
    replies: [{ text: status.saved(bodyInWords(called.body, turn.language)) }],
    immediate: null,
    change: {
      audit: { action: 'meetings.give-status', subject: { kind: 'meeting', id: meetingId } },
      run: (unit) => saveReport(unit, inbound.municipality, { meetingId, host, body }, report),
    },
  }
}
