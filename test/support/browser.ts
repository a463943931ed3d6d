import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** A real Chromium: the host's, or the one that comes in a package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((file) => existsSync(file));
  // The package is an ES module, which Jest cannot require(); Node itself can import it.
  const { default: packed } = await (new Function('return import("@sparticuz/chromium")')() as Promise<{
    default: { executablePath(): Promise<string> };
  }>);
  return chromium.launch({
    executablePath: installed ?? (await packed.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
