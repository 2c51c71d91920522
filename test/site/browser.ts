import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium and what it must be started with: CHROME_PATH, else one of the system, else the one that npm brought. */
export async function chromium(): Promise<{ path: string; args: string[] }> {
  const path = [process.env['CHROME_PATH'], ...INSTALLED].find((candidate) => candidate && existsSync(candidate));
  if (path) return { path, args: ['--no-sandbox'] };
  // The packaged Chromium brings the libraries that a bare machine lacks, for those who say that they are Lambda.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  process.env['LD_LIBRARY_PATH'] = join(tmpdir(), 'al2023', 'lib');
  const { default: packaged } = await import('@sparticuz/chromium');
  return { path: await packaged.executablePath(), args: [...packaged.args, '--no-sandbox'] };
}

export async function launch(): Promise<Browser> {
  const { path, args } = await chromium();
  return playwright.launch({ executablePath: path, args });
}
