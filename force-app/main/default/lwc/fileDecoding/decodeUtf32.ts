/** UTF-32, which the Encoding Standard leaves out. What is no character reads U+FFFD. */
export async function* decodeUtf32(bytes: AsyncIterable<Uint8Array>, littleEndian: boolean): AsyncGenerator<string> {
    let rest = new Uint8Array(0);
    for await (const chunk of bytes) {
        const all = new Uint8Array(rest.length + chunk.length);
        all.set(rest);
        all.set(chunk, rest.length);
        const whole = all.length - (all.length % 4);
        const view = new DataView(all.buffer, 0, whole);
        const characters: string[] = [];
        for (let at = 0; at < whole; at += 4) {
            const point = view.getUint32(at, littleEndian);
            characters.push(isScalar(point) ? String.fromCodePoint(point) : '\uFFFD');
        }
        rest = all.slice(whole);
        yield characters.join('');
    }
    if (rest.length > 0) {
        yield '\uFFFD';
    }
}

/** Unicode scalar values: all code points but surrogates (Unicode 16, D76). */
function isScalar(point: number): boolean {
    return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}
