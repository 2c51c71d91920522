import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** A server on this machine that stands for a publisher. What it answers is made up, and looks it. */
export interface Publisher {
  origin: string;
  /** Addresses asked, in order. */
  asked: string[];
  headers: IncomingMessage['headers'][];
  /** What is answered from now on. */
  answer(handler: Handler): void;
  close(): Promise<void>;
}

export async function publisher(handler: Handler = days.missing): Promise<Publisher> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let current = handler;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${url.pathname}${url.search}`);
    headers.push(request.headers);
    response.on('error', () => undefined);
    current(request, response, url);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on a port
    asked,
    headers,
    answer: (next) => {
      current = next;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export function json(value: unknown, status = 200): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };
}

export function text(body: string, type = 'text/csv', status = 200): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };
}

/** One handler after another, the last for all that follow. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let turn = 0;
  return (...args) => handlers[Math.min(turn++, handlers.length - 1)]?.(...args);
}

export const days = {
  missing: text('nothing here', 'text/plain', 404),
  status: (status: number, headers: Record<string, string> = {}): Handler => (_, response) => {
    response.writeHead(status, headers);
    response.end();
  },
  html: text('<!doctype html><html><head><title>Scheduled maintenance</title></head><body>Back soon</body></html>', 'text/html'),
  cut: (handler: Handler): Handler => (request, response, url) => {
    // The answer's end is lost although its head promised nothing else.
    const end = response.end.bind(response);
    response.end = ((body: string) => end(body.slice(0, Math.floor(body.length / 2)))) as typeof response.end; // handlers here give texts
    handler(request, response, url);
  },
  broken: ((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('[{"page":');
    setTimeout(() => response.destroy(), 10);
  }) satisfies Handler,
  silent: (() => undefined) satisfies Handler,
  /** A byte now and then, for ever. */
  drips: ((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 15);
    response.on('close', () => clearInterval(timer));
  }) satisfies Handler,
  /** Begins, and then says nothing more. */
  stalls: ((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[');
  }) satisfies Handler,
  /** So many megabytes, of which no head tells. */
  large: (megabytes: number, seen: { sent: number } = { sent: 0 }): Handler => (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const piece = Buffer.alloc(1024 * 1024, ' ');
    const more = (): void => {
      while (seen.sent < megabytes && !response.destroyed) {
        seen.sent += 1;
        if (!response.write(piece)) {
          response.once('drain', more);
          return;
        }
      }
      if (!response.destroyed) response.end();
    };
    more();
  },
  /** Small on the way, large when unpacked. */
  packed: (megabytes: number): Handler => {
    const body = gzipSync(Buffer.alloc(megabytes * 1024 * 1024, ' '));
    return (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(body);
    };
  },
  sendsOn: (target: string): Handler => days.status(302, { location: target }),
};
