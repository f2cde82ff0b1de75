/** What every exchange about projects is handed, and what its buttons and forms are called. */
import { z } from 'zod'
import { type Part, source } from '../../../conversation/say.ts'
import type { Keeping } from '../../cases/index.ts'
import { type World } from '../../register/index.ts'
import { explain } from '../../rules/index.ts'
import { type Told } from '../in-words.ts'
import { type WholeProject, dutyFor } from '../project.ts'

export const action = {
  tell: 'projects.tell',
  show: 'projects.show',
  forward: 'projects.forward',
  status: 'projects.status',
  largest: 'projects.largest',
  undo: 'projects.undo',
} as const

export const tellForm = 'projects.tell:'

export const forwardForm = 'projects.forward:'

export const statusForm = 'projects.status:'

export const about = z.object({
  projectId: z.string(),
  noteIds: z.array(z.string()).optional(),
  withdraw: z.boolean().optional(),
  was: z.object({ state: z.string(), leaderId: z.string().nullable(), largest: z.boolean() }).optional(),
})

export type Here = Keeping<WholeProject>

export function rule(handles: 'planned-project' | 'project-forwarding', { world, language }: Told): Part[] {
  const id = dutyFor(handles, world.governance)?.sources[0]
  const words = id === undefined ? null : explain(id, world.governance, language)
  return words === null ? [] : [source(words)]
}

export const initial = (value: string | null | undefined) => (value ? { initial: value } : {})

export function unitsIn({ governance }: World) {
  return governance.manifest.units
    .filter(({ kind }) => kind === 'department' || kind === 'division' || kind === 'company')
    .slice(0, 100)
}
