import type { TargetParticipant, UploadTarget } from 'c/proxyProtocol';
import type { ParticipantRole } from 'c/transcriptModel';
import { findAgentTalk } from './agentTalk';
import type { FileTranscript } from './fileTranscript';
import { pairByName } from './sameName';
import { partsOf } from './speakerParts';
import type { FileSpeaker } from './speakers';

/** What a suggestion rests on: the same key, the role, the name, the order in which people come, or what is said. */
export type SpeakerReason = 'key' | 'role' | 'name' | 'order' | 'talk';

export interface SpeakerChoice {
    readonly participantId: string;
    readonly why: SpeakerReason;
}

/** A speaker who has a name in the file, and the roles that it may have in the call; none where nothing says. */
interface Candidate {
    readonly id: string;
    readonly name: string | null;
    readonly parts: readonly ParticipantRole[];
}

/**
 * Who of the call each speaker of a file most likely is, by their keys; only where there is a reason, the best one first.
 * No two speakers are suggested for one participant, save one whom key and role name alike. Lines without a speaker are
 * left to a person.
 */
export function suggestParticipants(
    speakers: readonly FileSpeaker[],
    target: UploadTarget,
    transcript: FileTranscript
): ReadonlyMap<string, SpeakerChoice> {
    const parts = partsOf(speakers, transcript);
    const candidates = speakers
        .filter(({ key }) => key !== '')
        .map(({ key, name }): Candidate => ({ id: key, name, parts: parts.get(key) ?? [] }));
    const suggestion = new Suggestion(candidates, target.participants);
    suggestion.byKey();
    suggestion.byOnlyRole();
    suggestion.byName();
    suggestion.byTalk(findAgentTalk(transcript));
    suggestion.byOrder();
    return suggestion.choices;
}

/** Who speaks on the telephone: others are in a call without a word. */
const VOICES: readonly ParticipantRole[] = ['agent', 'customer'];

class Suggestion {
    readonly choices = new Map<string, SpeakerChoice>();
    readonly #taken = new Set<string>();
    readonly #candidates: readonly Candidate[];
    readonly #participants: readonly TargetParticipant[];

    constructor(candidates: readonly Candidate[], participants: readonly TargetParticipant[]) {
        this.#candidates = candidates;
        this.#participants = participants;
    }

    /** Salesforce's own files name a participant by its key. */
    byKey(): void {
        for (const candidate of this.#candidates) {
            const same = this.#participants.filter(({ sender }) => sender.subject === candidate.id);
            const fitting = same.length > 1 ? same.filter(({ role }) => candidate.parts.includes(role)) : same;
            const [participant, other] = fitting;
            if (participant && !other) this.choose(candidate, participant, 'key');
        }
    }

    /** The one of its role in the file is the one of that role in the call. */
    byOnlyRole(): void {
        for (const candidate of this.open()) {
            const { parts } = candidate;
            const [participant, other] = this.#participants.filter(({ role }) => parts.includes(role));
            const hasAlike = this.#candidates.some(
                (each) => each !== candidate && each.parts.some((part) => parts.includes(part))
            );
            if (participant && !other && !hasAlike) this.choose(candidate, participant, 'role');
        }
    }

    byName(): void {
        const pairs = pairByName(
            this.open(),
            this.free(),
            ({ parts }, { role }) => parts.length === 0 || parts.includes(role)
        );
        for (const [candidate, participant] of pairs) this.choose(candidate, participant, 'name');
    }

    /** Of somebody who speaks alone in a file, all of the call may be: what is said there tells nobody apart. */
    byTalk(talking: ReadonlySet<string>): void {
        const [candidate, other] = this.open().filter(({ id, parts }) => parts.length === 0 && talking.has(id));
        const [agent, another] = this.free().filter(({ role }) => role === 'agent');
        if (candidate && !other && agent && !another && this.#candidates.length > 1)
            this.choose(candidate, agent, 'talk');
    }

    /** Those who are left, as they come, where they are as many here as there. */
    byOrder(): void {
        for (const role of new Set(this.#participants.map((participant) => participant.role))) {
            const left = this.open().filter(({ parts }) => parts.includes(role));
            const [first] = left;
            const free = this.free().filter((participant) => first?.parts.includes(participant.role));
            if (free.every((participant) => participant.role === role)) {
                this.pair(left, free, left.length === 1 ? 'role' : 'order');
            }
        }
        const unknown = this.open().filter(({ parts }) => parts.length === 0);
        const voices = this.free().filter(({ role }) => VOICES.includes(role));
        if (unknown.length === this.open().length && new Set(voices.map(({ role }) => role)).size === 1) {
            this.pair(unknown, voices, 'order');
        }
    }

    private pair(
        candidates: readonly Candidate[],
        participants: readonly TargetParticipant[],
        why: SpeakerReason
    ): void {
        if (candidates.length !== participants.length) return;
        for (const [place, candidate] of candidates.entries()) {
            const participant = participants[place];
            if (participant) this.choose(candidate, participant, why);
        }
    }

    private choose({ id }: Candidate, participant: TargetParticipant, why: SpeakerReason): void {
        this.choices.set(id, { participantId: participant.id, why });
        this.#taken.add(participant.id);
    }

    private open(): readonly Candidate[] {
        return this.#candidates.filter(({ id }) => !this.choices.has(id));
    }

    private free(): readonly TargetParticipant[] {
        return this.#participants.filter(({ id }) => !this.#taken.has(id));
    }
}
