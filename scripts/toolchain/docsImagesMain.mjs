// @ts-check
import { runBuilt } from './runBuilt.mjs';

// Makes the pictures of the docs anew, from the page as it is now.
await runBuilt('e2e/images/makeImages.ts');
