import type { DetectOptions, Finding } from 'c/transcriptRedaction';
import { EXIT_CODE, type ExitCode } from '../exitCode';
import { findInPassage } from '../findings';
import type { SpokenPassage } from '../input/format';
import { Output } from '../output/output';
import { readOwnRules } from '../ownRules';
import { describeProblem, type Problem } from '../problems';
import type { Detect, Terminal } from '../terminal';
import type { Usage } from './command';

/** What is asked of every command that looks for something. */
export interface DetectingTask {
    readonly minScore: number | undefined;
    readonly rulesFile: string | undefined;
    /** The languages that the calls are in; empty: rules of every language are used. */
    readonly languages: readonly string[];
}

/** What a command works with. */
export interface Work {
    readonly terminal: Terminal;
    readonly stdout: Output;
    readonly stderr: Output;
    readonly find: (passage: SpokenPassage) => readonly Finding[];
    /** Says what is wrong and goes on: the exit status tells it at the end. */
    readonly complain: (problem: Problem) => Promise<void>;
}

/** Does what was asked for, with the organisation's own rules; `work` gives the exit status where nothing was wrong. */
export async function runTask<Task extends DetectingTask>(
    usage: Usage<Task>,
    terminal: Terminal,
    detect: Detect,
    work: (task: Task, work: Work) => Promise<ExitCode>
): Promise<ExitCode> {
    const stderr = new Output(terminal.stderr);
    let wrong = 0;
    const complain = async (problem: Problem): Promise<void> => {
        wrong += 1;
        await stderr.write(describeProblem(problem));
    };
    if (!usage.ok) {
        await complain(usage.problem);
        return EXIT_CODE.badInput;
    }
    const { minScore, rulesFile, languages } = usage.value;
    const own = await readOwnRules(rulesFile, languages);
    if (!own.ok) {
        await complain(own.problem);
        return EXIT_CODE.badInput;
    }
    const { rules, complaints } = own.value;
    wrong += complaints.length;
    await stderr.write(complaints.join(''));
    const options: DetectOptions = { rules, ...(minScore === undefined ? {} : { minScore }) };
    const done = await work(usage.value, {
        terminal,
        stdout: new Output(terminal.stdout),
        stderr,
        find: (passage) => findInPassage(passage, detect, options),
        complain
    });
    return wrong > 0 ? EXIT_CODE.badInput : done;
}
