import type { JsonFormat } from './format';
import { anyListFormat } from './jsonAnyList';
import { assemblyAiFormat } from './jsonAssemblyAi';
import { azureFormat } from './jsonAzure';
import { callAnalyticsFormat } from './jsonCallAnalytics';
import { ccaiFormat, ccaiInsightsFormat } from './jsonCcai';
import { contactLensFormat } from './jsonContactLens';
import { deepgramFormat } from './jsonDeepgram';
import { pairsFormat, turnsFormat } from './jsonDialogs';
import { entriesFormat } from './jsonEntries';
import { genesysFormat } from './jsonGenesys';
import { googleFormat } from './jsonGoogle';
import { speechmaticsFormat } from './jsonSpeechmatics';
import { transcribeFormat } from './jsonTranscribe';
import { twilioFormat } from './jsonTwilio';
import { whisperChunksFormat } from './jsonWhisperChunks';
import { whisperCppFormat } from './jsonWhisperCpp';
import { whisperFormat } from './jsonWhisper';
import { transcriptDeskJson } from './transcriptDeskJson';

/** Every JSON format. A new one is its file and its place here; of two that are as sure, the earlier is taken. */
export const JSON_FORMATS: readonly JsonFormat[] = [
    transcriptDeskJson,
    contactLensFormat,
    entriesFormat,
    callAnalyticsFormat,
    transcribeFormat,
    genesysFormat,
    whisperFormat,
    whisperCppFormat,
    whisperChunksFormat,
    deepgramFormat,
    assemblyAiFormat,
    azureFormat,
    googleFormat,
    ccaiFormat,
    ccaiInsightsFormat,
    twilioFormat,
    speechmaticsFormat,
    turnsFormat,
    pairsFormat,
    anyListFormat
];
