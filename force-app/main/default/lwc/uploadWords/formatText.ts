import { FORMAT_LABELS } from './formatLabels';

/** How a file format is called; its own name where it is not known, `?` where there is none. */
export function toFormatText(format: string | undefined): string {
    return format === undefined ? '?' : (FORMAT_LABELS[format] ?? format);
}
