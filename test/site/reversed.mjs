// Loaded before a build by `node --import`: folders are listed backwards, and there are other numbers of cores.
import fs, { promises } from 'node:fs';
import os from 'node:os';
import { syncBuiltinESMExports } from 'node:module';

const turned = (names) => (Array.isArray(names) ? [...names].reverse() : names);
const { readdirSync, readdir } = fs;
const later = promises.readdir;
fs.readdirSync = (...args) => turned(readdirSync(...args));
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, names) => done(error, turned(names)));
};
promises.readdir = async (...args) => turned(await later(...args));
os.availableParallelism = () => Number(process.env['PRETENDED_CORES'] ?? 1);
syncBuiltinESMExports();
