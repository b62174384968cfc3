/** What can be said of a file before its text is looked at: its bytes, what is packed in it; a part of `FILE_ISSUES`. */
export const PACKED_ISSUES = {
    FILE_UNREADABLE: {
        what: 'the file can not be read to its end',
        remedy: 'See whether it is still there, and try again.'
    },
    FILE_IS_IMAGE: {
        what: 'this is a picture',
        remedy: 'Bring in the transcript as text.'
    },
    PACKED_DAMAGED: {
        what: 'the packed file is damaged; what came before the damage was read',
        remedy: 'Get it again from where it came.'
    },
    PACKED_TOO_LARGE: {
        what: 'far more would come out of the packed file than any transcript holds',
        remedy: 'Unpack it yourself if you know what is in it, and bring in the transcripts.'
    },
    PACKED_ENCRYPTED: {
        what: 'the packed file has a password',
        remedy: 'Unpack it yourself, and bring in the transcripts.'
    },
    PACKED_INSIDE_PACKED: {
        what: 'this is a packed file inside a packed file',
        remedy: 'Unpack the outer one, and bring in what is in it.'
    },
    PACKED_NAME_UNSAFE: {
        what: 'a packed file has a name that leads out of its folder, or hides what it is',
        remedy: 'Be careful with this file. If you trust it, unpack it and give the transcript another name.'
    },
    PACKED_TOO_MANY: {
        what: 'there are more files in it than are read from one packed file',
        remedy: 'Pack at most 10,000 files together.'
    },
    PACKED_EMPTY: {
        what: 'there is no file in the packed file',
        remedy: 'See whether it is the right one.'
    },
    ENCODING_GUESSED: {
        what: 'the file does not say its encoding; {encoding} was guessed',
        remedy: 'Look at letters with accents, and choose another encoding if they are wrong.'
    },
    BYTES_UNDECODED: {
        what: '{count} characters from here on are none in {encoding}, and read \uFFFD',
        remedy: 'Choose another encoding, or export the file again as UTF-8.'
    }
} as const;
