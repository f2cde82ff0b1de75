/** What every exchange about remisser is handed, and what its buttons and forms are called. */
import { z } from 'zod'
import { type Turn } from '../../../conversation/dialogue.ts'
import { type Language } from '../../../conversation/inbound.ts'
import { type CaseNeeds } from '../../cases/index.ts'
import { type Person, type World } from '../../register/index.ts'
import { type WholeConsultation } from '../consultation.ts'

export const action = {
  open: 'consultations.open',
  reply: 'consultations.reply',
  show: 'consultations.show',
  close: 'consultations.close',
  takeBack: 'consultations.take-back',
  undoReply: 'consultations.undo-reply',
} as const

export const writeForm = 'consultations.write:'

export const replyForm = 'consultations.reply:'

export const begun = z.object({ body: z.string(), caseId: z.string().optional() })

export const about = z.object({ consultationId: z.string() })

export type Here = {
  turn: Turn
  world: World
  language: Language
  asker: Person
  all: readonly WholeConsultation[]
  needs: CaseNeeds
}
