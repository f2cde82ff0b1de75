/** "Bjud in Anna Berg också", "lägg till henne på mötet", "Anna ska inte vara med": who is invited besides a body's own people. */

const lead = String.raw`^\s*(?:(?:och|ja|jo|ok|okej|bra|men|nej|nä|kan du|kan vi|vi kan|vill du|jag vill|vi vill|vi ska|jag ska|förresten|sen|då|snälla|and|please|can you|could you|can we)[\s,.!]+)*`
const invites = new RegExp(
  String.raw`${lead}(?:bjud(?:a|er)?\s+(?:också\s+|även\s+)?in|kalla(?:r)?(?:\s+(?:in|även|också))?|ta(?:r)?\s+med|lägg(?:a|er)?\s+(?:också\s+|även\s+)?till|ha(?:r)?\s+med|skicka\s+(?:kallelsen|en\s+kallelse|inbjudan|en\s+inbjudan)\s+(?:också\s+|även\s+)?till|(?:kallelsen|inbjudan)\s+ska\s+(?:också|även)\s+till|invite|add|call)(?!\p{L})`,
  'iu',
)
const wellMeant =
  /(?<!\p{L})(?:ska|bör|måste|behöver|får|vill|kan|should|must|needs to)\s+(?:också\s+|även\s+|gärna\s+)?(?:vara\s+med|bjudas\s+in|kallas|inbjudas|be\s+invited|be\s+there|join)(?!\p{L})/iu
const uninvites = new RegExp(
  String.raw`${lead}(?:ta\s+bort|bjud\s+inte\s+in|kalla\s+inte|stryk|plocka\s+bort|avbjud|ångra|utan|inte|remove|uninvite|do not invite|don['’]t invite|not)(?!\p{L})`,
  'iu',
)
const notMeant = /(?<!\p{L})(?:ska|behöver|får|kan)\s+(?:inte|ej)\s+(?:vara\s+med|bjudas\s+in|kallas)(?!\p{L})/iu
/** "Hon kan inte, ta bort henne": whoever was invited last. */
const takesAway =
  /(?<!\p{L})(?:ta bort|stryk|avboka|plocka bort|remove|uninvite)\s+(?:henne|honom|hen|dem|dom|her|him|them)(?!\p{L})/iu

export const isOfThem = (text: string): boolean => takesAway.test(text)

const more = /^\s*(?:(?:ja|jo|ok|okej|bra)[\s,]+)*(?:och|samt|även|också|plus|and|also)\s/iu
/** What is put on an agenda, or decided of a role, is no invitation. */
const else_ =
  /(?<!\p{L})(?:punkt\p{L}*|dagordning\p{L}*|agenda\p{L}*|som\s+(?:system|ersätt|ordför|ledamot|sammankall|förvalt|kontakt|ansvarig|äg)\p{L}*|item|till\s+(?:ett|en)\s+(?:extra\s+)?(?:möte|sammanträde))(?!\p{L})/iu

/** `more`: only right after somebody was invited. */
export type InviteSaid = 'invite' | 'uninvite' | 'more'

export function inviteSaid(text: string): InviteSaid | null {
  if (/\?\s*$/u.test(text) && !/^\s*(?:kan|vill|can|could)(?!\p{L})/iu.test(text)) return null
  if (else_.test(text)) return null
  if (uninvites.test(text) || notMeant.test(text) || takesAway.test(text)) return 'uninvite'
  if (invites.test(text) || wellMeant.test(text)) return 'invite'
  return more.test(text) ? 'more' : null
}
