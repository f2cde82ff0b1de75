/** What every exchange about remisser is handed, and what its buttons and forms are called. */
import { z } from 'zod'
import type { Keeping } from '../../cases/index.ts'
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

export type Here = Keeping<WholeConsultation>
