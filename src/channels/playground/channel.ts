import type { Channel, Outgoing } from '../../conversation/channel.ts'
import type { Clock } from '../../lib/clock.ts'
import { toHtml } from '../../web/message-html.ts'

/** One line of a talk as the page shows it. */
export type Line = {
  id: string
  municipality: string
  personId: string
  from: 'bot' | 'person'
  at: string
  html: string
  text: string
}

/** The playground as a channel: it delivers to whoever has the page open, and remembers the latest lines while the program runs. */
export type PlaygroundChannel = Channel & {
  /** Adds what a person wrote, so that it is shown in its place. */
  wrote(line: Omit<Line, 'from' | 'at' | 'html'>): void
  lines(municipality: string): readonly Line[]
  /** Calls back with every new line of a municipality; gives what ends it. */
  follow(municipality: string, show: (line: Line) => void): () => void
}

export const conversationOf = (personId: string): string => `playground/${personId}`
const linesKept = 400

export function playgroundChannel({ clock }: { clock: Clock }): PlaygroundChannel {
  const kept = new Map<string, Line[]>()
  const followers = new Map<string, Set<(line: Line) => void>>()
  const add = (line: Line): void => {
    const lines = kept.get(line.municipality) ?? []
    const replaced = lines.findIndex(({ id }) => id === line.id)
    if (replaced >= 0) lines[replaced] = line
    else lines.push(line)
    kept.set(line.municipality, lines.slice(-linesKept))
    for (const show of followers.get(line.municipality) ?? []) show(line)
  }
  const at = (): string => clock.now().toISOString()
  return {
    name: 'playground',
    abilities: {
      editsMessages: true,
      opensForms: true,
      showsFormsForWords: true,
      reachesPeople: true,
      showsPictures: true,
    },
    async deliver(outgoing) {
      const id = outgoing.updates ?? outgoing.id
      const { municipality, message } = outgoing
      add({
        id,
        municipality,
        personId: personOf(outgoing),
        from: 'bot',
        at: at(),
        html: toHtml(message).html,
        text: message.text,
      })
      return { outcome: 'sent', as: id }
    },
    wrote(line) {
      add({ ...line, from: 'person', at: at(), html: toHtml({ text: line.text }).html })
    },
    lines: (municipality) => kept.get(municipality) ?? [],
    follow(municipality, show) {
      const all = followers.get(municipality) ?? new Set()
      followers.set(municipality, all.add(show))
      return () => void all.delete(show)
    },
  }
}

function personOf({ to }: Outgoing): string {
  return 'platformUserId' in to ? to.platformUserId : to.conversationId.replace(/^playground\//, '')
}
