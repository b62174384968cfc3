// @ts-check
// Preloaded into what is measured, which is left as it is: says how much memory its process takes at most from one question
// to the next, and its own time so far.
const EVERY_MS = 10;

let most = 0;
function look() {
    most = Math.max(most, process.memoryUsage.rss());
}
setInterval(look, EVERY_MS).unref();
process.on('message', (message) => {
    if (message !== 'use') return;
    look();
    const { user, system } = process.cpuUsage();
    process.send?.({ mostBytes: most, cpuMicros: user + system });
    most = 0;
});
// The channel alone keeps no process alive.
process.channel?.unref();
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
