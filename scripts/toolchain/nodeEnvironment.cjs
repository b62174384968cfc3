const { TestEnvironment } = require('jest-environment-node');

module.exports = require('./freshModuleKinds.cjs')(TestEnvironment);
