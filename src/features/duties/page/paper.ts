/** What was handed in, and a draft, as Word files. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { heading, messageOf, sentence } from '../../../conversation/say.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { dayOf } from '../../../lib/day.ts'
import { onPaper, toDocx } from '../../../web/paper/index.ts'
import { type World, lookupsOf, shownOf } from '../../register/index.ts'
import { targetsOf } from '../due/targets.ts'
import type { Done } from '../duty.ts'
import { dayInWords, doneOn, evidenceInWords, textsIn, withTargets } from '../in-words.ts'

/** "Registerförteckning: Raindance": the duty with what this was handed in for. */
export function titleOf({ target }: Pick<Done, 'target'>, duty: Duty, world: World, language: Language): string {
  const targets = (targetsOf(duty, world) ?? []).filter(({ key }) => key === target)
  return withTargets(duty, targets, language)
}

/** What was written in a form or a report, with its day and its receipt. */
export async function handedInFile(done: Done, duty: Duty, world: World, language: Language) {
  const message = messageOf([
    sentence(doneOn(done, language, world.today)),
    ...[evidenceInWords(done)].flatMap((words) => (words === null ? [] : [sentence(words)])),
    ...receiptOf(done, world, language),
    ...(done.content ?? []).flatMap(({ label, text }) => [
      heading(label),
      ...text
        .split('\n')
        .filter(Boolean)
        .map((line) => sentence(line)),
    ]),
  ])
  const title = titleOf(done, duty, world, language)
  return wordFile(duty.id, await asWord(message, title, done.diarienummer, world, language))
}

export async function draftFile(draft: Draft, { id, name }: Duty, world: World, language: Language) {
  return wordFile(id, await asWord(draft, name, null, world, language))
}

/** When it was received, and by whom. */
function receiptOf({ receivedAt, receivedBy }: Done, world: World, language: Language) {
  const person = receivedAt === null ? null : lookupsOf(world.register).person(receivedBy ?? '')
  if (receivedAt === null) return []
  const { page, handIn } = textsIn(language)
  const who = person ? (shownOf(person, world.governance).name ?? handIn.someone) : handIn.someone
  return [sentence(page.received(dayInWords(dayOf(receivedAt), language, world.today), who))]
}

function asWord(message: Draft, title: string, diarienummer: string | null, world: World, language: Language) {
  const { governance, today } = world
  return toDocx(onPaper(message), { title, municipality: governance.name, on: today, diarienummer, language })
}

function wordFile(id: string, bytes: Uint8Array) {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: `${id}.docx`, type, bytes }
}
