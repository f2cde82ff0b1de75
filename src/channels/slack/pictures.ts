import type { Message } from '../../conversation/message.ts'
import { type Network, deadline } from './network.ts'
import type { Workspace } from './workspace.ts'

/** Slack's names for the pictures of a message that it has been given, by their bytes. */
export type Pictures = ReadonlyMap<Uint8Array, string>

export const noPictures: Pictures = new Map()

/**
 * Gives Slack the message's pictures. One that it does not take, for want of a permission or an answer, is told in words:
 * the message goes out all the same. Nobody sees an uploaded picture before it stands in a message.
 */
export async function uploaded(
  message: Message,
  workspace: Workspace,
  send: NonNullable<Network['fetch']>,
): Promise<Pictures> {
  const pictures = new Map<Uint8Array, string>()
  for (const block of message.blocks ?? []) {
    if (block.kind !== 'image') continue
    const file = await upload(block.png, block.alt, workspace, send).catch(() => null)
    if (file !== null) pictures.set(block.png, file)
  }
  return pictures
}

async function upload(
  png: Uint8Array,
  alt: string,
  { asking }: Workspace,
  send: NonNullable<Network['fetch']>,
): Promise<string | null> {
  const given = await asking.files.getUploadURLExternal({
    filename: 'diagram.png',
    length: png.byteLength,
    alt_text: alt.slice(0, 1_000),
  })
  if (!given.upload_url || !given.file_id) return null
  const answer = await send(given.upload_url, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: Buffer.from(png),
    signal: AbortSignal.timeout(deadline),
  })
  if (!answer.ok) return null
  await asking.files.completeUploadExternal({ files: [{ id: given.file_id, title: 'diagram.png' }] })
  return given.file_id
}
