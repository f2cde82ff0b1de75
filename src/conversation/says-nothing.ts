/** Answers that say no more than that there is none: nothing to take up at a meeting, and nothing to be reminded of. */
const nothing =
  /^(?:Det (?:kan jag inte svara på|förstod jag inte|finns (?:inte|ingen|inget|inga)(?!\p{L}))|Du (?:är|har|kan|får) (?:inte|ingen|inget|inga)(?!\p{L})|Jag (?:hittar|har|vet|väntar) (?:inte|ingen|inget|inga)(?!\p{L})|(?:Tack|Klart|Varsågod|Hej)(?!\p{L})|I (?:cannot answer|did not understand|find no|have no)|You (?:are not|have no)|There (?:is|are) no(?!\p{L}))/u

export const saysNothing = (answer: string): boolean => nothing.test(answer)

/** What is only said in passing, so that the talk is still of what was said before it. */
const passing =
  /^(?:Tack|Varsågod|Hej|Ingen fara|Nu svarar jag|Jag påminner dig|Påminnelsen|Thanks?|You are welcome|Hello|Goodbye|No worries|I will remind you|The reminder)(?!\p{L})/u

export const saysInPassing = (answer: string): boolean => passing.test(answer)
