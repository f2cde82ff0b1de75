import { z } from 'zod'
import type { ConversationKind, InboundContent } from '../../conversation/inbound.ts'
import type { TeamsReference } from './adapter.ts'
import { filledIn, pickedIn } from './form.ts'
import { verb } from './render.ts'

/** What reached us from Teams, in our words; who sent it and whose they are is found out next. */
export type Heard = {
  tenant: string
  /** The Entra object id; null for somebody whom Entra does not know. */
  user: string | null
  conversationId: string
  kind: ConversationKind
  key: string
  content: InboundContent
  /** Whom a form's inputs had picked in the organisation's list, as Entra object ids, by input name. */
  picked: Readonly<Record<string, string>>
  replyTo: string | null
  language: 'sv' | 'en' | null
  reference: TeamsReference
  /** What Teams waits for an answer to: a click on a card, or a dialog; null for what it only tells. */
  waitsFor: 'card' | 'dialog' | null
}

const channelAccount = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
})

/** Of an activity, what we use. */
export const activitySchema = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  channelId: z.string().nullish(),
  serviceUrl: z.string().nullish(),
  from: channelAccount.nullish(),
  recipient: channelAccount.nullish(),
  conversation: z
    .object({ id: z.string().min(1), conversationType: z.string().nullish(), tenantId: z.string().nullish() })
    .nullish(),
  channelData: z
    .looseObject({
      tenant: z.object({ id: z.string().nullish() }).nullish(),
      channel: z.looseObject({ type: z.string().nullish() }).nullish(),
    })
    .nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  replyToId: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
})
export type TeamsActivity = z.infer<typeof activitySchema>

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
})
const clickSchema = z.object({ styrbot: z.literal('action'), action: z.string().min(1) })
const submittedSchema = z.looseObject({
  styrbot: z.literal('form'),
  form: z.string().min(1),
  many: z.array(z.string()).default([]),
})
const dialogSchema = z.object({ data: z.unknown() })
const executeSchema = z.object({ action: z.object({ verb: z.literal(verb), data: z.unknown() }) })

/** Reads an activity. Null: nothing for us, such as edits, reactions, and what is said in a group without calling the bot. */
export function heardFrom(activity: TeamsActivity): Heard | null {
  const { conversation, from, recipient, serviceUrl, id } = activity
  const tenant = (conversation?.tenantId ?? activity.channelData?.tenant?.id)?.toLowerCase()
  if (!conversation || !from || !recipient || !serviceUrl || !tenant) return null
  // Another bot: two of them could talk for ever.
  if (from.id.startsWith('28:')) return null
  const kind = kindOf(activity)
  const content = contentOf(activity, kind)
  if (!content) return null
  return {
    tenant,
    user: from.aadObjectId?.toLowerCase() ?? null,
    conversationId: talkId(tenant, conversation.id),
    kind,
    key: `${content.kind}:${conversation.id}:${id ?? ''}`,
    content,
    picked: pickedOf(activity),
    replyTo: activity.replyToId ? messageId(tenant, conversation.id, activity.replyToId) : null,
    language: languageOf(activity.locale),
    reference: {
      tenantId: tenant,
      conversationId: conversation.id,
      serviceUrl,
      botId: recipient.id,
      userId: from.id,
      ...(content.kind === 'lifecycle' && content.event === 'removed' ? { removed: 'true' as const } : {}),
    },
    waitsFor: activity.type !== 'invoke' ? null : activity.name === cardInvoke ? 'card' : 'dialog',
  }
}

const cardInvoke = 'adaptiveCard/action'
const dialogInvokes: readonly unknown[] = ['task/fetch', 'task/submit']

/** A shared channel may have people from other organisations in it. */
function kindOf({ conversation, channelData }: TeamsActivity): ConversationKind {
  if (conversation?.conversationType === 'personal') return 'dm'
  return channelData?.channel?.type === 'shared' ? 'external' : 'group'
}

/** `TENANT/TALK`, `TENANT/TALK/MESSAGE`: Teams' own ids hold almost any sign. A message of several activities names them all, in order. */
function talkId(tenant: string, conversation: string): string {
  return `${tenant}/${encodeURIComponent(conversation.toWellFormed())}`
}
export function messageId(tenant: string, conversation: string, ...activities: readonly string[]): string {
  return `${talkId(tenant, conversation)}/${activities.map((each) => encodeURIComponent(each.toWellFormed())).join('+')}`
}
/** The activities that a message id names, when it is one in this talk. */
export function activitiesIn(id: string | null, tenant: string, conversation: string): readonly string[] {
  const talk = `${talkId(tenant, conversation)}/`
  return id?.startsWith(talk) ? id.slice(talk.length).split('+').map(decodeURIComponent) : []
}

function contentOf(activity: TeamsActivity, kind: ConversationKind): InboundContent | null {
  if (activity.type === 'message') {
    const clicked = valueContent(activity.value)
    if (clicked) return clicked
    const { text, isCalled } = readText(activity)
    return kind === 'dm' || isCalled ? { kind: 'text', text } : null
  }
  if (activity.type === 'invoke') return invokeContent(activity)
  if (activity.type === 'installationUpdate') {
    // An app update comes as `add-upgrade`: nobody is to be greeted again.
    if (activity.action === 'add') return { kind: 'lifecycle', event: 'installed' }
    if (activity.action === 'remove') return { kind: 'lifecycle', event: 'removed' }
  }
  return null
}

function invokeContent({ name, value }: TeamsActivity): InboundContent | null {
  if (name === cardInvoke) {
    const execute = executeSchema.safeParse(value)
    return execute.success ? valueContent(execute.data.action.data) : null
  }
  const dialog = dialogInvokes.includes(name) ? dialogSchema.safeParse(value) : null
  return dialog?.success ? valueContent(dialog.data.data) : null
}

function valueContent(value: unknown): InboundContent | null {
  const click = clickSchema.safeParse(value)
  if (click.success) return { kind: 'action', action: click.data.action }
  const submitted = submittedSchema.safeParse(value)
  if (!submitted.success) return null
  return { kind: 'form', form: submitted.data.form, values: filledIn(submitted.data, submitted.data.many) }
}

function pickedOf({ type, value }: TeamsActivity): Record<string, string> {
  const dialog = type === 'invoke' ? dialogSchema.safeParse(value) : null
  const submitted = submittedSchema.safeParse(dialog?.success ? dialog.data.data : value)
  return submitted.success ? pickedIn(submitted.data) : {}
}

/** What was written, without the mention that called the bot; other people's mentions become their names. */
function readText({ text, entities, recipient }: TeamsActivity): { text: string; isCalled: boolean } {
  let rest = text ?? ''
  let isCalled = false
  for (const entity of entities ?? []) {
    const mention = mentionSchema.safeParse(entity)
    if (!mention.success) continue
    const { mentioned, text: marked } = mention.data
    const isUs = mentioned.id === recipient?.id
    isCalled ||= isUs
    if (isUs) rest = rest.replaceAll(marked || `<at>${mentioned.name ?? ''}</at>`, ' ')
  }
  const plain = rest
    .replaceAll(/<\/?at[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\r\n?/g, '\n')
  return { text: plain.normalize('NFC').trim(), isCalled }
}

function languageOf(locale: string | null | undefined): 'sv' | 'en' | null {
  const start = locale?.slice(0, 2).toLowerCase()
  return start === 'sv' || start === 'en' ? start : null
}
