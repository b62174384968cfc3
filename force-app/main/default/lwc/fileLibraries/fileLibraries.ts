/**
 * What this project takes from npm for the page. An org has no npm: `npm run build:deploy` bundles this one file with all
 * that it imports, and puts the licences above it. Nothing else under force-app imports a package.
 */
export { ZipReader, type Entry, type Reader } from '@zip.js/zip.js/lib/zip-core-reader.js';
export { analyse } from 'chardet';
