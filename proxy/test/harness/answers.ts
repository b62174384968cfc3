/** The code of an answer that is a failure. */
export async function codeOf(response: Response): Promise<string> {
    return ((await response.json()) as { code: string }).code;
}
