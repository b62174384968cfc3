import { credentialRecognizer } from './credentials';

/** Names that people sign in with. Nothing tells them but the words around. */
export const username = credentialRecognizer({
    entityType: 'USERNAME',
    cues:
        'username|usernames|userid|login|logins|gamertag, user name|names|login|id, login|logon name|id, log in|on name|id, screen name, online id, ' +
        'log|logged|sign|signed|logging|signing in|on with|as|under, twitter|instagram|skype|social media handle|name, my skype|instagram|twitter|handle'
});
