// Gives every component test `await expect(element).toBeAccessible()`.
require('@sa11y/jest').registerSa11yMatcher();
