import { isEntityType, type EntityType } from 'c/entityTypes';
import { hasLastFour, isFixedText, type MaskForm } from 'c/transcriptRedaction';
import {
    DEFAULT_SETTINGS,
    type LeastCertainty,
    type RedactionSettings,
    type SettingProblem,
    type SettingProblemCode,
    type SuggestionSetting
} from './settings';

type SettingField = 'name' | 'appliesTo' | 'mask' | 'fixedText' | 'leastCertainty' | 'languages';

/**
 * A setting as it is kept: Transcript_Setting__mdt without its suffixes. What is empty, null or absent is not said: the
 * record of a label is then as the one for all others.
 */
export type SettingRecord = Readonly<Partial<Record<SettingField, string | null>> & { suggested?: boolean | null }>;

/** What the record for all labels that have none of their own applies to. */
const ALL_OTHERS = 'Default';

const FORMS: ReadonlyMap<string, MaskForm['kind']> = new Map([
    ['Label', 'label'],
    ['Numbered', 'numbered'],
    ['Last_Four', 'lastFour'],
    ['Fixed_Text', 'fixedText']
]);
const CERTAINTIES: ReadonlyMap<string, LeastCertainty> = new Map([
    ['Certain', 'certain'],
    ['Likely', 'likely'],
    ['Any', 'unsure']
]);
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

interface ParsedSetting {
    readonly name: string;
    readonly appliesTo: EntityType | typeof ALL_OTHERS;
    readonly form: MaskForm | null;
    readonly isOn: boolean;
    readonly least: LeastCertainty | null;
    readonly languages: readonly string[];
}

/**
 * Reads a list of `SettingRecord`s, from wherever it came; of two about the same the first one counts. A record that is broken
 * is left out and named, so that what it would allow is not allowed. Never throws.
 */
export function parseSettings(records: readonly unknown[]): {
    readonly settings: RedactionSettings;
    readonly problems: readonly SettingProblem[];
} {
    const problems: SettingProblem[] = [];
    const parsed = new Map<ParsedSetting['appliesTo'], ParsedSetting>();
    records.forEach((record, index) => {
        const setting = parseSetting(record);
        const name = nameOf(record) || `#${index + 1}`;
        if (typeof setting === 'string') {
            problems.push({ setting: name, code: setting });
        } else if (parsed.has(setting.appliesTo)) {
            problems.push({ setting: name, code: 'SETTING_TWICE' });
        } else {
            parsed.set(setting.appliesTo, setting);
        }
    });
    return { settings: toSettings(parsed), problems };
}

function toSettings(parsed: ReadonlyMap<ParsedSetting['appliesTo'], ParsedSetting>): RedactionSettings {
    const { masks, otherSuggestions } = DEFAULT_SETTINGS;
    const all = parsed.get(ALL_OTHERS);
    const others = all?.form ?? masks.others;
    const least = all?.least ?? otherSuggestions.least;
    const forms: Partial<Record<EntityType, MaskForm>> = {};
    const suggestions: Partial<Record<EntityType, SuggestionSetting>> = {};
    for (const [appliesTo, setting] of parsed) {
        if (appliesTo !== ALL_OTHERS) {
            forms[appliesTo] = setting.form ?? others;
            suggestions[appliesTo] = { isOn: setting.isOn, least: setting.least ?? least };
        }
    }
    return {
        masks: { forms, others },
        suggestions,
        otherSuggestions: { isOn: all?.isOn ?? otherSuggestions.isOn, least },
        languages: all?.languages ?? []
    };
}

function parseSetting(record: unknown): ParsedSetting | SettingProblemCode {
    const name = nameOf(record);
    if (!isFields(record) || name === '') {
        return 'SETTING_MALFORMED';
    }
    const texts = (['appliesTo', 'mask', 'fixedText', 'leastCertainty', 'languages'] as const).map(
        (field) => record[field] ?? ''
    );
    const isOn = record['suggested'] ?? true;
    if (!texts.every((text) => typeof text === 'string') || typeof isOn !== 'boolean') {
        return 'SETTING_MALFORMED';
    }
    const [appliesTo = '', mask = '', fixedText = '', certainty = '', tags = ''] = texts.map((text) => text.trim());
    if (appliesTo !== ALL_OTHERS && !isEntityType(appliesTo)) {
        return 'APPLIES_TO_UNKNOWN';
    }
    const form = mask === '' ? null : toForm(appliesTo, mask, fixedText);
    if (typeof form === 'string') {
        return form;
    }
    const least = CERTAINTIES.get(certainty) ?? null;
    if (certainty !== '' && least === null) {
        return 'CERTAINTY_UNKNOWN';
    }
    const languages = tags
        .toLowerCase()
        .replaceAll('_', '-')
        .split(/[\s,;]+/)
        .filter(Boolean);
    return languages.every((tag) => LANGUAGE.test(tag))
        ? { name, appliesTo, form, isOn, least, languages }
        : 'LANGUAGE_UNKNOWN';
}

function toForm(appliesTo: ParsedSetting['appliesTo'], mask: string, text: string): MaskForm | SettingProblemCode {
    const kind = FORMS.get(mask);
    switch (kind) {
        case undefined:
            return 'MASK_UNKNOWN';
        case 'fixedText':
            return isFixedText(text) ? { kind, text } : 'FIXED_TEXT_INVALID';
        case 'lastFour':
            // For all others it means: where a label has digits to show.
            return appliesTo === ALL_OTHERS || hasLastFour(appliesTo) ? { kind } : 'LAST_FOUR_NOT_SHOWN';
        default:
            return { kind };
    }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
    return typeof value === 'object' && value !== null;
}

function nameOf(record: unknown): string {
    return isFields(record) && typeof record['name'] === 'string' ? record['name'].trim() : '';
}
