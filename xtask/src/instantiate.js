// Before the splitter's own script, which uses it.

// What starts a part that is on its way. As the main module's script does it: some hosts send wasm by a wrong type, which a browser
// will not start while it still comes in.
function start(answer) {
    answer.catch(() => {});
    return async (imports) => {
        const part = await answer;
        if (part instanceof ArrayBuffer) return WebAssembly.instantiate(part, imports);
        return isOk(part).headers.get('Content-Type') === 'application/wasm'
            ? WebAssembly.instantiateStreaming(part, imports)
            : WebAssembly.instantiate(await part.arrayBuffer(), imports);
    };
}

// What several parts share lies in many small modules, which come in one file for lessons, in one for what learners need later, and in one more for all others.
function many(name) {
    let coming;
    const piece = async (from, to) => {
        coming ??= fetch(name).then((file) => isOk(file).arrayBuffer());
        try {
            return (await coming).slice(from, to);
        } catch (error) {
            // The next try asks again.
            coming = undefined;
            throw error;
        }
    };
    return (from, to) => () => start(piece(from, to));
}
const shared = many("./shared.wasm");
const beside = many("./beside.wasm");
const extra = many("./extra.wasm");

function isOk(file) {
    if (!file.ok) throw new Error(`${file.url}: status ${file.status}`);
    return file;
}

