/** Swedish endings on a name or noun: genitive, definite, plural. The longest first. Made for names, so it cuts as little as it can. */
const endings = [
  'ernas',
  'arnas',
  'ornas',
  'erna',
  'arna',
  'orna',
  'ens',
  'ets',
  'ans',
  'nas',
  'en',
  'et',
  'an',
  'ns',
  'ts',
  'na',
  'er',
  'ar',
  'or',
  's',
  'n',
  't',
]

/** What a looked-up word may be a form of, the word itself not included. A stem keeps at least three letters. */
export function stemsOf(key: string): string[] {
  const stems: string[] = []
  for (const ending of endings) {
    if (key.length - ending.length < (ending === 's' ? 2 : 3) || !key.endsWith(ending)) continue
    const stem = key.slice(0, -ending.length)
    // "Libran" but "Nilexen": the short definite endings follow a vowel, the long ones a consonant.
    if (/^nas?$/.test(ending) && stem.endsWith('r')) stems.push(stem)
    if (ending !== 's' && short.test(ending) !== /[aeiouy0-9]$/.test(stem)) continue
    stems.push(stem)
  }
  // "diariet" of "diarium"
  const latin = /^(.{3,}[ie])(?:et|ets|er|erna)$/.exec(key)?.[1]
  if (latin !== undefined) stems.push(`${latin}um`)
  return stems
}
const short = /^(?:n|t|ns|ts|na|nas)$/

/** A noun without what makes it definite or plural: "lösenordsvalven" and "lösenordsvalvet" meet; so do "matsedlarna" and "matsedeln". */
export function bareNouns(key: string): string[] {
  const bare = [key]
  for (const ending of ['erna', 'arna', 'orna', 'ena', 'na', 'en', 'et', 'an', 'er', 'ar', 'or', 'n', 't', 'a']) {
    if (!key.endsWith(ending) || key.length - ending.length < 4) continue
    const stem = key.slice(0, -ending.length)
    if (short.test(ending) && !/[aeiouy]$/.test(stem) && !/[elr]l$|[er]r$|en$/.test(stem)) continue
    bare.push(stem)
    // "matsedl-" is "matsedel-" where an ending follows.
    if (/[bcdfghjkmpqstvxz][lrn]$/.test(stem)) bare.push(`${stem.slice(0, -1)}e${stem.slice(-1)}`)
  }
  return bare
}

/** What a word shares with its other forms and with the verb it is made from, for comparing descriptions: "bokar" and "bokning" meet. */
export function nounStem(key: string): string {
  if (key.length < 5) return key
  // A "parkering" is no "park", a "servering" no "server".
  const whole = key.length < 9 ? undefined : notMadeFrom.exec(key)?.[1]
  if (whole !== undefined) return whole
  for (const ending of nounEndings) {
    if (key.length - ending.length >= 3 && key.endsWith(ending)) return key.slice(0, -ending.length)
  }
  return key
}

const notMadeFrom = /^(.*(?:parkering|(?<!re|on|ob)servering|sortering|kassering)|datering)(?:en|ens|ar|arna|s)?$/

const nounEndings =
  'enas ena eringarna eringar eringen erings ering erats erat erade erar eras era ningarnas ningarna ningar ningens ningen nings ning andet andes ande ernas arnas ornas erna arna orna arens aren are ens ets ade ades at en et er ar or as es an na a e n s t r'
    .split(' ')
    .toSorted((a, b) => b.length - a.length)

/** What a noun may begin a compound with, what joins them left out: "politiker" and "politik", "hyr" of "hyror". */
export function compoundRoots(key: string): string[] {
  const roots = [key]
  for (const ending of ['erna', 'arna', 'orna', 'ena', 'na', 'en', 'et', 'an', 'er', 'ar', 'or', 'n', 't', 'a', 'e'])
    if (key.endsWith(ending) && key.length - ending.length >= 3) roots.push(key.slice(0, -ending.length))
  return roots
}

/** What "hyran" and the "hyres-" of a compound share: a noun without endings and without what joins it to another. */
export function rootOf(key: string): string {
  const bare = key.replace(/(?<=...)(?:erna|arna|orna|ena|na|en|et|an|er|ar|or|es|n|t|s)$/, '')
  return bare.replace(/(?<=...)[aeou]$/, '')
}
