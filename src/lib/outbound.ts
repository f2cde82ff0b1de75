/** The way out of a municipality's network, where it goes through a proxy. Node 20 knows nothing of HTTPS_PROXY by itself. */
import { type Dispatcher, EnvHttpProxyAgent, fetch as fetchThrough } from 'undici'

export type Outbound = { fetch: typeof fetch; dispatcher: Dispatcher }

/** `noProxy`: hosts that are reached directly, separated by commas, as NO_PROXY says it. */
export function through(proxy: string, noProxy: string | null): Outbound {
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: proxy,
    httpsProxy: proxy,
    ...(noProxy === null ? {} : { noProxy }),
  })
  const go = (url: Parameters<typeof fetchThrough>[0], init?: Parameters<typeof fetchThrough>[1]) =>
    fetchThrough(url, { ...init, dispatcher })
  return { fetch: go as typeof fetch, dispatcher }
}
