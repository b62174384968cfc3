import { clientId } from '../constants';
import { findUserByName, type OrgState } from '../org/orgState';
import type { Behaviour } from '../behaviour/behaviour';

/** Calls that the org may make in 24 hours; Developer Edition's figure. */
export const dailyLimit = 15_000;

const hourlyLimits: Record<Behaviour['hourlyLimit'], number> = { 1000: 1000, 100: 100, none: Number.POSITIVE_INFINITY };

/** Calls on the entries resource that one user may make with one application in an hour; Infinity for no limit. */
export function hourlyLimit(behaviour: Behaviour): number {
    return hourlyLimits[behaviour.hourlyLimit];
}

/** A limit and what is left of it. */
export interface LimitState {
    max: number;
    remaining: number;
}

/** The limits of an org, for tests: what is left, and how to leave less or more. */
export interface OrgLimits {
    daily(): LimitState;
    /** Leaves this many calls for the 24 hours to come. */
    leaveDaily(remaining: number): void;
    /** Of the hour, on the entries resource. @throws Error when there is no such user */
    hourly(username: string, application?: string): LimitState;
    /** Leaves this many calls of the hour. @throws Error when there is no such user, or no limit */
    leaveHourly(username: string, remaining: number, application?: string): void;
}

/** What is left of the org's day. */
export function dailyLimitState({ usage }: OrgState): LimitState {
    return { max: dailyLimit, remaining: Math.max(0, dailyLimit - usage.daily()) };
}

/** The limits of an org; the application is the product's own unless another is named. */
export function createOrgLimits(state: OrgState): OrgLimits {
    const toCaller = (username: string, application: string) => {
        const user = findUserByName(state, username);
        if (!user) throw new Error(`The local org has no user ${username}`);
        return { userId: user.id, application };
    };
    return {
        daily: () => dailyLimitState(state),
        leaveDaily: (remaining) => state.usage.addDaily(dailyLimit - state.usage.daily() - remaining),
        hourly(username, application = clientId) {
            const max = hourlyLimit(state.behaviour);
            return { max, remaining: Math.max(0, max - state.usage.hourly(toCaller(username, application))) };
        },
        leaveHourly(username, remaining, application = clientId) {
            const max = hourlyLimit(state.behaviour);
            if (max === Number.POSITIVE_INFINITY) throw new Error('There is no hourly limit: set hourlyLimit=1000.');
            const caller = toCaller(username, application);
            state.usage.addHourly(caller, max - state.usage.hourly(caller) - remaining);
        }
    };
}
