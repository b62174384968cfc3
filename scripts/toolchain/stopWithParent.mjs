// Preloaded into processes that we start with an IPC channel: when the parent is gone, even by SIGKILL, the channel
// closes and the process ends as if it had been asked to. Nothing stays behind to hold a port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone keeps no process alive.
process.channel?.unref();
