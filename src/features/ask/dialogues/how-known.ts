/** "Va sa du?" is told once more. "Hur vet du det?", "var står det?", "stämmer det?": what the last answer rests on, as it was shown with it. */
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { latestSaid } from '../../../conversation/latest-said.ts'
import type { Draft, Message } from '../../../conversation/message.ts'
import { type Part, messageOf, sentence, source } from '../../../conversation/say.ts'
import { textsIn } from '../answered.ts'
import { partyInWords } from '../naming.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

export function howKnown(needs: AskNeeds): Dialogue {
  return {
    name: 'ask.how-known',
    takes: (turn) =>
      !turn.action &&
      (asked.test(saidIn(turn) ?? '') || again.test(saidIn(turn) ?? '')) &&
      !/^survey\./u.test(turn.progress?.dialogue ?? ''),
    async decide(turn) {
      const from = fromTurn(turn, await snapshotFor(turn, needs), needs)
      const { known, outOfScope } = textsIn(turn.language)
      const last = await lastOf(turn, needs)
      if (!last) return { replies: [{ text: outOfScope }] }
      if (again.test(saidIn(turn) ?? ''))
        return { replies: [saidAgain(last)], ...(turn.memory ? { memory: turn.memory } : {}) }
      const sources = sourcesOf(last)
      const isOfRegister = (turn.memory?.systems.length ?? 0) + (turn.memory?.people.length ?? 0) > 0
      const [keeper] = from.governance.manifest.permissions.registerKeeper
      const kept = keeper ? partyInWords(keeper, from, turn.language) : from.governance.name
      const parts: readonly Part[] = [
        ...sources.map((text) => source(text)),
        ...(isOfRegister ? [sentence(known.register(kept))] : []),
        ...(sources.length === 0 && !isOfRegister
          ? [sentence(turn.memory?.intent === 'policy_question' ? known.silent : known.here)]
          : []),
        sentence(known.wrong),
      ]
      return { replies: [messageOf(parts)], ...(turn.memory ? { memory: turn.memory } : {}) }
    },
  }
}

const asked =
  /^\s*(?:(?:och|men|ok|okej|va|jaha|hm+|and|but)[\s,]+)*(?:hur (?:kan )?(?:vet|veta) (?:du|ni|man) (?:det|detta|den|allt|att det stämmer)|hur kan du veta det|(?:var|varifrån|vart) (?:står|kommer|finns|har du|får du|hittar du|läser du) (?:det|detta|den|uppgiften|du det)(?: (?:ifrån|från|skrivet|någonstans))?|varifrån|var står det(?: skrivet)?|källa|vilken (?:paragraf|regel|punkt|sida|del)(?: är det| står det i)?|vilket (?:dokument|stycke|avsnitt)(?: är det| står det i)?|enligt vem|enligt vad|vem (?:säger|påstår|har sagt) det|stämmer (?:det|detta|den|uppgiften)|är (?:det|uppgiften) (?:säkert|rätt|korrekt|aktuellt|sant)|är du (?:helt )?säker|varför(?: inte| det| är det så)?|hur så|hurså|står det (?:någonstans|nånstans|skrivet|på papper)|why(?: not| is that)?|how do you know(?: that)?|where does (?:it|that) (?:say|come from)|who says(?: so| that)?|is (?:that|it) (?:right|true|correct)|are you sure|source)(?:\s+(?:det|då|nu|verkligen|på det|fortfarande|egentligen|here|really))*[\s.!?]*$/iu

const again =
  /^\s*(?:(?:och|men|ok|okej|förlåt|ursäkta|sorry)[\s,]+)*(?:va+|visa (?:det |dem |dom |den )?som (?:en )?lista|va sa du|vad sa du|vadå|hörde inte|(?:kan du )?(?:säga?|ta|skriva?|upprepa|visa) (?:det |om det |om )?(?:igen|en gång till|om)|upprepa|en gång till|what did you say|(?:can you )?(?:say|show) (?:that|it) again|repeat(?: that)?|pardon)(?:\s+(?:då|tack|nu|please))*[\s.!?]*$/iu

/** Without its buttons: those still stand above. */
function saidAgain({ text, blocks }: Message): Draft {
  const plain = (blocks ?? []).flatMap((block) => (block.kind === 'buttons' || block.kind === 'image' ? [] : [block]))
  return plain.length === 0 ? { text } : { text, blocks: plain }
}

async function lastOf({ inbound, now }: Turn, { database }: Pick<AskNeeds, 'database'>): Promise<Message | null> {
  const { municipality, channel, conversation, person } = inbound
  const where = { municipality, channel, conversationId: conversation.id, personId: person?.personId ?? null, now }
  return database.unit(municipality, (unit) => latestSaid(unit, where))
}

function sourcesOf({ blocks }: Message): readonly string[] {
  return (blocks ?? []).flatMap((block) => (block.kind === 'source' ? [block.text] : []))
}
