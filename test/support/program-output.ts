import { createInterface } from 'node:readline'

/** Where a program that has just been started says that it listens. Throws when it ends without a word of it. */
export async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const found = /http:\/\/\S+:\d+/.exec(line)
    if (found) {
      output.resume()
      return found[0]
    }
  }
  throw new Error('The program ended without saying where it listens.')
}
