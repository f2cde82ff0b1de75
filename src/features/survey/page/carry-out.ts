/** What a deed on a page comes to, carried out as a turn would: the change, what is said to others, and the audit row, in one unit. */
import { carriedOut } from '../../../conversation/change.ts'
import type { Decision } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import { recordAudit } from '../../../database/audit.ts'
import type { Visitor } from '../../../web/pages.ts'
import { textsIn } from '../in-words.ts'
import type { SurveyNeeds } from '../needs.ts'

/** Gives what is to be said about it. */
export async function carryOut(
  { replies, change, outgoing = [] }: Decision,
  { session, language }: Visitor,
  at: Date,
  needs: SurveyNeeds,
): Promise<string> {
  const { municipality, personId } = session
  const said = replies.map(({ text }) => text).join(' ')
  if (!change) return said
  const { action, subject, because, detail } = change.audit
  try {
    await needs.database.unit(municipality, async (unit) => {
      await carriedOut(unit, change)
      await needs.notices.post(unit, municipality, outgoing)
      await recordAudit(unit, {
        ...{ id: needs.ids.next(), municipality, at, action, subject, channel: 'web' },
        actor: { kind: 'person', id: personId },
        detail: because ? { because, ...detail } : detail,
      })
    })
    return said
  } catch (error) {
    // Somebody did it at the same moment, in the chat or on another page: the page below shows how it is now.
    if (error instanceof OvertakenError) return textsIn(language).page.overtaken
    throw error
  }
}
