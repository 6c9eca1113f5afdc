// Runs `npm ci` for the build. Several builds may start at once: one of them installs, the others wait for it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const lock = 'node_modules.lock';
const installed = 'node_modules/.package-lock.json';
const patienceMs = 10 * 60 * 1000;

function isInstalled() {
  try {
    return statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
  } catch {
    return false;
  }
}

function takeLock() {
  try {
    mkdirSync(lock);
    writeFileSync(`${lock}/pid`, String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

// A holder that is gone (a build that was stopped) leaves its lock behind.
function isHolderGone() {
  try {
    process.kill(Number(readFileSync(`${lock}/pid`, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

for (let waited = 0; !takeLock(); waited += 250) {
  if (isHolderGone()) rmSync(lock, { recursive: true, force: true });
  if (waited > patienceMs) {
    console.error(`error : '${lock}' is still held. Remove the folder if no other build is running.`);
    process.exit(1);
  }
  await wait(250);
}

let code = 0;
try {
  if (!isInstalled()) code = spawnSync('npm', ['ci', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
} finally {
  rmSync(lock, { recursive: true, force: true });
}
process.exit(code);
