/**
 * The personal tab in Teams: the same page as *Start* in the chat. The page itself holds nothing; what is in it is fetched with the
 * token that Teams hands out, so it is nobody's until Entra has said whose.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { type NextFunction, type Request, type Response, Router } from 'express'
import type { Language } from '../../../conversation/inbound.ts'
import type { Identified, Identify } from '../../../conversation/identity.ts'
import type { HomePage } from '../../../conversation/home.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { Log } from '../../../lib/log.ts'
import { pageHeaders } from '../../../web/headers.ts'
import { html } from '../../../web/html.ts'
import { layout } from '../../../web/layout.ts'
import { toHtml } from '../../../web/message-html.ts'
import { rateLimit } from '../../../web/rate-limit.ts'
import { texts } from '../../texts/texts.ts'
import { inTab, chatLink } from './in-tab.ts'
import type { ReadTabToken, TabUser } from './token.ts'

const require = createRequire(import.meta.url)

export type TabNeeds = {
  appId: string
  read: ReadTabToken
  identify: Identify
  home: HomePage
  clock: Clock
  log: Log
}

const tabPath = '/teams/tab'

/** Where Teams may show the page in a frame. */
const frames = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft']

export function tabDoor(needs: TabNeeds): Router {
  const router = Router()
  const within = rateLimit({ most: 30, minutes: 1, clock: needs.clock })
  router.get(tabPath, pageHeaders, inFrames, (_request, response) => void response.send(emptyPage(needs.appId)))
  script(router, 'teams.js', require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'))
  script(router, 'tab.js', path.join(import.meta.dirname, 'browser/tab.js'))

  router.post(`${tabPath}/home`, pageHeaders, async (request, response) => {
    const asked: Language = request.get('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'sv'
    const says = (status: number, sentence: string) => void response.status(status).json({ says: sentence })
    let user: TabUser | null
    try {
      user = await needs.read(request.get('authorization'))
    } catch (err) {
      needs.log.error({ err }, 'the keys of Entra could not be had')
      return says(503, texts[asked].tryAgain)
    }
    if (!user) return says(401, texts[asked].tab.notSignedIn)
    if (!within.allows(`${user.tenant}/${user.user}`)) return says(429, texts[asked].tryAgain)
    const found = await whoIs(needs, user)
    if (!found.ok)
      return says(403, texts[asked][found.because === 'not-connected' ? 'notConnected' : 'whichMunicipality'])
    if (found.asker.standing === 'guest') return says(403, texts[asked].tab.outsider)
    const { personId } = found.asker
    const { message, language } = await needs.home({ municipality: found.municipality, personId, language: asked })
    response.json({ language, html: toHtml(inTab(message, needs.appId)).html })
  })
  return router
}

function whoIs({ identify }: TabNeeds, { tenant, user, name, email, isGuest }: TabUser): Promise<Identified> {
  return identify({
    ...{ channel: 'teams', workspace: tenant, user, isOutsider: false },
    talk: { conversationId: `${tenant}/tab`, reference: null, isOwn: false },
    profile: async () => ({ name, emails: email === null ? [] : [email], entraObjectId: user, isGuest }),
  })
}

/** As every page, but Teams may show it within its own. */
function inFrames(_request: Request, response: Response, next: NextFunction): void {
  const policy = String(response.getHeader('content-security-policy'))
  response.setHeader(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${frames.join(' ')}`),
  )
  response.removeHeader('x-frame-options')
  next()
}

/** Says what to do where Teams is not there to fill it. */
function emptyPage(appId: string): string {
  const { tab } = texts.sv
  return layout({
    language: 'sv',
    title: tab.title,
    scripts: [`${tabPath}/teams.js`, `${tabPath}/tab.js`],
    body: html`<main class="page" id="home" aria-busy="true" data-failed="${tab.failed}" data-outside="${tab.outside}">
      <p class="soft" role="status">${tab.waiting}</p>
      <p><a class="button" href="${chatLink(appId)}">${tab.openChat}</a></p>
    </main>`,
  })
}

function script(router: Router, name: string, file: string): void {
  router.get(`${tabPath}/${name}`, (_request, response) => {
    response
      .type('text/javascript')
      .set({ 'cache-control': 'public, max-age=3600', 'x-content-type-options': 'nosniff' })
    response.sendFile(file, { dotfiles: 'allow' })
  })
}
