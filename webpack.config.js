/**
 * Three bundles: the pane (also loaded, unchanged, by the workbench page), the workbench, the command line.
 * File names of entries are fixed, because pages and tests name them; lazy chunks carry their hash.
 */
'use strict';

const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const webpack = require('webpack');
const { EsbuildPlugin } = require('esbuild-loader');
const { CORE } = require('./scripts/architecture');
const { addinUrl, copyPatterns } = require('./scripts/static-files');

const CORE_SOURCES = new RegExp(`[\\\\/]src[\\\\/](${[...CORE, 'readers'].join('|')})[\\\\/]`);

/** WebView2 and the Safari of every macOS that Excel 2021 runs on. */
const BROWSERS = 'es2020';

/**
 * @param {Record<string, string | undefined>} environment Reads `ADDIN_URL` and `OFFICE_JS=cdn`.
 * @param {'production' | 'development'} mode Development leaves out minifying, which takes most of the time.
 * @returns {import('webpack').Configuration[]}
 */
function configurations(environment, mode) {
  const dist = path.join(__dirname, 'dist');
  /** @type {(name: string, target: string | string[]) => import('webpack').Configuration} */
  const common = (name, target) => ({
    name,
    mode,
    context: __dirname,
    // Never the eval kinds: the pages' policy forbids eval.
    devtool: mode === 'production' ? false : 'cheap-module-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target, jsx: 'automatic' } },
        // Only definitions in these rooms: importing one name of an index must not bring the whole room into a bundle.
        { test: CORE_SOURCES, sideEffects: false },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, css: true, legalComments: 'none' })] },
    cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, '.cache/webpack'), buildDependencies: { config: [__filename] } },
    performance: { hints: false },
    stats: 'errors-warnings',
  });
  /** @type {(name: string, entry: string) => import('webpack').Configuration} */
  const page = (name, entry) => {
    const base = common(name, BROWSERS);
    return {
    ...base,
    target: ['web', 'es2020'],
    entry: { [name]: entry },
    module: {
      rules: [
        ...(base.module?.rules ?? []),
        // pdf.js asks where it stands; webpack would answer with the folder it was built in.
        { test: /[\\/]pdfjs-dist[\\/].*\.mjs$/, loader: 'esbuild-loader', options: { target: BROWSERS, define: { 'import.meta.url': 'self.location.href' } } },
      ],
    },
    output: {
      path: dist,
      filename: '[name].js',
      cssFilename: '[name].css',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      cssChunkFilename: 'chunks/[name].[contenthash:8].css',
      assetModuleFilename: 'chunks/[name].[contenthash:8][ext]',
      // Both bundles run in the workbench page: their chunk registries must not meet.
      uniqueName: `phan-bo-${name}`,
      publicPath: 'auto',
    },
    };
  };
  const cli = common('cli', 'node20');
  return [
    {
      ...page('taskpane', './src/taskpane/main.tsx'),
      plugins: [
        new CopyPlugin({
          patterns: copyPatterns({ addinUrl: addinUrl(environment['ADDIN_URL']), cdn: environment['OFFICE_JS'] === 'cdn' }),
        }),
      ],
    },
    page('workbench', './src/workbench/page/main.ts'),
    {
      ...cli,
      target: 'node20',
      // pdf.js asks where it stands; webpack would answer with the folder it was built in.
      plugins: [...(cli.plugins ?? []), new webpack.DefinePlugin({ 'import.meta.url': "require('node:url').pathToFileURL(__filename).href" })],
      node: { __filename: false },
      entry: { 'phan-bo': './src/cli/main.ts' },
      // Written even when unchanged: its date tells scripts/phan-bo.mjs whether it is up to date.
      output: { path: path.join(dist, 'cli'), filename: '[name].js', chunkFilename: '[name].js', compareBeforeEmit: false },
    },
  ];
}

module.exports = configurations(process.env, process.env['NODE_ENV'] === 'development' ? 'development' : 'production');
module.exports.configurations = configurations;
