/** Where the bot has been installed by those who may: workspaces and whole organisations, each with its token. */
export type Install = {
  /** The workspace's or the organisation's id, as the platform names it. */
  id: string
  token: string
  botId: string
  botUserId: string
  name: string
  scopes: readonly string[]
}

export type Installs = {
  /** The install that a workspace is served by, its own or its organisation's; null when there is none. */
  of(workspace: string): Promise<Install | null>
  /** Somebody has let this workspace or organisation in. Asked before anything of an install is kept. */
  isLetIn(id: string): Promise<boolean>
  keep(install: Install): Promise<void>
  /** A workspace is served by its organisation's install. */
  keepThrough(workspace: string, organisation: string): Promise<void>
  /** Uninstalled, or the token was revoked: what was kept of it goes. */
  forget(id: string): Promise<void>
  /** Something unguessable that is good once, for ten minutes. */
  newState(): Promise<string>
  takeState(state: string): Promise<boolean>
}
