/**
 * Everything in dist/ that webpack does not compile: pages with their content security policy, office.js, icons,
 * samples, licences and the manifest. CommonJS, because webpack.config.js and the tests require it.
 */
'use strict';

const { createHash } = require('node:crypto');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
/** The address written in manifest.xml; every other one is put in its place. */
const DEFAULT_ADDIN_URL = 'https://localhost:3000';
const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LOCAL_OFFICE_JS = 'lib/office-js/office.js';
const OFFICE_JS_DIST = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');

/**
 * The files of @microsoft/office-js an Excel add-in can ask for: one core per platform (the versions office.js itself
 * names), the strings of both languages, and what it loads on demand. Copied byte for byte; its licence allows no change.
 */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-android-16.00.js',
  'excel-ios-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-winrt-16.00.js',
  // Asked for when no host is recognised: a page opened outside Office.
  'o15apptofilemappingtable.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
  'webauth/webauth.browserauth.js',
  'webauth/webauth.implicit.js',
];

/**
 * The add-in's address from the environment.
 * @param {string | undefined} value `ADDIN_URL`: https, host and optional folder; absent for the default.
 * @returns {string} The address without a trailing slash.
 * @throws {Error} One sentence, when the value is not such an address.
 */
function addinUrl(value) {
  if (value === undefined || value === '') return DEFAULT_ADDIN_URL;
  let url;
  try {
    url = new URL(value);
  } catch {
    throw new Error(`ADDIN_URL is not an address: ${value}`);
  }
  if (url.protocol !== 'https:') throw new Error(`ADDIN_URL must start with https:// (Excel loads nothing else): ${value}`);
  if (url.username || url.password || url.search || url.hash) {
    throw new Error(`ADDIN_URL must be host and folder only, without user, query or fragment: ${value}`);
  }
  return url.href.replace(/\/+$/, '');
}

/**
 * The manifest with its addresses moved to `url` (as {@link addinUrl} gives it).
 * @param {string} xml
 * @param {string} url
 */
function manifestFor(xml, url) {
  const escaped = url.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return xml.split(DEFAULT_ADDIN_URL).join(escaped);
}

/**
 * A page as it is served: office.js from where the build says, and a policy that lets nothing in or out but the page's
 * own files. Inline scripts are allowed by their hash only.
 * Styles stay open: Fluent UI and the spreadsheet write theirs at run time.
 * @param {string} html A whole page with `<meta charset>`.
 * @param {{ cdn?: boolean }} [options] `cdn`: load office.js from Microsoft instead of from beside the page.
 */
function pageFor(html, options = {}) {
  const page = options.cdn ? html.split(LOCAL_OFFICE_JS).join(OFFICE_JS_CDN) : html;
  const hashes = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    (match) => `'sha256-${createHash('sha256').update(match[1] ?? '').digest('base64')}'`,
  );
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...(options.cdn ? [new URL(OFFICE_JS_CDN).origin] : []), ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(page)) throw new Error('The page must declare <meta charset="utf-8">.');
  return page.replace(charset, (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/**
 * Patterns for copy-webpack-plugin.
 * @param {{ addinUrl: string, cdn: boolean }} options
 */
function copyPatterns({ addinUrl: url, cdn }) {
  /** @param {Buffer} content */
  const page = (content) => pageFor(content.toString('utf8'), { cdn });
  const patterns = [
    { from: 'manifest.xml', transform: (/** @type {Buffer} */ content) => manifestFor(content.toString('utf8'), url) },
    { from: 'src/taskpane/taskpane.html', to: 'taskpane.html', transform: page },
    { from: 'src/taskpane/support.html', to: 'support.html', transform: page },
    { from: 'src/workbench/page/index.html', to: 'index.html', transform: page },
    { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
    { from: 'assets/samples', to: 'samples' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'THIRD-PARTY-NOTICES.md' },
    ...OFFICE_JS_FILES.map((file) => ({
      from: path.join(OFFICE_JS_DIST, file),
      to: `lib/office-js/${file}`,
      info: { minimized: true },
    })),
    { from: path.join(OFFICE_JS_DIST, '../LICENSE.md'), to: 'lib/office-js/LICENSE.md' },
  ];
  return patterns.map((pattern) => ({ ...pattern, context: ROOT }));
}

module.exports = { DEFAULT_ADDIN_URL, OFFICE_JS_CDN, OFFICE_JS_DIST, OFFICE_JS_FILES, addinUrl, copyPatterns, manifestFor, pageFor };
