import { build, preview } from 'vite'

/** Builds the editor and serves it on a free port of 127.0.0.1, as `npm start` does. */
export async function serveBuilt(): Promise<{ address: string; stop(): Promise<void> }> {
  await build({ logLevel: 'warn' })
  const server = await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the preview server gave no address')
  return { address, stop: () => server.close() }
}
