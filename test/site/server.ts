import { serveSite, type Served } from '../../src/hosting/server.ts';

/** Serves a built site as a static host does, with these headers besides, compressed if asked. */
export function serve(site: string, base: string, headers: Readonly<Record<string, string>> = {}, { compress = false } = {}): Promise<Served> {
  return serveSite({ site, base, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name === 'content-security-policy' ? 'Content-Security-Policy' : name, value])), compress });
}
