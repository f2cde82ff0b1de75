/** "Visa styrdokumenten", "vilka dokument saknas?": what there is, what is missing, what is due for review. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { buttons, heading, links, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { inLanguage } from '../../../governance/in-language.ts'
import { partyInWords } from '../../rules/index.ts'
import { type DocumentNeeds, mayKeep, textsIn } from '../needs.ts'
import { type Listed, listedIn } from '../register/register.ts'
import { editionsOf, supportsOf } from '../store.ts'
import { showSupports } from './decide-support.ts'
import { openForm } from './register.ts'

const openPage = 'documents.open-page'

export function listDocuments(needs: DocumentNeeds): Dialogue {
  return {
    name: 'documents.list',
    takes: (turn) => (turn.action ? turn.action.name === openPage : turn.reading?.intent === 'document_list'),
    async decide(turn) {
      if (turn.action) return pageLink(turn, needs)
      const { municipality, person } = turn.inbound
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(turn.now) }
      const { editions, waits } = await needs.database.unit(municipality, async (unit) => {
        const inForce = await editionsOf(unit, municipality)
        const supports = await supportsOf(
          unit,
          municipality,
          inForce.map(({ id }) => id),
        )
        return { editions: inForce, waits: supports.some(({ state }) => state === 'proposed') }
      })
      const all = listedIn(governance, editions, world.today)
      return listed(all, turn, world, { keeps: mayKeep(person?.personId ?? null, world, needs), waits })
    },
  }
}

/** `waits`: there are proposals that nobody has decided on. */
type Reader = { keeps: boolean; waits: boolean }

function listed(all: readonly Listed[], { language }: Turn, world: World, { keeps, waits }: Reader): Decision {
  const texts = textsIn(language).list
  const missing = all.filter(({ standing }) => standing === 'missing')
  const items = all.map((one) => lineOf(one, language))
  const missed = missing.flatMap(({ title, declared }) => {
    const made = declared?.madeBy
      ? [texts.madeBy(partyInWords(declared.madeBy, { governance: world.governance, language }))]
      : []
    const holds =
      declared && declared.mustHold.length > 0 ? [texts.mustHold(inLanguage(declared, 'mustHold', language))] : []
    return made.length + holds.length === 0 ? [] : [`${title}: ${[...made, ...holds].join(' ')}`]
  })
  return {
    replies: [
      messageOf([
        heading(texts.title),
        items.length === 0 ? sentence(texts.none) : list(items),
        sentence(texts.missing(missing.length)),
        ...(missed.length > 0 ? [list(missed)] : []),
        ...(keeps ? [note(texts.import)] : []),
        buttons([
          { label: texts.open, action: { name: openPage, payload: {} } },
          ...(keeps && waits
            ? [{ label: textsIn(language).support.show, action: { name: showSupports, payload: {} } }]
            : []),
          ...(keeps
            ? [{ label: texts.register, action: { name: openForm, payload: {} }, opens: 'form' as const }]
            : []),
        ]),
      ]),
    ],
    grounds: {
      kind: 'intent',
      sources: all.flatMap(({ declared }) => declared?.sources ?? []),
      systems: [],
      people: [],
      role: null,
    },
  }
}

function lineOf(one: Listed, language: Turn['language']): string {
  const texts = textsIn(language).list
  const declaredBy = one.declared ? (inLanguage(one.declared, 'decidedBy', language) ?? null) : null
  const decided = texts.decided(one.edition?.decidedBy ?? declaredBy, one.decidedOn, one.diarienummer)
  return texts.line(one.title, [
    texts.standing[one.standing],
    ...(one.edition?.edition ? [texts.edition(one.edition.edition)] : []),
    ...(decided === '' ? [] : [decided]),
    ...(one.reviewBy ? [texts.reviewBy(one.reviewBy)] : []),
  ])
}

/** The link signs its reader in, so it is given in private only. */
function pageLink({ inbound, language, action }: Turn, { newLink }: DocumentNeeds): Decision {
  z.object({})
    .loose()
    .parse(action?.payload ?? {})
  const texts = textsIn(language).list
  const { municipality, person, conversation } = inbound
  if (conversation.kind !== 'dm' || !person?.personId) return { replies: [{ text: texts.onlyInPrivate }] }
  const link = newLink(municipality, person.personId)
  return {
    replies: [messageOf([sentence(texts.link), links([{ label: texts.open, url: `${link.url}?till=/styrdokument` }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
      run: link.keep,
    },
  }
}
