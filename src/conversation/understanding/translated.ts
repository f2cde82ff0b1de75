/** What kinds of systems are called in English, so that "the payroll system" finds an alias "lönesystemet". Keys are folded. */
const firsts: Readonly<Record<string, readonly string[]>> = rows(`
  payroll lone | salary lone | wage lone | finance ekonomi | financial ekonomi | accounting ekonomi redovisnings | economy ekonomi
  school skol | preschool forskole | learning lar | library biblioteks | map kart | mapping kart | property fastighets | realestate fastighets
  document dokument | case arende arendehanterings | casemanagement arende arendehanterings | absence franvaro | schedule schema | scheduling schema schemalaggnings
  hr personal hr | personnel personal | staff personal | buildingpermit bygglovs bygglov | planningpermission bygglovs | access passer passage | door passer
  phone telefon telefoni | telephone telefon telefoni | meal maltids kost | food maltids kost | recruitment rekryterings | archive arkiv | survey enkat
  booking boknings boknings | procurement upphandlings inkops | purchasing inkops | contract avtals | invoice faktura fakturerings | time tid
  alarm larm trygghetslarms | patientrecord journal | medicalrecord journal | rent hyres | rental hyres | waste avfalls | water va vatten
  care omsorgs vard | homecare hemtjanst | socialservices socialtjanst | grade betygs | exam prov | test prov | budget budget | quality kvalitets
  parking parkerings | vehicle fordons | fleet fordons | fire brand | incident incident avvikelse | environment miljo | environmental miljo | culture kultur
  backup backup sakerhetskopierings | password losenords | printing utskrifts | print utskrifts | network natverk | safety sakerhets | diary diarie`)
const lasts: Readonly<Record<string, readonly string[]>> = rows(`
  system systemet | systems systemen | platform plattformen | portal portalen | register registret | app appen | database databasen | archive arkivet
  catalogue katalogen | catalog katalogen | calendar kalendern | tool verktyget | solution losningen | program programmet | application applikationen`)
const whole: Readonly<Record<string, readonly string[]>> = rows(`
  intranet intranatet | website webbplatsen hemsidan webben | homepage hemsidan webbplatsen | switchboard vaxeln telefonvaxeln | diary diariet | registry diariet
  email mejlen eposten | mail mejlen eposten | timetable schemat | map kartan | menu matsedeln | alarms larmen trygghetslarmen | passwords losenordsvalvet`)

/** Swedish keys for an English phrase of up to four words, none when it is not known. */
export function inSwedish(words: readonly string[]): readonly string[] {
  const said = words.join('')
  if (whole[said]) return whole[said]
  const [first, last] = [words.slice(0, -1).join(''), words.at(-1) ?? '']
  const [begins, ends] = [firsts[first] ?? [], lasts[last] ?? []]
  return begins.flatMap((begin) => ends.map((end) => begin + end))
}

function rows(text: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    text.split(/[|\n]/).flatMap((row) => {
      const [word, ...swedish] = row.trim().split(' ')
      return word ? [[word, swedish] as const] : []
    }),
  )
}
