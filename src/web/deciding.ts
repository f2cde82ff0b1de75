/**
 * A page where something is decided asks the same dialogue that the chat asks, and carries out what it decides: the change, what others
 * are told and the audit row in one unit of work. So a page can do no more than the chat, and nothing else.
 */
import { carriedOut as makeChange } from '../conversation/change.ts'
import type { Decision, Turn } from '../conversation/dialogue.ts'
import { OvertakenError } from '../conversation/errors.ts'
import type { Draft, Message } from '../conversation/message.ts'
import type { Notices } from '../conversation/notices/notices.ts'
import { recordAudit } from '../database/audit.ts'
import type { Database, Unit } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Ids } from '../lib/ids.ts'
import type { Filled } from './form-html.ts'
import { type Html, html } from './html.ts'
import { toHtml } from './message-html.ts'
import type { Visitor } from './pages.ts'

export type DecidingNeeds = {
  database: Pick<Database, 'unit'>
  clock: Clock
  ids: Ids
  notices: Pick<Notices, 'post'>
}

/** What was sent: a form of the dialogue's, a press of one of its buttons, or words. */
export type Sent = { form: string; values: Filled } | { action: string; payload: unknown } | { said: string }

/** A turn as the visitor would have taken it alone with the bot. */
export function turnOn(visitor: Visitor, sent: Sent, { clock, ids }: Pick<DecidingNeeds, 'clock' | 'ids'>): Turn {
  const { municipality, personId } = visitor.session
  const from = {
    channel: 'terminal' as const,
    municipality,
    conversation: { id: `web:${personId}`, kind: 'dm' as const },
    person: { personId, platformUserId: personId, name: visitor.name, email: null, standing: 'member' as const },
    key: ids.next(),
    language: visitor.language,
  }
  const turn = { language: visitor.language, reading: null, memory: null, progress: null, now: clock.now() }
  if ('said' in sent) return { ...turn, inbound: { ...from, kind: 'text', text: sent.said }, action: null }
  return 'form' in sent
    ? { ...turn, inbound: { ...from, kind: 'form', form: sent.form, values: sent.values }, action: null }
    : {
        ...turn,
        inbound: { ...from, kind: 'action', action: sent.action },
        action: { name: sent.action, payload: sent.payload, expired: false },
      }
}

const mostAttempts = 5

/** Decides and carries out; decides anew when what it rested on has moved meanwhile. */
export async function decideOn(
  visitor: Visitor,
  decide: () => Promise<Decision> | Decision,
  needs: DecidingNeeds,
): Promise<Decision>
/** What has a key has its effect once, however often it is sent: then it is `already`. */
export async function decideOn(
  visitor: Visitor,
  decide: () => Promise<Decision> | Decision,
  needs: DecidingNeeds,
  key: string,
): Promise<Decision | 'already'>
export async function decideOn(
  visitor: Visitor,
  decide: () => Promise<Decision> | Decision,
  needs: DecidingNeeds,
  key: string | null = null,
): Promise<Decision | 'already'> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const decision = await decide()
    const done = await carriedOut(visitor, decision, needs, key)
    if (done !== 'overtaken') return done === 'already' ? done : decision
  }
  throw new Error('What was decided on a page was overtaken again and again, and has had no effect.')
}

class AlreadyDoneError extends Error {
  override name = 'AlreadyDoneError'
}

async function carriedOut(
  visitor: Visitor,
  { change, outgoing }: Decision,
  needs: DecidingNeeds,
  key: string | null,
): Promise<'done' | 'already' | 'overtaken'> {
  if (!change && !outgoing?.length) return 'done'
  const { municipality, personId } = visitor.session
  const written = needs.database.unit(municipality, async (unit) => {
    if (key !== null) await claim(unit, municipality, key, needs.clock.now())
    await needs.notices.post(unit, municipality, outgoing ?? [])
    if (!change) return
    await makeChange(unit, change)
    const { action, subject, because, detail } = change.audit
    await recordAudit(unit, {
      ...{ id: needs.ids.next(), municipality, at: needs.clock.now(), action, subject, channel: 'web' },
      actor: { kind: 'person', id: personId },
      detail: because ? { because, ...detail } : detail,
    })
  })
  return written.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof OvertakenError) return 'overtaken'
      if (error instanceof AlreadyDoneError) return 'already'
      throw error
    },
  )
}

/** In the unit of what it leads to, so that the one is never without the other. Throws an AlreadyDoneError. */
async function claim(unit: Unit, municipality: string, key: string, claimedAt: Date): Promise<void> {
  const data = [{ municipality, channel: 'web', key, claimedAt }]
  const { count } = await unit.claimedDelivery.createMany({ data, skipDuplicates: true })
  if (count === 0) throw new AlreadyDoneError()
}

/** What the bot answers, without its buttons: the page has its own. */
export function saidHtml(replies: readonly Draft[]): Html {
  const said = replies.map((draft): Message => {
    const blocks = draft.blocks?.filter((block) => block.kind !== 'buttons')
    return { text: draft.text, ...(blocks ? { blocks: blocks as Message['blocks'] & {} } : {}) }
  })
  return html`<div class="promise" role="status">${said.map(toHtml)}</div>`
}

/** What was sent with a page's form: foreign data, as strings. */
export function filledIn(body: unknown): Filled {
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return Object.fromEntries(
    given.flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, value.slice(0, 10_000)]]
      if (Array.isArray(value)) return [[name, value.filter((one) => typeof one === 'string').slice(0, 1_000)]]
      return []
    }),
  )
}

/** A page's own form: posted to where it stands, with the visitor's token. */
export function formOf(visitor: Visitor, action: string, content: readonly Html[], submit: string): Html {
  return html`<form method="post" action="${action}" class="sheet">
    <input type="hidden" name="csrf" value="${visitor.session.csrfToken}" />
    ${content}
    <p><button class="button button-primary">${submit}</button></p>
  </form>`
}
