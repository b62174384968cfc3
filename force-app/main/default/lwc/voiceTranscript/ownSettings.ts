import { formatLabel, isolateName } from 'c/labelText';
import { DEFAULT_SETTINGS, parseSettings, type RedactionSettings, type SettingProblem } from 'c/redactionSettings';
import type { ProxyClient } from 'c/transcriptProxy';
import { fixedTextsOf } from 'c/transcriptRedaction';
import { askOnce } from './askOnce';
import { suggestionLabels as labels } from './suggestionLabels';

/** What the organisation has decided about masks and suggestions. */
export interface OwnSettings {
    readonly settings: RedactionSettings;
    /** Its own masks, which are to be known where they stand: the same array as long as the settings are the same. */
    readonly fixedTexts: readonly string[];
    /** Why it is not all that was decided, in a sentence; empty where it is. */
    readonly note: string;
}

/** Nothing is decided, or not known yet: masks are their label alone, which no policy refuses. */
export const NO_SETTINGS: OwnSettings = { settings: DEFAULT_SETTINGS, fixedTexts: [], note: '' };

const asking = askOnce<OwnSettings>(async (client) => {
    const sent = await client.fetchSettings();
    return sent.ok
        ? { value: toOwnSettings(sent.value.settings), isLasting: true }
        : { value: { ...NO_SETTINGS, note: labels.settingsUnread }, isLasting: false };
});

/** Asks for the settings, once a session. The listener hears them at once where they are known. */
export function askSettings(client: ProxyClient, onSettings: (settings: OwnSettings) => void): () => void {
    return asking.ask(client, onSettings);
}

/** The proxy knows other settings by now than this page. */
export function forgetSettings(client: ProxyClient): void {
    asking.forget(client);
}

function toOwnSettings(records: readonly unknown[]): OwnSettings {
    const { settings, problems } = parseSettings(records);
    return {
        settings,
        fixedTexts: fixedTextsOf(settings.masks),
        note: problems.length === 0 ? '' : formatLabel(labels.settingsBroken, nameProblems(problems))
    };
}

function nameProblems(problems: readonly SettingProblem[]): string {
    return problems.map(({ setting, code }) => `${isolateName(setting)} (${code})`).join(', ');
}
