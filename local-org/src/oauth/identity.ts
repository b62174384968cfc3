import { orgId } from '../constants';
import type { OrgUser } from '../org/orgUser';

/** Address of a user's identity resource (Salesforce Help, "Identity URLs"). */
export function toIdentityUrl(orgUrl: string, userId: string): string {
    return `${orgUrl}/id/${orgId}/${userId}`;
}

/**
 * The `sub` claim: Salesforce gives the identity address as an https URL. Here the scheme is https whatever the org
 * listens on, so it is an opaque name of the user and not an address to fetch.
 */
export function toSubject(orgUrl: string, userId: string): string {
    return toIdentityUrl(orgUrl, userId).replace(/^http:/, 'https:');
}

function toUrls(orgUrl: string, userId: string): Record<string, string> {
    const data = `${orgUrl}/services/data/v{version}`;
    return {
        rest: `${data}/`,
        sobjects: `${data}/sobjects/`,
        query: `${data}/query/`,
        search: `${data}/search/`,
        recent: `${data}/recent/`,
        profile: `${orgUrl}/${userId}`,
        custom_domain: orgUrl
    };
}

/** The userinfo answer (OpenID Connect Core 1.0, section 5.3.2; Salesforce Help, "UserInfo Endpoint"). */
export function toUserInfo(orgUrl: string, user: OrgUser): Record<string, unknown> {
    const [given = '', ...family] = user.name.split(' ');
    return {
        sub: toSubject(orgUrl, user.id),
        user_id: user.id,
        organization_id: orgId,
        preferred_username: user.username,
        nickname: user.username.split('@')[0],
        name: user.name,
        given_name: given,
        family_name: family.join(' '),
        email: user.email,
        email_verified: true,
        zoneinfo: 'UTC',
        locale: 'en_US',
        language: 'en_US',
        user_type: 'STANDARD',
        active: true,
        is_app_installed: true,
        urls: toUrls(orgUrl, user.id)
    };
}

/** The identity answer (Salesforce Help, "Identity URL Response"). */
export function toIdentity(orgUrl: string, user: OrgUser): Record<string, unknown> {
    const [given = '', ...family] = user.name.split(' ');
    return {
        id: toIdentityUrl(orgUrl, user.id),
        asserted_user: true,
        user_id: user.id,
        organization_id: orgId,
        username: user.username,
        nick_name: user.username.split('@')[0],
        display_name: user.name,
        email: user.email,
        email_verified: true,
        first_name: given,
        last_name: family.join(' '),
        timezone: 'UTC',
        active: true,
        user_type: 'STANDARD',
        language: 'en_US',
        locale: 'en_US',
        utcOffset: 0,
        urls: toUrls(orgUrl, user.id)
    };
}
