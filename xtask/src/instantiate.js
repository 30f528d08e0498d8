
// Starts a part once it came. As the main module's script does it: some hosts send wasm by a wrong type, which a browser
// will not start while it still comes in.
async function instantiate(answer, imports) {
    const part = await answer;
    if (part instanceof ArrayBuffer) {
        try {
            return await WebAssembly.instantiate(part, imports);
        } catch (error) {
            // Something else came in its place. The next try asks again.
            coming = undefined;
            throw error;
        }
    }
    return isOk(part).headers.get('Content-Type') === 'application/wasm'
        ? WebAssembly.instantiateStreaming(part, imports)
        : WebAssembly.instantiate(await part.arrayBuffer(), imports);
}

// What several parts share lies in many small modules, which come in one file for learners, and in one more for all others.
const coming = {};
async function shared(name, from, to) {
    coming[name] ??= fetch(name).then((file) => isOk(file).arrayBuffer());
    try {
        return (await coming[name]).slice(from, to);
    } catch (error) {
        // The next try asks again.
        coming[name] = undefined;
        throw error;
    }
}

function isOk(file) {
    if (!file.ok) throw new Error(`${file.url}: status ${file.status}`);
    return file;
}
