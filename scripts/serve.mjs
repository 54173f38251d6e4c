/** Serves dist/ over plain http, to this machine only. */
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const HOST = '127.0.0.1';
const DIST = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const LAST_PORT = 65535;

/**
 * @param {{ port?: number, firstPort?: number, folder?: string }} [options] `port`: this one or an error; else the
 * first free one from `firstPort` on, or any free one when neither is given. `folder`: dist/ unless told.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws {Error} `EADDRINUSE` and the like, as Node gives it.
 */
export async function serve({ port, firstPort, folder = DIST } = {}) {
  // `dev` looks at the disk on each request: a build may replace files while the server runs.
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-cache');
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Không có trang này. / No such page.');
    });
  });
  const taken = port ?? (firstPort === undefined ? await listen(server, 0) : await listenFrom(server, firstPort));
  if (port !== undefined) await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one.
 * @returns {Promise<number>} The port taken.
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first
 */
async function listenFrom(server, first) {
  for (let port = first; port <= LAST_PORT; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${first} on.`);
}
