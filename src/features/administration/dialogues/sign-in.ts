import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Unit } from '../../../database/database.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'

export type SignInNeeds = {
  /** Makes a link, not yet valid: it is written by `keep` in the turn's transaction. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

/** "Logga in": a link to the pages, given in private only. */
export function signIn({ newLink }: SignInNeeds): Dialogue {
  return {
    name: 'administration.sign-in',
    takes: (turn) => saidOf(turn) !== null && asksToSignIn.test(saidOf(turn)!),
    decide(turn) {
      const texts = { sv, en }[turn.language]
      const { municipality, conversation, person } = turn.inbound
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.onlyInPrivate }] }
      if (!person?.personId) return { replies: [{ text: texts.notInRegister }] }
      const link = newLink(municipality, person.personId)
      const blocks = [
        { kind: 'text', text: texts.signInLink },
        { kind: 'links', links: [{ label: texts.signInLabel, url: link.url }] },
      ] as const
      return {
        replies: [{ text: `${texts.signInLink} ${link.url}`, blocks }],
        change: {
          audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
          run: link.keep,
        },
      }
    },
  }
}

const asksToSignIn =
  /^\s*(?:jag vill )?(?:logga in|öppna (?:mina )?sidor(?:na)?|mina sidor|inloggning|sign in|log ?in)[\s.!?]*$/iu

function saidOf({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}
