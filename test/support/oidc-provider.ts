/** A real OpenID provider on loopback, by others: it signs whoever is named in as that account, and asks for nothing. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type AProvider = {
  issuer: string
  /** Who signs in next, with what the provider says of them. */
  next(claims: Readonly<Record<string, unknown>> | 'cancel'): void
  close(): Promise<void>
}

export const client = { id: 'styrbot', secret: 'a secret of forty letters or more, for tests' }

export async function anOidcProvider({ redirectUri, inToken = true }: { redirectUri: string; inToken?: boolean }) {
  let next: Readonly<Record<string, unknown>> | 'cancel' = { sub: 'nobody' }
  const accounts = new Map<string, Readonly<Record<string, unknown>>>()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    conformIdTokenClaims: !inToken,
    claims: { openid: ['sub', 'oid', 'tid'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['for tests'] },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    async findAccount(_context, id) {
      return { accountId: id, claims: async () => ({ sub: id, ...accounts.get(id) }) }
    },
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const listener = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void listener(request, response)
    const said = next
    if (said !== 'cancel') accounts.set(String(said['sub']), said)
    const result =
      said === 'cancel'
        ? { error: 'access_denied', error_description: 'pressed cancel' }
        : { login: { accountId: String(said['sub']) } }
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  })
  return {
    issuer,
    next: (claims) => void (next = claims),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  } satisfies AProvider
}
