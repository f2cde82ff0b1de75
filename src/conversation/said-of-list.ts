/** What is said of the people in the list just shown: "vilka har inte svarat?", "påminn dem". Whose list that is, the talk knows. */

const lead = String.raw`^\s*(?:(?:och|men|ok|okej|bra|tack|hej|kan du|kan vi|could you|please|and)[\s,.!]+)*`
const end = String.raw`(?:[\s,]+(?:då|nu|än|ännu|tack|igen|idag|please|yet|now|then|so far))*[\s.!?]*$`
const them = String.raw`(?:(?:dem|dom|de)(?: där| andra| övriga)?|resten|alla|them|those|the others|the rest|everybody|everyone)`
const late = String.raw`(?:\s+(?:som\s+)?(?:inte|ej|ännu inte|ej ännu)\s+(?:har\s+)?(?:svarat|hört av sig)|\s+who\s+(?:have|has)(?: not|n[’']t)\s+(?:answered|replied))?`

const who = new RegExp(
  String.raw`${lead}(?:(?:vem|vilka|hur många)(?: är det som| av dem)?(?: har)?(?: (?:inte|ännu inte|ej))?(?: har)?(?: redan)? (?:svarat|kommer|tackat (?:ja|nej)|hört av sig|saknas|kvar|återstår)|vem (?:ska|bör|måste|behöver|kan) (?:jag|vi) (?:påminna|jaga|tjata på|stöta på|ringa)|(?:har|kommer) alla(?: (?:svarat|tackat (?:ja|nej)|hört av sig))?|(?:have|has) (?:all|everybody|everyone) (?:answered|replied)|who(?: has|s|’s|'s| have|)(?: not| already|n[’']t)? (?:answered|replied|coming|missing|left)|how many have (?:answered|replied))${end}`,
  'iu',
)
const remind = new RegExp(
  String.raw`${lead}(?:(?:påminn|påminna|skicka (?:en |ut (?:en )?)?påminnelse(?: till)?|(?:skriv|mejla|skicka)(?: till)?(?= (?:dem|dom|de|alla) som )|knuffa|putta på|stöt på|tjata på|remind|nudge|send (?:a )?reminder(?: to)?)(?:\s+${them})?${late})${end}`,
  'iu',
)

export function saidOfList(text: string): 'who' | 'remind' | null {
  return remind.test(text) ? 'remind' : who.test(text) ? 'who' : null
}
