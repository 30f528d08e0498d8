//! Splitting the wasm of a release: what the first page does not need comes in files of its own, fetched when it is wanted.
//!
//! In the app a part begins at a function with the attribute `wasm_split` (`src/part.rs`). The splitter reads from the linked
//! wasm what can be reached from there alone, and moves it out; this needs the linker's relocations, which `build.rs` asks for.
//! All parts share one memory and one function table, so a call into a part costs what any call costs.
//!
//! Trunk has made a page with the whole wasm by then. Here that wasm and its script give way to the split ones.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, SplitWasm};

use crate::compact;
use crate::names;
use crate::process;
use crate::text::{between, digest, replace_once};
use crate::weight;
use crate::workspace::Workspace;

/// The script that fetches the parts, as the wasm names it.
pub const LINK: &str = "__wasm_split.js";

/// How that script gets a part and starts it, up to the list of those that the part needs.
const LOAD: [&str; 2] = [
    "makeLoad(() => {\n    const src = fetch(new URL(\"./",
    ".wasm\", import.meta.url));\n    src.catch(() => {});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, [",
];

/// Where the page names the files of a part, for a browser that is to fetch them at once.
const LESSON_PARTS: [&str; 2] = ["<meta name=\"lesson-parts\" content=\"", "\">"];

/// The file that every page needs.
pub const MAIN: &str = "evenkeel-app";

/// The file with what other parts share with that of lessons.
pub const SHARED: &str = "shared";

/// The file with what learners' parts share that come after a lesson's first screen.
const BESIDE: &str = "beside";

/// The file with what all other parts share.
const EXTRA: &str = "extra";

/// The parts that learners fetch besides that of lessons. What only others share comes in a file of its own.
const LEARNERS: [&str; 3] = ["later", "aside", "tools"];

/// The part that a lesson's page waits for.
const LESSON: &str = "lesson";

/// Splits the wasm in the staging folder.
pub fn site(workspace: &Workspace, staging: &Path) -> Result<()> {
    let page = staging.join("index.html");
    let html = std::fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let glue = between(&html, "<link rel=\"modulepreload\" href=\"./", "\">")?;
    let stem = glue.strip_suffix(".js").context("the script of the wasm has another name than it had")?;

    let target = workspace.target()?;
    let work = target.join("split");
    clear(&work)?;
    weight::forget(workspace)?;
    let wasm = std::fs::read(compact::wasm(workspace)?)?;
    let main = work.join(format!("{stem}.wasm"));
    let split = split(&wasm, &main, glue)?;

    let mut bindgen = workspace.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", stem, "--out-dir"]);
    process::run(bindgen.arg(staging).arg(&main))?;
    let old = format!("{stem}_bg.wasm");
    short_names(&staging.join(&old), &staging.join(glue), &format!("./{stem}_bg.js"))?;
    let new = publish(workspace, &staging.join(&old), MAIN, staging)?;
    std::fs::remove_file(staging.join(&old))?;

    let mut places = HashMap::new();
    let mut many = [SHARED, BESIDE, EXTRA].map(|name| (name, Vec::new()));
    for file in &split.split_modules {
        let stem = file.file_stem().and_then(OsStr::to_str).context("a part without a name")?;
        let place = match stem.strip_prefix("split_") {
            Some(name) => Place::File(publish(workspace, file, name, staging)?),
            // Up to a few hundred bytes each, for every set of parts that has something in common.
            None => {
                let by = [needs(&split, &[LESSON], stem), needs(&split, &LEARNERS, stem), true];
                let (name, together) = many.iter_mut().zip(by).find_map(|(file, by)| by.then_some(file)).context("no file for a module")?;
                let from = together.len();
                together.extend(shrink(workspace, file, name)?);
                Place::Among(name, from, together.len())
            }
        };
        places.insert(stem, place);
    }
    let mut files = Vec::new();
    for (name, together) in many {
        files.push((name, write(&together, name, staging)?));
    }
    let script = link_script(&std::fs::read_to_string(work.join(LINK))?, &places, &files)?;
    std::fs::write(staging.join(LINK), script)?;

    let html = name_lesson_parts(&html.replace(&old, &new), &split, &places, &files)?;
    Ok(std::fs::write(page, html)?)
}

/// Gives the wasm and its script short names for each other's functions.
fn short_names(wasm: &Path, glue: &Path, script: &str) -> Result<()> {
    let (short, renamed) = names::shorten(&std::fs::read(wasm)?, &std::fs::read_to_string(glue)?, script)?;
    std::fs::write(wasm, short)?;
    Ok(std::fs::write(glue, renamed)?)
}

/// Splits a linked wasm: the main module goes to `main`, the parts and the script that fetches them beside it. `glue` is
/// what the script of the main module will be called.
fn split(wasm: &[u8], main: &Path, glue: &str) -> Result<SplitWasm> {
    let (link, glue) = (format!("./{LINK}"), format!("./{glue}"));
    let mut options = Options::new(wasm);
    options.output_dir = main.parent().context("no folder to split in")?;
    options.main_out_path = main;
    options.link_name = &link;
    options.main_module = &glue;
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("the wasm can't be split: {error:#}"))?;
    if split.split_modules.is_empty() {
        bail!("the wasm has no parts to split off; build a release by `cargo xtask dist`, which asks for them");
    }
    Ok(split)
}

/// Where a module is.
enum Place {
    /// In a file of this name.
    File(String),
    /// In the file for what parts share that is called so, from this byte to that.
    Among(&'static str, usize, usize),
}

/// Whether any of these parts needs the module.
fn needs(split: &SplitWasm, parts: &[&str], module: &str) -> bool {
    let of = |part: &&str| split.prefetch_map.get(*part).is_some_and(|modules| modules.iter().any(|known| known == module));
    parts.iter().any(of)
}

/// Shrinks a module and puts it into the staging folder.
fn publish(workspace: &Workspace, module: &Path, name: &str, staging: &Path) -> Result<String> {
    write(&shrink(workspace, module, name)?, name, staging)
}

/// Shrinks a module that goes into the file called `name`. What its functions are called stays here, for `cargo xtask weigh`.
fn shrink(workspace: &Workspace, module: &Path, name: &str) -> Result<Vec<u8>> {
    let named = weight::named(workspace, name)?.join(module.file_name().context("a module without a name")?);
    process::run(workspace.command("wasm-opt").args(["-O1", "--debuginfo"]).arg(module).arg("-o").arg(&named))?;
    weight::bare(&std::fs::read(named)?)
}

/// Writes a file named by what is in it: a part fits only the main module that it was split from.
fn write(wasm: &[u8], name: &str, staging: &Path) -> Result<String> {
    let name = format!("{name}-{}.wasm", digest(wasm));
    std::fs::write(staging.join(&name), wasm)?;
    Ok(name)
}

/// The script that fetches the parts, from where they are now, and content with hosts that call wasm something else.
fn link_script(script: &str, places: &HashMap<&str, Place>, files: &[(&str, String)]) -> Result<String> {
    let mut ours = include_str!("instantiate.js").to_owned();
    for (name, file) in files {
        ours = replace_once(&ours, &format!("./{name}.wasm"), &format!("./{file}"))?;
    }
    let mut script = ours + script;
    for (stem, place) in places {
        // Beside the page, as everything is: a page without an address of its own, such as a frame's, has no base to count from.
        let now = match place {
            Place::File(name) => format!("makeLoad(() => start(fetch(\"./{name}\")), ["),
            Place::Among(name, from, to) => format!("makeLoad({name}({from}, {to}), ["),
        };
        script = replace_once(&script, &LOAD.join(stem), &now).context("the splitter starts its parts in another way than it did")?;
    }
    Ok(script)
}

/// Tells the page which files a lesson will ask for.
fn name_lesson_parts(html: &str, split: &SplitWasm, places: &HashMap<&str, Place>, shared: &[(&str, String)]) -> Result<String> {
    let parts = split.prefetch_map.get(LESSON).with_context(|| format!("no part is called `{LESSON}`"))?;
    let mut files: Vec<&str> = Vec::new();
    for place in parts.iter().filter_map(|stem| places.get(stem.as_str())) {
        let file = match place {
            Place::File(name) => name,
            Place::Among(name, ..) => &shared.iter().find(|(known, _)| known == name).context("no file for what parts share")?.1,
        };
        if !files.contains(&file.as_str()) {
            files.push(file);
        }
    }
    let [open, close] = LESSON_PARTS;
    replace_once(html, &[open, close].concat(), &[open, &files.join(" "), close].concat())
}

pub fn clear(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        std::fs::remove_dir_all(folder)?;
    }
    Ok(std::fs::create_dir_all(folder)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_fetches_the_parts_by_the_names_they_have_now() {
        let load = |stem: &str| format!("const {stem} = {}]);", LOAD.join(stem));
        let script = ["split_lesson", "chunk_6", "chunk_7"].map(load).join("\n");
        let places = [
            ("split_lesson", Place::File("lesson-0123.wasm".to_owned())),
            ("chunk_6", Place::Among(SHARED, 10, 30)),
            ("chunk_7", Place::Among(EXTRA, 0, 20)),
        ];
        let places = HashMap::from(places);
        let files =
            [(SHARED, "shared-4567.wasm".to_owned()), (BESIDE, "beside-cdef.wasm".to_owned()), (EXTRA, "extra-89ab.wasm".to_owned())];
        let script = link_script(&script, &places, &files).unwrap();
        for part in [
            "const split_lesson = makeLoad(() => start(fetch(\"./lesson-0123.wasm\")), []);",
            "const chunk_6 = makeLoad(shared(10, 30), []);",
            "const chunk_7 = makeLoad(extra(0, 20), []);",
            "const shared = many(\"./shared-4567.wasm\");",
            "const extra = many(\"./extra-89ab.wasm\");",
        ] {
            assert!(script.contains(part), "{part} in {script}");
        }
        assert!(link_script("something new", &places, &files).is_err());
    }
}
