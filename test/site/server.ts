import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.csv': 'text/csv; charset=utf-8', '.json': 'application/json', '.js': 'text/javascript', '.txt': 'text/plain; charset=utf-8',
};

const COMPRESSED = new Set(['.html', '.css', '.js', '.svg', '.csv', '.json']);

/** Serves a built site as a static host does, with these headers besides, compressed if asked. Resolves with the origin and a way to stop. */
export async function serve(site: string, base: string, headers: Readonly<Record<string, string>> = {}, { compress = false } = {}): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? normalize(path.slice(base.length).replace(/(^|\/)$/, '$1index.html')) : '404.html';
    readFile(join(site, file)).then(
      (body) => {
        const type = { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
        if (compress && COMPRESSED.has(extname(file))) response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(gzipSync(body));
        else response.writeHead(200, type).end(body);
      },
      () => response.writeHead(404).end('not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
