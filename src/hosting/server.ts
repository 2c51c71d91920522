import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { COMPRESSIBLE, headersOf } from './headers.ts';
import { recent } from '../store/recent.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.jsonld': 'application/ld+json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.avif': 'image/avif', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.bib': 'application/x-bibtex; charset=utf-8', '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.pdf': 'application/pdf', '.epub': 'application/epub+zip', '.zip': 'application/zip',
};

export interface ServeOptions {
  /** Folder of the site. */
  site: string;
  /** Path that it stands at, with both slashes. */
  base: string;
  /** Sent besides. */
  headers?: Readonly<Record<string, string>>;
  compress?: boolean;
  /** Any that is free, if absent. */
  port?: number;
  host?: string;
}

export interface Served {
  origin: string;
  close(): Promise<void>;
}

/** Serves a built site as static hosts do: with its headers, compressed if asked, 404.html for what is not there. */
export async function serveSite({ site, base, headers = {}, compress = false, port = 0, host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });

  // Hosts keep what they have compressed; who measures a page does not wait for a compressor.
  const packed = recent<ReturnType<typeof compressed>>(500);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const path = pathOf(request.url ?? '/');
    // A folder is at its address with the slash; the page's links are relative to it.
    if (path !== null && path + '/' === base) return void response.writeHead(301, { Location: base }).end();
    const inside = path?.startsWith(base) ? path.slice(base.length) : null;
    // What hosts read is not for readers.
    const file = inside === null || /^_(?:headers|redirects)$/.test(inside) ? null : inside.replace(/(^|\/)$/, '$1index.html');
    if (file !== null && (await isFolder(join(site, file)))) return void response.writeHead(301, { Location: `${base}${file}/` }).end();
    const body = file === null ? null : await contentOf(join(site, file));
    if (file !== null && body !== null) return send(request, response, 200, file, body);
    const missing = await contentOf(join(site, '404.html'));
    return missing === null ? void response.writeHead(404).end('not found') : send(request, response, 404, '404.html', missing);
  }

  function send(request: IncomingMessage, response: ServerResponse, status: number, file: string, body: Buffer): void {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const sent = { ...headersOf(file), ...headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', ETag: etag, Vary: 'Accept-Encoding' };
    if (status === 200 && request.headers['if-none-match'] === etag) return void response.writeHead(304, sent).end();
    const accepted = request.headers['accept-encoding'] ?? '';
    const small = compress && COMPRESSIBLE.has(extname(file)) ? packed.get(`${etag} ${accepted}`, () => compressed(body, accepted)) : null;
    const bytes = small?.bytes ?? body;
    response.writeHead(status, { ...sent, ...(small && { 'Content-Encoding': small.encoding }), 'Content-Length': bytes.length }).end(request.method === 'HEAD' ? undefined : bytes);
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      // Browsers open connections for what they may yet ask; those would be waited for.
      server.closeAllConnections();
    });
  return { origin: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`, close };
}

/** A path as it is asked for, decoded; null where it would lead out of the site or cannot be read. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return /\0|\\|(?:^|\/)\.\.(?:\/|$)/.test(path) ? null : path;
  } catch {
    return null;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function contentOf(path: string): Promise<Buffer | null> {
  return readFile(path).catch(() => null);
}

function compressed(body: Buffer, accepted: string): { encoding: string; bytes: Buffer } | null {
  if (/\bbr\b/.test(accepted)) return { encoding: 'br', bytes: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) };
  if (/\bgzip\b/.test(accepted)) return { encoding: 'gzip', bytes: gzipSync(body) };
  return null;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
