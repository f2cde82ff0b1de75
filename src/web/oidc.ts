/**
 * Sign-in with the municipality's own account, by OpenID Connect: the authorization code flow with PKCE (RFC 7636), state and
 * nonce. The library checks the token's signature, issuer, audience and time; here it is decided what of it is believed.
 */
import type { Configuration } from 'openid-client'

export type OidcSettings = {
  /** Its settings are read from `/.well-known/openid-configuration` below it. */
  issuer: string
  clientId: string
  clientSecret: string
  publicUrl: string
  /** The way out, where it goes through a proxy. */
  fetch?: typeof fetch
}

/** What a browser carries to the provider and back, sealed: it proves that whoever comes back is who went. */
export type Errand = { state: string; nonce: string; verifier: string; till: string | null; at: number }

/** What the provider vouches for. Addresses are those it says are verified, in small letters. */
export type Vouched = { emails: readonly string[]; tenant: string | null; entraObjectId: string | null }

export type Oidc = {
  /** Where to send the browser, and what it has to bring back. Throws when the provider cannot be reached. */
  begin(till: string | null, now: Date): Promise<{ url: string; errand: Errand }>
  /** `query` is the address that the provider sent the browser back to. Throws when anything in it does not hold. */
  finish(query: string, errand: Errand): Promise<Vouched>
}

export const callbackPath = '/oidc/callback'
const patience = 10

export function oidc(settings: OidcSettings): Oidc {
  const redirectUri = `${settings.publicUrl}${callbackPath}`
  let found: Promise<Configuration> | null = null
  /** Read at first use and kept; tried anew after a failure. */
  const provider = (): Promise<Configuration> =>
    (found ??= discover(settings).catch((error: unknown) => {
      found = null
      throw error
    }))
  return {
    async begin(till, now) {
      const client = await import('openid-client')
      const errand = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        ...{ till, at: now.getTime() },
      }
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
        state: errand.state,
        nonce: errand.nonce,
      })
      return { url: url.href, errand }
    },
    async finish(query, { state, nonce, verifier }) {
      const client = await import('openid-client')
      const tokens = await client.authorizationCodeGrant(await provider(), new URL(`${redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      const asked = await provider()
      // Providers may keep the address out of the token and give it for the token only.
      const more =
        claims?.['email'] === undefined && asked.serverMetadata().userinfo_endpoint !== undefined
          ? await client.fetchUserInfo(asked, tokens.access_token, claims!.sub)
          : {}
      return vouchedFor({ ...more, ...claims })
    },
  }
}

/** Pure: what of the claims is believed. Entra lets people write any address as theirs, so an address needs to be said to be verified. */
export function vouchedFor(claims: Readonly<Record<string, unknown>>): Vouched {
  const text = (name: string): string | null => (typeof claims[name] === 'string' ? claims[name] : null)
  const isTrue = (name: string): boolean => [true, 'true', 1, '1'].includes(claims[name] as string)
  const email = text('email')
  const verified = email !== null && (isTrue('email_verified') || isTrue('xms_edov'))
  const tenant = text('tid')?.toLowerCase() ?? null
  return {
    emails: verified ? [email.toLowerCase()] : [],
    tenant,
    // An object id means something within its tenant only.
    entraObjectId: tenant === null ? null : (text('oid')?.toLowerCase() ?? null),
  }
}

async function discover({ issuer, clientId, clientSecret, fetch: through }: OidcSettings): Promise<Configuration> {
  const client = await import('openid-client')
  const server = new URL(issuer)
  return client.discovery(server, clientId, clientSecret, undefined, {
    timeout: patience,
    ...(through ? { [client.customFetch]: through as never } : {}),
    // On this machine only: the settings have been refused before when the provider is elsewhere and unencrypted.
    ...(server.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {}),
  })
}
