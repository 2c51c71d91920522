import { bundlePages, type BundleOptions } from './bundle.ts';

// A process of its own, whose memory goes with it: bundling takes 300 MB, which a thread would leave behind.
const [options = '{}', folder = ''] = process.argv.slice(2);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const told = await bundlePages(JSON.parse(options) as BundleOptions, folder); // as programme.ts writes it
process.send?.(told);
process.disconnect?.();
