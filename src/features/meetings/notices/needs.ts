import type { Language } from '../../../conversation/inbound.ts'
import type { Notices } from '../../../conversation/notices/notices.ts'
import type { Unit } from '../../../database/database.ts'
import type { World } from '../../register/index.ts'
import type { CalendarLinks } from '../calendars/links.ts'
import type { MeetingNeeds } from '../needs.ts'

export type NoticeNeeds = MeetingNeeds & {
  notices: Notices
  links: CalendarLinks
  /** How a person's own projects go, for an answer to begin from; absent where nobody keeps projects. */
  projectStanding?(unit: Unit, personId: string, language: Language, world: World): Promise<string | null>
}
