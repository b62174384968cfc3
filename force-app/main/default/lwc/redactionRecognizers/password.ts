import { credentialRecognizer } from './credentials';

/** Passwords and words that stand for one. Nothing tells them but the words around. */
export const password = credentialRecognizer({
    entityType: 'PASSWORD',
    isTried: true,
    cues:
        'password|passwords|passphrase, pass phrase|word, security|secret|memorable|safe|code word|answer|phrase, code word, ' +
        'wifi|network password|key'
});
