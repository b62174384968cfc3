/** Endings of domains that nobody takes for a word of the next sentence, or for a file. */
export const DOMAIN_ENDINGS =
    'com org net edu gov mil info biz app dev cloud online site store shop tech xyz academy club support agency email help health bank ' +
    'media news aws co uk ca au nz ie de fr eu ch nl jp cn in br mx ru es se dk fi pl pt za sg hk il gr hu ae io ai tv gg fm ly ms si';

/** Those that are words as well, and others that are: said, they end an address only behind another ending or an at sign. */
export const ENDINGS_OR_WORDS = 'us me in it no es se';
