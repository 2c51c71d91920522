// Loaded into a build by NODE_OPTIONS: each of its processes writes what it used when it ends.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(process.env.MEASURED, `${JSON.stringify({ memory: maxRSS / 1024, busy: (userCPUTime + systemCPUTime) / 1e6 })}\n`);
  });
}
