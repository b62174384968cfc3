/** How far a limit is used up, in requests. */
export interface RequestUse {
    readonly used: number;
    readonly most: number;
}

/** Less than this share of a limit left is worth telling a person. */
export const NEAR_LIMIT_SHARE = 0.1;

/** How many requests are left, where that is less than NEAR_LIMIT_SHARE of them; null where there are more, or it is not known. */
export function leftWhenNear(use: RequestUse | null): number | null {
    if (!use) {
        return null;
    }
    const left = Math.max(0, use.most - use.used);
    return left < use.most * NEAR_LIMIT_SHARE ? left : null;
}

/** The org's 24 hours as every answer tells them (REST API, "Limit Info Header"): `api-usage=18/5000`, and more behind it. */
export function parseLimitInfo(header: string | null): RequestUse | null {
    const found = /(?:^|[;,\s])api-usage=(\d{1,12})\/(\d{1,12})(?!\d)/.exec(header ?? '');
    return found ? { used: Number(found[1]), most: Number(found[2]) } : null;
}
