import { z } from 'zod'
import type { ConversationKind, InboundContent } from '../../conversation/inbound.ts'
import { type Place, messageId, placeId, placeOf } from './address.ts'
import { unescaped, withoutMention } from './escape.ts'
import { filledIn, formCallback, pickedIn } from './form.ts'
import { buttonPrefix } from './render.ts'

/** What reached us from Slack, in our words; who sent it and whose they are is found out next. */
export type Heard = {
  workspace: string
  /** The organisation (Enterprise Grid) that the workspace is part of. */
  organisation: string | null
  user: string
  isOutsider: boolean
  place: Place
  kind: ConversationKind
  key: string
  content: InboundContent
  /** Whom a form's inputs had picked in the workspace's list, by input name. */
  picked?: Readonly<Record<string, string>>
  replyTo: string | null
  /** What a modal can be opened with, within three seconds. */
  trigger: string | null
  /** Where an answer that only the user sees can be sent, within half an hour. */
  responseUrl: string | null
}

const id = z.string().regex(/^[A-Za-z0-9.]+$/)

const eventBody = z.object({
  type: z.literal('event_callback'),
  team_id: id.nullish(),
  context_team_id: id.nullish(),
  enterprise_id: id.nullish(),
  context_enterprise_id: id.nullish(),
  authorizations: z.array(z.object({ team_id: id.nullish(), enterprise_id: id.nullish() })).nullish(),
  is_ext_shared_channel: z.boolean().nullish(),
  event: z.object({
    type: z.string(),
    subtype: z.string().nullish(),
    bot_id: z.string().nullish(),
    user: id.nullish(),
    channel: id.nullish(),
    channel_type: z.string().nullish(),
    tab: z.string().nullish(),
    text: z.string().nullish(),
    ts: id.nullish(),
    event_ts: id.nullish(),
    thread_ts: id.nullish(),
    user_team: id.nullish(),
    source_team: id.nullish(),
  }),
})

const commandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: id,
  enterprise_id: id.nullish(),
  user_id: id,
  channel_id: id,
  trigger_id: z.string(),
  response_url: z.url().nullish(),
})

const values = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      value: z.string().nullish(),
      selected_option: z.object({ value: z.string() }).nullish(),
      selected_options: z.array(z.object({ value: z.string() })).optional(),
      selected_date: z.string().nullish(),
      selected_user: id.nullish(),
    }),
  ),
)
const from = {
  team: z.object({ id }).nullish(),
  enterprise: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.nullish() }),
  trigger_id: z.string(),
}

const actionBody = z.object({
  type: z.literal('block_actions'),
  ...from,
  response_url: z.url().nullish(),
  container: z.object({
    type: z.string(),
    message_ts: id.nullish(),
    thread_ts: id.nullish(),
    channel_id: id.nullish(),
    is_ephemeral: z.boolean().nullish(),
  }),
  state: z.object({ values }).nullish(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().nullish() })).min(1),
})

const viewBody = z.object({
  type: z.literal('view_submission'),
  ...from,
  view: z.object({ callback_id: z.string(), private_metadata: z.string(), state: z.object({ values }) }),
})

/** What is kept in a modal about where it belongs. Slack hands it back as it was. */
const metadataSchema = z.object({ form: z.string(), place: z.string(), kind: z.enum(['dm', 'group', 'external']) })
type FormMetadata = z.infer<typeof metadataSchema>

/**
 * Reads a delivery. Null: nothing for us, such as edits, other bots, our own messages and buttons that only open a link.
 * In channels only mentions count, so a message that also mentions the bot is heard once.
 */
export function heardFrom(body: unknown, botUserId: string): Heard | null {
  const event = eventBody.safeParse(body)
  if (event.success) return fromEvent(event.data, botUserId)
  const command = commandBody.safeParse(body)
  if (command.success) return fromCommand(command.data)
  const action = actionBody.safeParse(body)
  if (action.success) return fromAction(action.data)
  const view = viewBody.safeParse(body)
  return view.success ? fromView(view.data) : null
}

function fromEvent(body: z.infer<typeof eventBody>, botUserId: string): Heard | null {
  const { event } = body
  const [authorization] = body.authorizations ?? []
  const organisation = authorization?.enterprise_id ?? body.context_enterprise_id ?? body.enterprise_id ?? null
  // An install for a whole organisation may name no workspace.
  const workspace = authorization?.team_id ?? body.context_team_id ?? body.team_id ?? organisation
  const { user, channel } = event
  if (!workspace || !user || user === botUserId || event.bot_id) return null
  const team = event.user_team ?? event.source_team
  const shared = {
    workspace,
    organisation,
    user,
    isOutsider: isElsewhere(team, workspace, organisation),
    replyTo: null,
    trigger: null,
    responseUrl: null,
  }
  const external = body.is_ext_shared_channel === true

  if (event.type === 'app_home_opened' && event.tab === 'home') {
    const key = `home:${user}:${event.event_ts ?? ''}`
    return { ...shared, place: { kind: 'home', workspace, user }, kind: 'dm', key, content: { kind: 'home' } }
  }
  // Whoever opens the talk with the bot for the first time is new to it.
  if (event.type === 'app_home_opened' && event.tab === 'messages') {
    const place = ownTalk(workspace, user)
    return { ...shared, place, kind: 'dm', key: `met:${user}`, content: { kind: 'lifecycle', event: 'installed' } }
  }
  if (!channel || !event.ts) return null
  const key = `message:${channel}:${event.ts}`
  const thread = event.thread_ts ?? null
  const isMessage = !event.subtype || event.subtype === 'file_share' || event.subtype === 'thread_broadcast'
  if (event.type === 'message' && event.channel_type === 'im' && isMessage) {
    const text = unescaped(withoutMention(event.text ?? '', botUserId))
    const place = thread === null ? ownTalk(workspace, user) : { kind: 'talk' as const, workspace, channel, thread }
    return { ...shared, place, kind: external ? 'external' : 'dm', key, content: { kind: 'text', text } }
  }
  if (event.type === 'app_mention' && isMessage) {
    const text = unescaped(withoutMention(event.text ?? '', botUserId))
    const place = { kind: 'talk' as const, workspace, channel, thread: thread ?? event.ts }
    return { ...shared, place, kind: external ? 'external' : 'group', key, content: { kind: 'text', text } }
  }
  return null
}

/** A user's talk with the bot goes by the user's id: a button on their own page leads there, too, and knows no other. */
const ownTalk = (workspace: string, user: string): Place & { kind: 'talk' } => ({
  kind: 'talk',
  workspace,
  channel: user,
  thread: null,
})

/** Within an organisation people of several workspaces meet; who is a stranger there, the user's profile tells. */
function isElsewhere(team: string | null | undefined, workspace: string, organisation: string | null): boolean {
  return Boolean(team && team !== workspace && team !== organisation && organisation === null)
}

/** A command is answered where it was given, for the user alone. One with nothing after it asks for help. */
function fromCommand(body: z.infer<typeof commandBody>): Heard {
  return {
    workspace: body.team_id,
    organisation: body.enterprise_id ?? null,
    user: body.user_id,
    isOutsider: false,
    place: { kind: 'private', workspace: body.team_id, channel: body.channel_id, user: body.user_id },
    kind: 'dm',
    key: `command:${body.trigger_id}`,
    content: { kind: 'command', text: unescaped(body.text).trim() || 'hjälp' },
    replyTo: null,
    trigger: body.trigger_id,
    responseUrl: body.response_url ?? null,
  }
}

function fromAction(body: z.infer<typeof actionBody>): Heard | null {
  const [action] = body.actions
  const organisation = body.enterprise?.id ?? null
  const workspace = body.team?.id ?? organisation
  if (!action || !workspace) return null
  const content = contentOf(action, body.state?.values ?? {})
  if (!content) return null
  const { container, user } = body
  const channel = container.channel_id
  const isEphemeral = container.is_ephemeral === true
  const thread = channel ? threadOf(channel, container) : null
  const isOwn = !channel || (channel.startsWith('D') && thread === null)
  const place: Place =
    isEphemeral && channel
      ? { kind: 'private', workspace, channel, user: user.id }
      : isOwn
        ? ownTalk(workspace, user.id)
        : { kind: 'talk', workspace, channel, thread }
  return {
    workspace,
    organisation,
    user: user.id,
    isOutsider: isElsewhere(user.team_id, workspace, organisation),
    place,
    kind: place.kind === 'talk' && !isOwn && !channel.startsWith('D') ? 'group' : 'dm',
    key: `action:${body.trigger_id}`,
    content,
    picked: pickedIn(body.state?.values ?? {}),
    replyTo:
      channel && container.message_ts && !isEphemeral ? messageId(workspace, channel, container.message_ts) : null,
    trigger: body.trigger_id,
    responseUrl: isEphemeral ? (body.response_url ?? null) : null,
  }
}

function threadOf(
  channel: string,
  container: { thread_ts?: string | null | undefined; message_ts?: string | null | undefined },
): string | null {
  return container.thread_ts ?? (channel.startsWith('D') ? null : (container.message_ts ?? null))
}

function contentOf(
  action: { action_id: string; value?: string | null | undefined },
  state: z.infer<typeof values>,
): InboundContent | null {
  if (!action.value) return null
  if (action.action_id.startsWith(`${buttonPrefix}:`)) return { kind: 'action', action: action.value }
  if (action.action_id === formCallback) return { kind: 'form', form: action.value, values: filledIn(state) }
  return null
}

function fromView(body: z.infer<typeof viewBody>): Heard | null {
  const organisation = body.enterprise?.id ?? null
  const workspace = body.team?.id ?? organisation
  const metadata = metadataIn(body.view.private_metadata)
  if (!workspace || !metadata || body.view.callback_id !== formCallback) return null
  const place = metadata.place
  if (place.workspace !== workspace) return null
  const filled = filledIn(body.view.state.values)
  return {
    workspace,
    organisation,
    user: body.user.id,
    isOutsider: isElsewhere(body.user.team_id, workspace, organisation),
    place,
    kind: metadata.kind,
    key: `form:${body.trigger_id}`,
    content:
      metadata.form === askForm
        ? { kind: 'text', text: String(filled[askInput] ?? '') }
        : { kind: 'form', form: metadata.form, values: filled },
    picked: pickedIn(body.view.state.values),
    replyTo: null,
    trigger: body.trigger_id,
    responseUrl: null,
  }
}

const shortcutBody = z.object({ type: z.literal('shortcut'), ...from })

/** The shortcut was chosen: the place where the question will be asked. Null for everything else. */
export function shortcutFrom(
  body: unknown,
): (Pick<Heard, 'workspace' | 'organisation' | 'user' | 'place' | 'kind'> & { trigger: string }) | null {
  const parsed = shortcutBody.safeParse(body)
  const organisation = parsed.data?.enterprise?.id ?? null
  const workspace = parsed.data?.team?.id ?? organisation
  if (!parsed.success || !workspace) return null
  const { user, trigger_id: trigger } = parsed.data
  return { workspace, organisation, user: user.id, place: ownTalk(workspace, user.id), kind: 'dm', trigger }
}

/** A form of the channel's own: what is written in it is heard as a message. */
export const askForm = 'slack-ask'
export const askInput = 'question'

const goneBody = z.object({
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().nullish() })).nullish(),
  event: z.object({
    type: z.enum(['app_uninstalled', 'tokens_revoked']),
    tokens: z.object({ bot: z.array(z.string()).nullish() }).nullish(),
  }),
})

/** Where the bot has been uninstalled, or may not speak any longer: a workspace or an organisation. Null for everything else. */
export function goneFrom(body: unknown): string | null {
  const parsed = goneBody.safeParse(body)
  if (!parsed.success) return null
  const { event, team_id: team, enterprise_id: enterprise, authorizations } = parsed.data
  // People's own tokens are none of ours.
  if (event.type === 'tokens_revoked' && !event.tokens?.bot?.length) return null
  const isWhole = authorizations?.[0]?.is_enterprise_install === true
  return (isWhole ? enterprise : team) ?? enterprise ?? team ?? null
}

export function metadataFor(form: string, heard: Pick<Heard, 'place' | 'kind'>): string {
  return JSON.stringify({ form, place: placeId(heard.place), kind: heard.kind } satisfies FormMetadata)
}

function metadataIn(text: string): (Omit<FormMetadata, 'place'> & { place: Place }) | null {
  const parsed = metadataSchema.safeParse(jsonIn(text))
  const place = parsed.success ? placeOf(parsed.data.place) : null
  return parsed.success && place ? { ...parsed.data, place } : null
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
