const MIB = 2 ** 20;

/** Files in one zip file. */
export const MAX_ZIP_FILES = 10_000;

/** What may come out of one packed file, in bytes: more than the largest transcript anybody has, less than a disk. */
export const MAX_UNPACKED_BYTES = 4096 * MIB;

/**
 * How many times larger than it was a packed file may become. Text packs to a tenth, repeated text to a hundredth; only
 * what is made to do harm goes further. Small ones are let pass: they can't hurt.
 */
export const MAX_RATIO = 250;
export const RATIO_FROM_BYTES = 16 * MIB;

/** The most of a zip file that is kept in memory where it comes through a pipe. */
export const MAX_PIPED_ZIP_BYTES = 256 * MIB;

/** How much of a file is looked at to find out what it is. */
export const OPENING_BYTES = 256 * 1024;
