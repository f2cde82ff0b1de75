/**
 * A question of one's own, which the answer to ours is not: it ends with a question mark or begins with a word that asks, with or
 * without a greeting. What is asked for as a reason, a name or a line of the minutes is then left open, and the question answered.
 */
export function isQuestion(text: string): boolean {
  return /\?\s*$/u.test(text) || askingFirst.test(text) || verbFirst.test(text)
}

/** "Har vi den redan", "medvind kanske, kan man få det": the verb before whoever it is of. "Ska vi säga fredag" is an answer. */
const verbFirst =
  /(?:^|,)\s*(?:(?:men|och|eller)\s+)?(?:har|kan|får|behöver|måste|finns|gäller|have|do|does|can|may|is there)\s+(?:vi|jag|man|ni|du|hon|han|de|dom|det|den|we|i|one|you|she|he|they|it)(?!\p{L})/iu

/** "var" asks where, and is also "was": "var sjuk" is an answer. So it asks only before a verb or a thing that can be somewhere. */
const askingFirst =
  /^\s*(?:(?:hej|hallå|tja|ok|okej|men|och|förresten|hi|hello|but|and)[\s,.!]+)*(?:vem|vems|vad|vilk(?:en|et|a|as|ens)|hur|när|varför|var\s+(?:är|finns|hittar|ligger|står|kan|ska|gör|lämnar|beställer|skickar|anmäler)|who|whose|what|which|how|when|where|why)(?!\p{L})/iu

/**
 * An order of one's own, or what one wants or will do: "skicka inget på fredagar", "kan du visa mina möten", "jag vill ha tyst".
 * What is to be done with a name ("byt till Siv", "sätt Siv") may as well be the answer to who it is.
 */
export function isOrder(text: string): boolean {
  return order.test(text) || wish.test(text)
}

const order =
  /^\s*(?:(?:hej|ok|okej|men|och|förresten|snälla|nej|du|kan du|kan ni|hi|hello|but|and|please|can you|could you)[\s,.!]+)*(?:skicka|visa|boka|avboka|planera|starta|pausa|återuppta|påminn|påminna|lista|öppna|stäng|avsluta|ställ|flytta|kalla|skapa|hämta|berätta|förklara|räkna|sammanfatta|exportera|anmäl|beställ|sluta|läs|sök|hjälp|skriv(?!\s+\p{Lu})|svara|send|show|book|cancel|plan|start|pause|resume|remind|list|open|close|move|tell|explain|count|summari[sz]e|export|report|order|stop|read|search|help|write)(?!\p{L})/iu

const wish =
  /^\s*(?:(?:hej|ok|okej|men|och|förresten|hi|but|and)[\s,.!]+)*(?:(?:jag|vi)\s+(?:vill|behöver|undrar|kommer|kan|måste|hinner|skulle|är\s+(?:borta|ledig|lediga|sjuk|på|inte))|(?:i|we)\s+(?:want|need|wonder|will|can|must|would|cannot|am\s+(?:away|off|ill|on)))(?!\p{L})/iu
