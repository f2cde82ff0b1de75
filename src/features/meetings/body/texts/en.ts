import type { BodyTexts } from './sv.ts'

type Seat = 'convener' | 'chair'
const does: Record<Seat, string> = { convener: 'convenes', chair: 'chairs' }
const asNoun: Record<Seat, string> = { convener: 'a convener', chair: 'a chair' }

export const en: BodyTexts = {
  title: 'Who sits in the bodies',
  unrepresented: (body, unit, proposal) =>
    `${body} has nobody from ${unit}.${proposal === null ? '' : ` Proposal: ${proposal}, or whoever ${proposal} appoints.`}`,
  unfilled: (body, party) => `${body} is to have ${party}, but nobody holds that.`,
  vacant: (body, seat, party) => `${body} lacks ${asNoun[seat]}: it is to be ${party}, but nobody holds that.`,
  notNamed: (body, seat, proposal) =>
    `No document says who ${does[seat]} ${body}.${proposal === null ? '' : ` Shall it be ${proposal}?`}`,
  held: (body, seat) => `${{ convener: 'Convener', chair: 'Chair', deputy: 'Deputy chair' }[seat]} of ${body}`,
  yes: (name) => `Yes, ${name}`,
  elseHow: (body, seat) =>
    seat === 'convener'
      ? `If it is somebody else, write for instance “Anna Ek convenes ${body}”.`
      : `If it is somebody else, write for instance “Anna Ek chairs ${body}”.`,
  named: (who, seat, body) => `Noted as the municipality’s own setting: ${who} ${does[seat]} ${body}.`,
  documentSays: (body, seat, who) =>
    `The document already says who ${does[seat]} ${body}: ${who}. It cannot be changed here.`,
  onlyStrategist: (who) => `That is for ${who} to decide.`,
  who: 'Whom do you mean? Write the whole name or the position.',
  why: 'You get this because you hold the municipality’s IT bodies together.',
}
