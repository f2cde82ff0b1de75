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
