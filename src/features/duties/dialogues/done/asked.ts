/** What every exchange about something done is handed, and what is kept of it between two lines. */
import { z } from 'zod'
import type { Turn } from '../../../../conversation/dialogue.ts'
import type { World } from '../../../register/index.ts'
import type { DutyNeeds } from '../../needs.ts'

export const name = 'duties.record-done'
export const formName = 'duties.done:'
export const longest = 2_000
export const pressed = z.object({ dutyId: z.string(), targets: z.array(z.string()) })

export type Asked = { turn: Turn; world: World; personId: string; needs: DutyNeeds }
export const progressData = z.object({ ids: z.array(z.string()).min(1), at: z.string() })
