/** A moment as the page says it, in a pattern: a time of day, with the day before it where that is not today in the user's zone. */
const MOMENT = String.raw`(?:\w+ \d+, )?\d+:\d\d`;

/** A pattern in which `MOMENT` stands for a moment, whatever day it is when a test runs. */
export function withMoment({ source }: RegExp): RegExp {
    return new RegExp(source.replaceAll('MOMENT', MOMENT));
}
