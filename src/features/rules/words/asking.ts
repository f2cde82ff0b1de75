/** How people ask about rules, as data: what kind of answer they want. Compared by stem, without å, ä and ö. */
import { ways } from './ways.ts'

/** The kinds of answer that a rule question asks for. A question may ask for several. */
export type Ask =
  | 'pays'
  | 'decides'
  | 'orders'
  | 'appoints'
  | 'frequency'
  | 'chairs'
  | 'convenes'
  | 'members'
  | 'bodies'
  | 'purpose'
  | 'agenda'
  | 'steps'
  | 'may'
  | 'common'
  | 'approved'
  | 'means'
  | 'yearly'
  | 'when'
  | 'document'
  | 'who'
  | 'amount'
  | 'price'
  | 'duration'
  | 'choice'

/**
 * `sure` words are the question itself: only what says so is an answer. `hint` words lean towards it and may also be the
 * matter. Several words stand for themselves in a row.
 */
export const askWords: Readonly<Record<Ask, { sure: readonly string[]; hint: readonly string[] }>> = {
  pays: {
    sure: ways(`
      betalar, betalas, pröjsar, pröjsa, punga ut, hostar upp, slantar upp, bekosta, stå för notan, vems plånbok, på vems konto, bekostar, bekostas, finansierar, finansieras, sponsrar, debiteras, står för kostnaden,
      står för kostnaderna, står för notan, står för fiolerna, står för betalningen, bär kostnaden,
      tar kostnaden, tar notan, vems budget, vilken budget, vems pengar, på vems bekostnad, pays, paying, paid,
      funds, funded, financed, foots, bears the cost, covers the cost, whose budget, which budget,
      who is charged, får betala, lägger ut pengarna, fakturan hamnar
    `),
    hint: ways(`
      kostnad, kostar, finansiering, pengar, faktura, fakturan, notan, cost, costs, funding, money
    `),
  },
  decides: {
    sure: ways(`
      beslutar, beslutas, beslutat, bestämmer, bestäms, bestämt, fattar beslut, fattas beslut, tar beslut,
      fattar beslutet, tar beslutet, tas beslut, har beslutanderätt, beslutanderätten, har sista ordet,
      fastställer, fastställs, fastställt, antar, antas, antagit, antogs, avgör, avgörs, fastslår, fastslås, slår fast, slås fast, slå fast, klubba, klubbas, klubbar, godkänner,
      godkänns, godkänna, godkännas, godkände, säger ja till, decides, decide, decided, approves, approve, adopts, adopted, has the final say,
      makes the decision, signs off, ger klartecken, ger grönt ljus, spikar, klubbade, välsignar, signar, ratificerar, röstar igenom, klickar igenom,
      ger sin välsignelse, bless, blesses, greenlights, ratifies, gives the go ahead, has to say yes, okejar
    `),
    hint: ways(`
      beslut, beslutet, bestämma, decision, godkännande, approval, bestämmer över, beslutsordning
    `),
  },
  orders: {
    sure: ways(`
      beställer, beställs, beställa, beställning, beställer man, skaffar man, skaffar jag, skaffar vi,
      får jag tag i, får man tag i, rekvirerar, order, ordering, how do i get, hur får jag en, hur får jag ett,
      hur får man en, hur får man ett, hur får jag behörighet, avropar, skaffa fram, få ut en, få ut ett
    `),
    hint: ways(`
      skaffa, skaffar, request
    `),
  },
  appoints: {
    sure: ways(`
      pekas ut, utnämna, utser, utses, utse, utsett, utsedd, utnämner, utnämns, tillsätter, tillsätts, förordnar, väljer ut, vem väljer,
      bestämmer vem som blir, bestämmer vem som är, bestämmer vem som ska vara, beslutar vem som blir,
      beslutar vem som ska vara, pekar ut, appoints, appoint, appointed, decides who becomes, decides who is, nominates, designates, names the,
      bestämmer vilka som blir, bestämmer vilka som är, tillsätta, bestämmer vem som
    `),
    hint: ways(`
      utnämning, appointment
    `),
  },
  frequency: {
    sure: ways(`
      hur ofta, hur många gånger, hur många ggr, ggr per år, antal gånger, hur många möten, hur många sammanträden, hur många träffar, antal möten,
      mötesfrekvens, mötesfrekvensen, hur frekvent, hur regelbundet, regelbundenhet, vilken regelbundenhet, how often, how regularly, how many times,
      how many meetings, how frequently, hur tätt, vilket intervall, hur mycket ska de träffas, hur sällan
    `),
    hint: ways(`
      per år, gånger om året, om året, frekvens
    `),
  },
  chairs: {
    sure: ways(`
      ordförande, ordf, håller i mötet, håller i mötena, styr mötet, för ordet, leder, ledare för, basar, håller i klubban, chairs, chair, chairman, chairperson, leads,
      heads, presides, ordförandeskapet, leda, who leads
    `),
    hint: [],
  },
  convenes: {
    sure: ways(`
      sammankallar, sammankallande, sammankallas, kallar, kallas, kallar in, kallar till, bjuder in, inkallar,
      skickar kallelse, skickar ut kallelse, skickar kallelsen, convenes, convened, convene, convener, calls the meeting,
      calls the meetings, calls meetings, who calls, skickar kallelser, skickar inbjudan, kallar ihop, bokar mötena, drar ihop, ordnar mötena
    `),
    hint: ways(`
      kallelse, kallelsen
    `),
  },
  members: {
    sure: ways(`
      ingår, utgör, utgörs, sitter, medlem, medlemmar, medlemmarna, ledamot, ledamöter, ledamöterna, består, är med i,
      sammansättning, sammansättningen, sitter med, sits, sit, members, member, consists, composition,
      representerade, representanter, deltar, deltagare, deltagarna, is in the, are in the, är de som är med,
      vilka är i, vilka är med, vem är med, får plats, har plats, har en plats,
      sammansatt, sammansatta
    `),
    hint: [],
  },
  bodies: {
    sure: ways(`
      vilka grupper, vilka grupperingar, vilka organ, vilka forum, finns det någon grupp,
      finns det några grupper, vilka samverkansgrupper, vilka styrgrupper, which groups, what groups,
      which bodies, vad finns det för grupper, vilka itgrupper, vilka styrande grupper, vilka beslutande grupper,
      vilka it grupper, lista grupperna, vilka grupper finns, vad har vi för grupper, finns det grupper,
      alla grupper, what committees
    `),
    hint: ways(`
      grupper, grupperna, grupperingar, groups
    `),
  },
  purpose: {
    sure: [],
    hint: ways(`
      vad gör, vad har, för uppgift, för uppgifter, för ansvar, uppgift, uppgifter, till för, ingår i rollen,
      ingår i uppdraget, syftet med, vad innebär, vad är, vad ansvarar, vad svarar, ska göra, duties, what does,
      responsibilities, huvudfunktioner, funktioner, arbetsuppgifter, uppdrag, roll, rollen, skyldigheter, vad förväntas, vad krävs av
    `),
  },
  agenda: {
    sure: ways(`
      dagordning, dagordningen, agenda, agendan, stående punkter, stående punkt, på bordet
    `),
    hint: ways(`
      diskuteras, tas upp, avhandlas, behandlas, discussed
    `),
  },
  steps: {
    sure: [],
    hint: ways(`
      vad gör vi, vad gör jag, vad gör man, vad ska vi göra, vad ska jag göra, vad gör vi först,
      innan, inför, före beslut, vilka steg, hur går, tillväga, process, processen, i vilken ordning, gången,
      vad krävs, måste göras, måste ske, before, steps, hur gör man, hur gör vi, hur gör jag, hur funkar det,
      procedure, arbetsgång, rutinen, beslutsgång, beslutsgången, beslutsväg, beslutsvägen, how do we
    `),
  },
  may: {
    sure: [],
    hint: ways(`
      räcker det att, räcker det om,
      måste, måste ha godkänt, inte tillåtet,
      får jag, får vi, får man, får en, får ett, får vem, tillåtet, tillåtna, förbjudet, ok att, okej att,
      lov att, kan jag, kan vi, kan man, may, can, allowed, permitted, får, godtas, forbidden, fritt fram
    `),
  },
  common: {
    sure: [],
    hint: ways(`
      ett annat, en annan, ett eget, en egen, välja eget, välja egen,
      gemensamt, gemensam, gemensamma, kommungemensamt, kommungemensam, kommungemensamma, enhetligt, enhetliga,
      enhetlig, samma, förvaltningsövergripande, kommunövergripande, common, shared
    `),
  },
  approved: {
    sure: ways(`
      godkänd, godkänt, godkända, approved
    `),
    hint: [],
  },
  means: {
    sure: [],
    hint: ways(`
      vad menas, menas, betyder, definieras, definition, innebär, räknas, vad är, what is, defined, meant,
      förklara, kännetecknar, utmärker
    `),
  },
  yearly: {
    sure: [],
    hint: ways(`
      varje år, årligen, årliga, en gång om året, årsvis, yearly, every year, annually, under året, årets
    `),
  },
  when: {
    sure: [],
    hint: ways(`
      när, vilket datum, datum, vilket år, when, hur gammal, hur gammalt, senast, tidpunkt
    `),
  },
  document: {
    sure: [],
    hint: ways(`
      utgåva, version, edition, giltig, gäller från, datum, daterad, diarienummer, registreringsnummer
    `),
  },
  who: {
    sure: [],
    hint: ways(`
      vem, vem som, who, whom, ansvarar, ansvarig, ansvaret, ansvar, svarar, ansvariga, responsible, sköter,
      hand om, vems
    `),
  },
  amount: {
    sure: ways(`hur många, how many, vilket antal`),
    hint: [],
  },
  price: {
    sure: ways(`
      vad kostar, hur mycket kostar, vad får kosta, hur mycket får kosta, hur dyrt, hur hög är, hur högt är, hur stor är hyran, hur stor är avgiften, hur mycket är hyran, vad blir kostnaden, hur stor är kostnaden,
      vad är priset, vilket pris, how much does, how much is, what does it cost, hur mycket får
    `),
    hint: [],
  },
  duration: {
    sure: ways(`
      hur länge, hur lång, hur långt, hur lång tid, hur snabbt, hur fort, how long, how quickly, how fast, hur många timmar,
      hur många dagar, inom vilken tid, vilken svarstid
    `),
    hint: [],
  },
  choice: {
    sure: [],
    hint: [],
  },
}

/** Words that make it a question about the rules, whatever else it says. */
export const ruleCues: readonly string[] = ways(`
  policy, policyn, reglemente, reglementet, riktlinje, riktlinjen, riktlinjer, riktlinjerna, strategin,
  styrdokument, styrdokumentet, regler, reglerna, regel, regelverk, regelverket, bestämmelser, paragraf,
  dokumentet, vad gäller, enligt, vad säger, står det, står det något, tillåtet, måste, policies, rules, rule,
  guideline, guidelines, according to, får man, får jag, får vi, krav, kraven, kräver, allowed
`)
