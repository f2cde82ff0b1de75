/** Somebody at the pages, signed in by their link, who reads what is shown and presses what stands there. */
import { type Listening, listen, mainSite } from '../../src/server.ts'
import { afterTheTest } from './after-the-test.ts'
import type { World } from './world.ts'

export type Visit = {
  id: string
  get(path: string): Promise<string>
  post(path: string, values: readonly (readonly [string, string])[]): Promise<string>
  /** What stands on the page now. */
  page(): string
  opens(path: string): Promise<string>
  presses(label: string): Promise<string>
  /** Fills in the page's form that has all of these, and sends it. */
  submits(values: Readonly<Record<string, string>>): Promise<string>
}

const sites = new WeakMap<World, Promise<Listening>>()

export async function atThePages(world: World, who: string): Promise<Visit> {
  let opening = sites.get(world)
  if (!opening) {
    opening = listen(mainSite(world, [], null), { host: '127.0.0.1', port: 0 })
    sites.set(world, opening)
    const { close } = await opening
    afterTheTest(close)
  }
  const { url } = await opening
  const { person } = await world.talkAs(who)
  const link = await world.sessions.link(world.municipality, person.id)
  const response = await fetch(`${url}${link}`, { method: 'POST', redirect: 'manual' })
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!
  let shown = ''
  const send = async (path: string, body: URLSearchParams) =>
    (shown = await (await fetch(`${url}${path}`, { method: 'POST', headers: { cookie }, body })).text())
  const get = async (path: string) => (await fetch(`${url}${path}`, { headers: { cookie } })).text()
  return {
    id: person.id,
    get,
    page: () => shown,
    async opens(path) {
      return (shown = await get(path))
    },
    async post(path, values) {
      const csrf = /name="csrf" value="([^"]+)"/.exec(await get('/start'))![1]!
      return send(
        path,
        new URLSearchParams([['csrf', csrf], ...values.map(([name, value]): [string, string] => [name, value])]),
      )
    },
    async presses(label) {
      const found = formsIn(shown).flatMap((form) =>
        buttonsIn(form.html).flatMap((button) => (button.label === label ? [{ form, button }] : [])),
      )[0]
      if (!found) throw new Error(`No button "${label}" on the page. It says:\n${plain(shown)}`)
      const { form, button } = found
      return send(form.action, new URLSearchParams([...hiddenIn(form.html), [button.name, button.value]]))
    },
    async submits(values) {
      const has = ({ html }: { html: string }) => Object.keys(values).every((name) => html.includes(`name="${name}"`))
      const form = formsIn(shown).find(has)
      if (!form)
        throw new Error(`No form with ${Object.keys(values).join(', ')} on the page. It says:\n${plain(shown)}`)
      return send(form.action, new URLSearchParams([...hiddenIn(form.html), ...Object.entries(values)]))
    },
  }
}

/** What a page says, without its tags. */
export const plain = (page: string): string =>
  unescaped(page.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).trim()

export const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')

function formsIn(page: string): { action: string; html: string }[] {
  return [...page.matchAll(/<form method="post" action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, action, html]) => ({
      ...{ action: action!, html: html! },
    }),
  )
}

function buttonsIn(form: string): { name: string; value: string; label: string }[] {
  return [...form.matchAll(/<button[^>]*?name="([^"]+)"\s+value="([^"]*)"[^>]*>([\s\S]*?)<\/button>/g)].map(
    ([, name, value, label]) => ({ name: name!, value: unescaped(value!), label: plain(label!) }),
  )
}

const hiddenIn = (form: string): [string, string][] =>
  [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    unescaped(value!),
  ])
