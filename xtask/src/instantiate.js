
// Starts a part once it came. As the main module's script does it: some hosts send wasm by a wrong type, which a browser
// will not start while it still comes in.
async function instantiate(answer, imports) {
    const part = await answer;
    if (!part.ok) throw new Error(`${part.url}: status ${part.status}`);
    return part.headers.get('Content-Type') === 'application/wasm'
        ? WebAssembly.instantiateStreaming(part, imports)
        : WebAssembly.instantiate(await part.arrayBuffer(), imports);
}
