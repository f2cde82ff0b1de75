import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'

/** What makes the clients that the library calls Teams with. */
export type Clients = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>

/** The part of the pipeline of the library's client that we change. */
type Pipeline = {
  removePolicy(which: { name: string }): unknown
  addPolicy(
    policy: {
      name: string
      sendRequest(request: { abortSignal?: AbortSignal }, next: (request: object) => unknown): unknown
    },
    where: { phase: 'Sign' },
  ): unknown
}

/** Clients that call once, and give up in time: the library's own send a message up to four times, and wait for ever. */
export function callingOnce(clients: Clients, timeout: number): Clients {
  return {
    async create(serviceUrl, audience) {
      const made = await clients.create(serviceUrl, audience)
      const { pipeline } = (made as unknown as { client?: { pipeline?: Pipeline } }).client ?? {}
      if (!pipeline) throw new Error('The library’s client has no pipeline to change: it would send messages twice.')
      pipeline.removePolicy({ name: 'defaultRetryPolicy' })
      pipeline.addPolicy(
        {
          name: 'deadline',
          sendRequest(request, send) {
            request.abortSignal = AbortSignal.timeout(timeout)
            return send(request)
          },
        },
        { phase: 'Sign' },
      )
      return made
    },
  }
}
