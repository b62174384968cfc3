import { csv } from './csv';
import type { TextFormat } from './format';
import { plainText } from './plainText';
import { salesforceNdjson } from './salesforceNdjson';
import { srt } from './srt';
import { webVtt } from './webVtt';
import { whisperTsv } from './whisperTsv';

/** Every format that is read line by line. A new one is its file and its place here; of two as likely, the first is it. */
export const TEXT_FORMATS: readonly TextFormat[] = [salesforceNdjson, webVtt, srt, whisperTsv, csv, plainText];
