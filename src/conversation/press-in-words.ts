/**
 * Whatever can be pressed can be said: the label of a button of the latest message, or yes and no to it, or what its form asks for.
 * So a message with buttons works where there are none, and for whoever answers instead of pressing. What a button of a message
 * before it is called, word for word, is that button, too: it still stands above.
 */
import type { Database } from '../database/database.ts'
import type { ChannelName } from './inbound.ts'
import type { Button, Message } from './message.ts'
import type { SealedAction } from './store.ts'
import { latestSaid, stillShown } from './latest-said.ts'
import { edits } from './understanding/distance.ts'

const yes = new Set(
  'ja|japp|jajamän|jo|ja tack|ja gärna|gärna|gör det|gör så|kör|kör på|kör så|absolut|ser bra ut|det ser bra ut|det blir bra|låter bra|det låter bra|det är bra så|yes|yep|yes please|do it|go ahead|looks good|sounds good'.split(
    '|',
  ),
)
/** What people say around a yes or the name of a deed: "ja, vi kör på det", "okej, jag godkänner planen". */
const around =
  /^(?:(?:ja|jo|ok|okej|bra|toppen|absolut|jag|vi|då|nu|yes|well|i|we) )+(?=\p{L})|(?: (?:det|den|dem|dom|så|nu|då|tack|please|it|that|planen|förslaget))+$/gu
const no = new Set('nej|nej tack|nä|nope|inte nu|no|no thanks|no thank you'.split('|'))
const longest = 40

/** Whether the words could be meant for a button; only then is it worth looking for one. */
export function mayMeanAButton(text: string): { answer: 'yes' | 'no' | null } | null {
  const said = bare(text)
  if (said === '' || said.length > longest) return null
  return { answer: yes.has(said) || yes.has(said.replaceAll(around, '')) ? 'yes' : no.has(said) ? 'no' : null }
}

/** The one button of the message that the words mean; null when there is none, or more than one. */
function buttonMeant(text: string, message: Message): Button | null {
  const buttons = (message.blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const said = bare(text).replace(/^(?:tryck(?: på)?|klicka på|välj|press|click|choose) /, '')
  const exactly = buttons.filter(({ label }) => isLabel(said, bare(label)))
  const deed = said.replaceAll(around, '')
  const labelled = exactly.length > 0 ? exactly : buttons.filter(({ label }) => tellsOf(deed, bare(label)))
  if (labelled.length > 0) return labelled.length === 1 ? labelled[0]! : null
  const answer = mayMeanAButton(text)?.answer
  if (!answer) return null
  const begins = answer === 'yes' ? /^(?:ja|yes)(?!\p{L})/u : /^(?:nej|no)(?!\p{L})/u
  const spoken = buttons.filter(({ label }) => begins.test(bare(label)))
  if (spoken.length > 0) return spoken.length === 1 ? spoken[0]! : null
  // What asks to be confirmed, or cannot be taken back lightly, is not done for a yes.
  const main = answer === 'yes' ? buttons.filter(({ style, confirm }) => style === 'primary' && !confirm) : []
  return main.length === 1 ? main[0]! : null
}

type Where = {
  /** It says nothing else, and asks nothing: a form of the message may be what it is for. */
  isFree: boolean
  municipality: string
  channel: ChannelName
  conversationId: string
  personId: string | null
  now: Date
}

/** The button of the latest message in the talk that the words mean, as its sealed action. One read of the database. */
export async function pressedInWords(
  database: Database,
  text: string,
  { isFree, municipality, channel, conversationId, personId, now }: Where,
): Promise<{ button: Button; action: SealedAction } | null> {
  return database.unit(municipality, async (unit) => {
    const where = { municipality, channel, conversationId, personId, now }
    const message = await latestSaid(unit, where)
    const meant = message && mayMeanAButton(text) && buttonMeant(text, message)
    const above = meant ? null : buttonCalled(text, await stillShown(unit, where))
    const heard = message && !meant && !above && isFree ? buttonThatHears(message) : null
    const button = meant ?? above ?? heard
    if (!button) return null
    const sealed = await unit.sealedAction.findUnique({
      where: { municipality_id: { municipality, id: button.action } },
    })
    if (!sealed) return null
    const { sealedAt, usedAt, ...rest } = sealed
    const action = { ...rest, sealedAt: sealedAt.toISOString(), usedAt: usedAt?.toISOString() ?? null } as SealedAction
    return { button, action: heard ? { ...action, payload: withHeard(action.payload, heard.hears!, text) } : action }
  })
}

/** The latest button whose whole label is said. A bare yes or no answers what was asked last, and nothing above. */
function buttonCalled(text: string, messages: readonly Message[]): Button | null {
  const said = bare(text)
  if (
    said.length < 5 ||
    mayMeanAButton(text)?.answer !== null ||
    /^(?:ja|nej|yes|no|avbryt|cancel)(?!\p{L})/u.test(said)
  )
    return null
  const buttons = messages.flatMap(({ blocks }) =>
    (blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])),
  )
  return buttons.find(({ label }) => isLabel(said, bare(label))) ?? null
}

/** After what was heard before, when the button was shown again with it. */
function withHeard(payload: unknown, name: string, text: string): Record<string, unknown> {
  const given = payload as Record<string, unknown>
  const before = given['heard'] === true && typeof given[name] === 'string' ? `${given[name]}\n` : ''
  return { ...given, [name]: `${before}${text.trim()}`, heard: true }
}

/** "godkänner", "godkänns" and "skicka" of *Godkänn* and *Skicka förslaget*. */
function tellsOf(deed: string, label: string): boolean {
  const [verb = ''] = label.split(' ')
  return verb.length >= 4 && [verb, `${verb}r`, `${verb}er`, `${verb}s`].includes(deed)
}

/** The one button that hears what is written. */
function buttonThatHears(message: Message): Button | null {
  const hear = (message.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.filter(({ hears }) => hears !== undefined) : [],
  )
  return hear.length === 1 ? hear[0]! : null
}

function isLabel(said: string, label: string): boolean {
  return said === label || (label.length >= 8 && edits(said, label, 1).count <= 1)
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
