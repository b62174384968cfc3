const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = require('./freshModuleKinds.cjs')(TestEnvironment);
