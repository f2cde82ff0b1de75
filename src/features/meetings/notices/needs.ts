import type { Notices } from '../../../conversation/notices/notices.ts'
import type { CalendarLinks } from '../calendars/links.ts'
import type { MeetingNeeds } from '../needs.ts'

export type NoticeNeeds = MeetingNeeds & { notices: Notices; links: CalendarLinks }
