/**
 * `npm start`: builds and serves the workbench. `PORT` fixes the port. `npm start -- --development` leaves out
 * minifying, which makes every build but the first faster and the pages slower.
 */
import parse from 'office-addin-cli/lib/parse.js';
import { build } from './build.mjs';
import { serve } from './serve.mjs';

const FIRST_PORT = 3000;

/**
 * @param {string | undefined} text The variable `PORT`.
 * @returns {number | undefined} A TCP port.
 */
function portFrom(text) {
  const message = `PORT must be a whole number from 1 to 65535: ${text}`;
  const port = parse.parseNumber(text === '' ? undefined : text, message);
  if (port !== undefined && !(Number.isInteger(port) && String(port) === text && port >= 1 && port <= 65535)) throw new Error(message);
  return port;
}

try {
  const port = portFrom(process.env['PORT']);
  process.stdout.write('Đang dựng… / Building…\n');
  await build({ mode: process.argv.includes('--development') ? 'development' : 'production' });
  const { url } = await serve(port === undefined ? { firstPort: FIRST_PORT } : { port });
  process.stdout.write(`\n  Phân bổ chỉ tiêu:  ${url}\n\n  Mở địa chỉ này trong Edge, Chrome hoặc Firefox. Dừng: Ctrl+C.\n  Open this address in a browser. Stop: Ctrl+C.\n\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
