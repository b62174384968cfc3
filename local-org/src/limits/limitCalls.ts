import type { RequestHandler } from 'express';
import { findCaller } from '../http/findCaller';
import type { OrgState } from '../org/orgState';
import { sendDailyLimit, sendHourlyLimit } from './limitAnswer';
import { dailyLimit, hourlyLimit } from './orgLimits';

/**
 * Counts every call of a signed-in user against the org's 24 hours, refuses what is over, and says in a header how much
 * is used (REST API Developer Guide, "Limit Info Header"). A call without a valid session is not counted.
 */
export function limitDailyCalls(state: OrgState): RequestHandler {
    return (request, response, next) => {
        if (!findCaller(state, request)) {
            next();
            return;
        }
        const isOver = state.usage.daily() >= dailyLimit;
        if (!isOver) state.usage.addDaily(1);
        response.set('Sforce-Limit-Info', `api-usage=${state.usage.daily()}/${dailyLimit}`);
        if (isOver) sendDailyLimit(state, response);
        else next();
    };
}

/** Counts a call against the hour of its user and application, and refuses what is over (Salesforce Help). */
export function limitHourlyCalls(state: OrgState): RequestHandler {
    return (request, response, next) => {
        const caller = findCaller(state, request);
        if (!caller) {
            next();
            return;
        }
        const { userId, application } = caller.session;
        if (state.usage.hourly({ userId, application }) >= hourlyLimit(state.behaviour)) {
            sendHourlyLimit(state, response);
            return;
        }
        state.usage.addHourly({ userId, application }, 1);
        next();
    };
}
