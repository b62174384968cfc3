import webVtt from '@salesforce/label/c.Transcript_File_Format_Web_Vtt';
import srt from '@salesforce/label/c.Transcript_File_Format_Srt';
import whisperTsv from '@salesforce/label/c.Transcript_File_Format_Whisper_Tsv';
import csv from '@salesforce/label/c.Transcript_File_Format_Csv';
import text from '@salesforce/label/c.Transcript_File_Format_Text';
import salesforceNdjson from '@salesforce/label/c.Transcript_File_Format_Salesforce_Ndjson';
import transcriptDesk from '@salesforce/label/c.Transcript_File_Format_Transcript_Desk';
import contactLens from '@salesforce/label/c.Transcript_File_Format_Contact_Lens';
import transcribe from '@salesforce/label/c.Transcript_File_Format_Transcribe';
import callAnalytics from '@salesforce/label/c.Transcript_File_Format_Call_Analytics';
import googleSpeech from '@salesforce/label/c.Transcript_File_Format_Google_Speech';
import googleCcai from '@salesforce/label/c.Transcript_File_Format_Google_Ccai';
import googleInsights from '@salesforce/label/c.Transcript_File_Format_Google_Insights';
import azureSpeech from '@salesforce/label/c.Transcript_File_Format_Azure_Speech';
import whisper from '@salesforce/label/c.Transcript_File_Format_Whisper';
import whisperCpp from '@salesforce/label/c.Transcript_File_Format_Whisper_Cpp';
import whisperChunks from '@salesforce/label/c.Transcript_File_Format_Whisper_Chunks';
import genesys from '@salesforce/label/c.Transcript_File_Format_Genesys';
import deepgram from '@salesforce/label/c.Transcript_File_Format_Deepgram';
import assemblyAi from '@salesforce/label/c.Transcript_File_Format_Assembly_Ai';
import twilio from '@salesforce/label/c.Transcript_File_Format_Twilio';
import speechmatics from '@salesforce/label/c.Transcript_File_Format_Speechmatics';
import jsonEntries from '@salesforce/label/c.Transcript_File_Format_Json_Entries';
import dialogTurns from '@salesforce/label/c.Transcript_File_Format_Dialog_Turns';
import dialogPairs from '@salesforce/label/c.Transcript_File_Format_Dialog_Pairs';
import jsonList from '@salesforce/label/c.Transcript_File_Format_Json_List';

/** How each format that can be read is called, by its name. */
export const FORMAT_LABELS: Readonly<Record<string, string>> = {
    webvtt: webVtt,
    srt,
    'whisper-tsv': whisperTsv,
    csv,
    text,
    'salesforce-ndjson': salesforceNdjson,
    'transcript-desk': transcriptDesk,
    'contact-lens': contactLens,
    transcribe,
    'transcribe-call-analytics': callAnalytics,
    'google-speech': googleSpeech,
    'google-ccai': googleCcai,
    'google-ccai-insights': googleInsights,
    'azure-speech': azureSpeech,
    whisper,
    'whisper-cpp': whisperCpp,
    'whisper-chunks': whisperChunks,
    genesys,
    deepgram,
    assemblyai: assemblyAi,
    twilio,
    speechmatics,
    'json-entries': jsonEntries,
    'dialog-turns': dialogTurns,
    'dialog-pairs': dialogPairs,
    'json-list': jsonList
};
