// Gives every component test `await expect(element).toBeAccessible()`. What looks is loaded by the first that asks: it is
// as much code as all components, and half of the files have none to look at.
globalThis.expect.extend({
    toBeAccessible(...args) {
        return require('@sa11y/jest').toBeAccessible.apply(this, args);
    }
});
