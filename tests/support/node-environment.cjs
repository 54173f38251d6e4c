/** Jest's Node environment with what the embedded host needs, loaded outside the sandbox, once per worker. */
const { TestEnvironment } = require('jest-environment-node');
const parts = require('./embedded-host-parts.cjs');

class EmbeddedHostEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    this.global.embeddedHostParts = parts;
  }
}

module.exports = EmbeddedHostEnvironment;
