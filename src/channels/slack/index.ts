/**
 * Slack: the routes it calls, and the posts it is sent. All of Bolt is in this folder.
 */
import type { Router } from 'express'
import type { Channel, Receive } from '../../conversation/channel.ts'
import type { Identity } from '../../conversation/identity.ts'
import type { Log } from '../../lib/log.ts'
import { abilities } from './abilities.ts'
import { deliver } from './deliver.ts'
import { slackDoor } from './receive.ts'
import { oneWorkspace } from './workspace.ts'

export type SlackNeeds = {
  signingSecret: string
  botToken: string
  apiUrl: string | null
  /** How long a call may take, in milliseconds; ten seconds unless told. */
  timeout?: number
  identity: Identity
  log: Log
}

/** `channel` sends; `door` is what Slack calls, opened when there is somebody to receive. */
export function slack(needs: SlackNeeds): { channel: Channel; door: (receive: Receive) => Router } {
  const { apiUrl, identity } = needs
  const workspaces = oneWorkspace(needs)
  return {
    channel: {
      name: 'slack',
      abilities,
      deliver: (outgoing) => deliver({ workspaces, apiUrl, reference: identity.reference }, outgoing),
    },
    door: (receive) => slackDoor({ ...needs, workspaces, receive, identify: identity.identify }),
  }
}
