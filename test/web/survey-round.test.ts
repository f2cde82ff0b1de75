import { afterEach, beforeEach, expect, it } from 'vitest'
import { surveyMarks } from '../../src/features/survey/year-marks.ts'
import { day } from '../../src/lib/day.ts'
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { accessibilityFaults, aBrowser, chromiumPath } from '../support/browser.ts'
import { type World, aWorld } from '../support/world.ts'

let world: World
let site: Listening

beforeEach(async () => {
  world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
  site = await listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
})
afterEach(() => site.close())

async function signedIn(who: string): Promise<string> {
  const { person } = await world.talkAs(`${who}@hagsjo.example.se`)
  const link = world.sessions.newLink('hagsjo', person.id)
  await world.database.unit('hagsjo', link.keep)
  const response = await fetch(`${site.url}${link.path}?till=/enkat-i-ar`, { method: 'POST', redirect: 'manual' })
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}
const pageOf = async (cookie: string) => (await fetch(`${site.url}/enkat-i-ar`, { headers: { cookie } })).text()

/** Sends the page's form with this button. */
async function does(deed: string, cookie: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = await pageOf(cookie)
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    value!,
  ])
  const body = new URLSearchParams({ ...Object.fromEntries(hidden), deed, ...more } as Record<string, string>)
  const response = await fetch(`${site.url}/enkat-i-ar`, { method: 'POST', body, headers: { cookie } })
  return response.text()
}
const round = () => world.database.unit('hagsjo', (unit) => unit.surveyRound.findFirst())

it(
  'is started, followed, closed and opened again with a reason by whoever leads it, on its page',
  { timeout: 120_000 },
  async () => {
    let frida = await signedIn('frida.stalnacke')
    expect(await pageOf(frida)).toContain('Den är inte startad.')
    expect(await does('start', frida)).toContain('Enkäten om e-förvaltning 2026 är startad. Tio bjuds in')
    expect(await round()).toMatchObject({ state: 'open', mode: 'each' })
    await world.goTo('2026-09-02')
    const fredrik = await world.talkAs('Fredrik Nygren')
    expect(fredrik.heard().join('\n')).toContain('Det är dags för')

    // A session lasts a working day.
    frida = await signedIn('frida.stalnacke')
    expect(await pageOf(frida)).toContain('0 av 10 är klara.')
    expect(await does('nudge', frida)).toContain('Tio får en påminnelse')
    expect(await does('close', frida)).toContain('är stängd. Inga fler svar tas emot.')
    expect(await does('reopen', frida, { reason: 'nej' })).toContain('Då är den stängd som förut.')
    expect(await does('reopen', frida, { reason: 'Socialkontoret hann inte svara' })).toContain(
      'är öppen igen till och med',
    )
    const audited = await world.database.unit('hagsjo', (unit) =>
      unit.auditEntry.findMany({ where: { channel: 'web', subjectKind: 'survey-round' }, orderBy: { number: 'asc' } }),
    )
    const actions = ['survey.start-round', 'survey.remind', 'survey.close-round', 'survey.reopen-round']
    expect(audited.map(({ action }) => action)).toEqual(actions)
  },
)

it('shows others how it stands, and takes nothing from them', async () => {
  const anna = await signedIn('anna.bergdahl')
  const page = await pageOf(anna)
  expect(page).toContain('Den är inte startad.')
  expect(page).not.toContain('<button class="button button-primary" name="deed"')
  const { id: survey } = world.governances[0]!.manifest.surveys.find(({ audience }) => audience === 'internal')!
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!
  const body = new URLSearchParams({ csrf, deed: 'start', survey })
  const response = await fetch(`${site.url}/enkat-i-ar`, { method: 'POST', body, headers: { cookie: anna } })
  expect(await response.text()).toContain('kan göra det.')
  expect(await round()).toBeNull()
})

it('has no late day in the year’s calendar for what was due before the municipality began', async () => {
  const { governance, register } = await world.snapshots.of('hagsjo')
  const marks = await world.database.unit('hagsjo', (unit) =>
    surveyMarks(unit, { world: { governance, register, today: day('2026-12-01') }, year: 2026, language: 'sv' }),
  )
  // The panel's day in April was before the first thing was written down here, the survey's in September was after.
  expect(marks.map(({ on, state }) => [on, state])).toEqual([['2026-09-15', 'late']])
})

it.runIf(chromiumPath !== null)('has a page without accessibility faults', { timeout: 120_000 }, async () => {
  const browser = await aBrowser()
  const page = await browser.newPage()
  const [name, value] = (await signedIn('frida.stalnacke')).split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: site.url }])
  await page.goto(`${site.url}/enkat-i-ar`)
  expect(await accessibilityFaults(page)).toEqual([])
  await browser.close()
})
