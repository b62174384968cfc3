// @ts-check
import { register } from 'tsx/esm/api';
import { runBuilds } from './builds.mjs';
import { exitWith } from './problem.mjs';

// Makes the pictures of the docs anew, from the page as it is now.
try {
    await runBuilds();
    register();
    await import('../../e2e/makeImages.ts');
} catch (error) {
    exitWith(error);
}
