import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HEADER_RULES, headersFile, headersOf } from '../../src/hosting/headers.ts';
import { serveSite, type Served } from '../../src/hosting/server.ts';
import { launch } from '../site/browser.ts';
import { fontsArrived } from '../site/tabs.ts';
import { filesOf } from '../site/pages.ts';

const root = resolve(import.meta.dirname, '../..');
const [site, underBase] = inject('sites');
if (!site || !underBase) throw new Error('no site was built');
const files = filesOf(site.folder);
/** One file of each ending, in each folder that has rules of its own. */
const kinds = [...new Map(files.map((file) => [`${file.startsWith('_astro/')}${/\.[^./]+$/.exec(file)?.[0]}`, file])).values()];
const address = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number }; // of a server that listens on a port
  await new Promise((done) => server.close(done));
  return port;
}

describe('headers', () => {
  it('never stand in two rules that one file fits, because hosts would join their values', () => {
    for (const file of files) {
      const names = HEADER_RULES.filter(({ files: rule }) => headersFits(rule, file)).flatMap(({ headers }) => Object.keys(headers));
      expect(names.length, file).toBe(new Set(names).size);
    }
  });

  it('are written for hosts that read them from the site, below its base', () => {
    const text = readFileSync(join(underBase.folder, '_headers'), 'utf8');
    expect(text).toBe(headersFile('/vol/'));
    expect(text).toMatch(/^\/vol\/\*\n {2}X-Content-Type-Options: nosniff\n/);
    expect(text).toContain('/vol/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  it('let a reader keep for ever only what never changes', () => {
    expect(files.filter((file) => headersOf(file)['Cache-Control']?.includes('immutable') && !/\.[\w-]{8}\.\w+$/.test(file))).toEqual([]);
  });
});

function headersFits(rule: string, file: string): boolean {
  const [before = '', after = ''] = rule.split('*');
  return file.startsWith(before) && file.endsWith(after);
}

describe.each([
  ['the preview', async () => serveSite({ site: site.folder, base: '/', compress: true })],
  ['nginx', nginx],
] as const)('%s', (name, start) => {
  const absent = name === 'nginx' && spawnSync('nginx', ['-v']).error !== undefined;
  let host: Served;

  beforeAll(async () => {
    if (!absent) host = await start();
  }, 30_000);
  afterAll(() => host?.close());

  it.skipIf(absent)('sends each kind of file with the headers of the site', async () => {
    for (const file of kinds.filter((kind) => !/^_(headers|redirects)$/.test(kind))) {
      const { status, headers } = await fetch(`${host.origin}/${address(file)}`, { method: 'HEAD' });
      expect([file, status]).toEqual([file, 200]);
      expect({ file, ...Object.fromEntries(Object.keys(headersOf(file)).map((key) => [key, headers.get(key)])) }).toEqual({ file, ...headersOf(file) });
    }
  });

  it.skipIf(absent)('says what texts are, and compresses them', async () => {
    const page = await fetch(`${host.origin}/`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([page.headers.get('content-type'), page.headers.get('content-encoding')]).toEqual(['text/html; charset=utf-8', 'gzip']);
    expect(await page.text()).toBe(readFileSync(join(site.folder, 'index.html'), 'utf8'));
    const csv = files.find((file) => file.endsWith('.csv')) ?? '';
    expect((await fetch(`${host.origin}/${csv}`)).headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const picture = files.find((file) => file.endsWith('.png')) ?? '';
    expect((await fetch(`${host.origin}/${picture}`)).headers.get('content-encoding')).toBeNull();
  });

  it.skipIf(absent)('shows the page for what is not there, with its status', async () => {
    expect((await fetch(`${host.origin}/..%2f..%2fetc%2fpasswd`)).status).toBeGreaterThanOrEqual(400);
    for (const wrong of ['nowhere/', 'chapters/nowhere/index.html', '_headers', '%2e%2e/%2e%2e/etc/passwd']) {
      const answer = await fetch(`${host.origin}/${wrong}`);
      expect([wrong, answer.status]).toEqual([wrong, 404]);
      expect(await answer.text()).toContain('<html');
    }
  });

  it.skipIf(absent)('leads from a folder to its page, and asks again only for what changed', async () => {
    const moved = await fetch(`${host.origin}/about`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/about/']);
    const etag = (await fetch(`${host.origin}/about/`)).headers.get('etag') ?? '';
    expect((await fetch(`${host.origin}/about/`, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });
});

/** nginx with the configuration that editors copy, but for the port and the folder. */
async function nginx(): Promise<Served> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  cpSync(site?.folder ?? '', join(folder, 'site'), { recursive: true });
  const server = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8').replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/volume;', `root ${join(folder, 'site')};`).replace('include mime.types;', 'include /etc/nginx/mime.types;');
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; worker_processes 1; user root; pid ${folder}/pid; error_log ${folder}/logs/error.log; events {} http { access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;\n${server}\n}\n`);
  const running = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && !(await fetch(origin).then(() => true, () => false)); tries += 1) await new Promise((done) => setTimeout(done, 50));
  return {
    origin,
    close: async () => {
      running.kill();
      await once(running, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

it('works below a base, served with its headers, in a browser', async () => {
  const [browser, host] = await Promise.all([launch(), serveSite({ site: underBase.folder, base: underBase.base, compress: true })]);
  try {
    const tab = await browser.newPage();
    const faults: string[] = [];
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
    tab.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
    expect((await tab.request.get(`${host.origin}/vol`, { maxRedirects: 0 })).headers()['location']).toBe('/vol/');
    await tab.goto(`${host.origin}/vol/`);
    await tab.locator('main a[href*="chapters/"]').first().click();
    await tab.waitForURL(/\/vol\/chapters\/[^/]+\//);
    await fontsArrived(tab);
    await tab.goto(`${host.origin}/vol/search/?q=trade`);
    await tab.locator('main a[href*="/"] mark, main li a').first().waitFor();
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
    await host.close();
  }
}, 60_000);

describe('the policy, where it is kept', () => {
  it('refuses what a page must not do', async () => {
    const [browser, host] = await Promise.all([launch(), serveSite({ site: site.folder, base: '/' })]);
    try {
      const tab = await browser.newPage();
      await tab.goto(host.origin);
      const refused = await tab.evaluate(async () => {
        const found: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => void found.push(violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'window.ran = 1';
        const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        const image = document.createElement('img');
        image.src = 'https://elsewhere.example/x.png';
        document.body.append(script, style, image);
        document.body.setAttribute('onclick', 'window.ran = 1');
        document.body.click();
        // Later, because what the test itself runs may evaluate.
        const evaluated = await new Promise((done) => setTimeout(() => { try { done(new Function('return "ran"')()); } catch { done('refused'); } }));
        await fetch('https://elsewhere.example/').catch(() => undefined);
        await new Promise((done) => setTimeout(done, 200));
        return { found: [...new Set(found)].sort(), ran: 'ran' in window, evaluated };
      });
      expect(refused).toEqual({ found: ['connect-src', 'img-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'], ran: false, evaluated: 'refused' });
    } finally {
      await browser.close();
      await host.close();
    }
  }, 60_000);
});

it('goes into a bucket in an order in which no reader meets half a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 's3-'));
  mkdirSync(join(folder, 'deploy'));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'deploy/s3.sh'), join(folder, 'deploy/s3.sh'));
  writeFileSync(join(folder, 'aws'), '#!/bin/sh\necho "$*" >> "$(dirname "$0")/calls"\n', { mode: 0o755 });
  const call = () => execFileSync('bash', ['deploy/s3.sh', 's3://bucket'], { cwd: folder, env: { ...process.env, PATH: folder + delimiter + process.env['PATH'] }, stdio: 'pipe' });
  expect(call).toThrow(/there is no site in dist/);
  writeFileSync(join(folder, 'dist/index.html'), '');
  call();
  const calls = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
  expect(calls).toHaveLength(4);
  expect(calls[0]).toBe(`s3 sync dist/_astro s3://bucket/_astro --cache-control ${headersOf('_astro/x.js')['Cache-Control']}`);
  expect(calls[2]).toContain('--include *.html');
  expect(calls[2]).toContain(`--cache-control ${headersOf('index.html')['Cache-Control']}`);
  expect(calls.map((line) => line.includes('--delete'))).toEqual([false, false, false, true]);
  rmSync(folder, { recursive: true });
});
