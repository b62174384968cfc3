// Imported first by every script, and written so that even a very old Node can read it.
var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
    console.error(
        'Node ' + process.versions.node + ' is too old: install Node 20 or newer from https://nodejs.org and try again.'
    );
    process.exit(1);
}
