import * as cues from './cues.ts'
import type { RoleHit } from './roles.ts'
import type { Token } from './tokens.ts'

/** What is asked of the whole line, once however many names there are in it. */
export type Said = {
  shouting: boolean
  /** Where it is asked who or which; -1: nowhere. */
  asked: number
} & Record<
  'asks' | 'who' | 'contact' | 'contactPlainly' | 'list' | 'fact' | 'whereabouts' | 'whetherThisOne' | 'whatItIs',
  () => boolean
>

/** Looked for when it is first asked about. */
export function saidIn(tokens: readonly Token[], line: string, roles: readonly RoleHit[]): Said {
  return {
    shouting: tokens.length > 1 && tokens.every((token) => token.raw === token.raw.toUpperCase()),
    asked: tokens.findIndex(({ cue }) => /^(?:vem|vems|who|vilka|vilken)$/.test(cue)),
    asks: once(() => roles.length > 0 || asksSomething(line)),
    who: once(() => cues.who.test(line)),
    contact: once(() => cues.contact.test(line)),
    contactPlainly: once(() => cues.contactPlainly.test(line)),
    list: once(() => cues.listing.test(line) || cues.counting.test(line)),
    fact: once(() => asksFact(line)),
    whereabouts: once(() => whereabouts.test(line)),
    whetherThisOne: once(() => /^(?:\w+ )?(?:ar|var) (?:det|inte det) \w+(?: \w+){0,3} som\b/.test(line)),
    whatItIs: once(() => whatItIs.test(line)),
  }
}

export function asksFact(said: string): boolean {
  return cues.fields.some((field) => field.field !== 'description' && field.when.test(said))
}

export function once(ask: () => boolean): () => boolean {
  let answer: boolean | null = null
  return () => (answer ??= ask())
}

function asksSomething(line: string): boolean {
  return (
    cues.who.test(line) ||
    cues.contactPlainly.test(line) ||
    cues.fields.some((field) => field.when.test(line)) ||
    cues.listing.test(line)
  )
}

const whereabouts = /^(?:\w+ )?var (?:ligger|finns|ar|nagonstans ar|har \w+) \w+(?: \w+)?$/

const whatItIs = /^(?:\w+ )?vad ar \w+(?: \w+)? for (?:nagot|nagra|sorts|slags|typ|ett|system\w*|program\w*|sak|grej)\b/
