//! Short names for what a release's wasm and its script call each other's functions.
//!
//! wasm-bindgen gives each a name that ends in sixteen digits of a hash, so that crates can't clash. There is one wasm and one
//! script here, and digits without a pattern do not compress: 4 KB of the first page were such names.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{EntityType, ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, ImportSectionReader, Parser};

/// What the names of exported closures begin with; all other exports have short names already.
const CLOSURE: &str = "wasm_bindgen_";

/// The wasm and its script with short names for the functions that the wasm takes from the module called `script`, and for
/// the closures that it gives.
pub fn shorten(wasm: &[u8], glue: &str, script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names { script, short: HashMap::new() };
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), wasm).context("the wasm can't be read")?;
    ensure!(!names.short.is_empty(), "the wasm takes nothing from {script}; wasm-bindgen calls its script something else than it did");
    Ok((module.finish(), renamed(glue, &names.short)?))
}

/// Gives names while the wasm is written anew, in the order in which they stand there.
struct Names<'a> {
    script: &'a str,
    short: HashMap<String, String>,
}

impl Names<'_> {
    fn short(&mut self, name: &str) -> &str {
        let count = self.short.len();
        self.short.entry(name.to_owned()).or_insert_with(|| letters(count))
    }
}

impl Reencode for Names<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(&mut self, imports: &mut ImportSection, section: ImportSectionReader<'_>) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let of: EntityType = self.entity_type(ty)?;
            imports.import(module, if module == self.script { self.short(name) } else { name }, of);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Self::Error>> {
        let (kind, index) = (self.export_kind(export.kind)?, self.external_index(export.kind, export.index)?);
        exports.export(if export.name.starts_with(CLOSURE) { self.short(export.name) } else { export.name }, kind, index);
        Ok(())
    }
}

/// a, b, … z, ba, bb, …
fn letters(mut count: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(b'a' + u8::try_from(count % 26).unwrap_or_default());
        count /= 26;
        if count == 0 {
            break;
        }
    }
    name.reverse();
    String::from_utf8_lossy(&name).into_owned()
}

/// A script with other names. Each must be there, and as a word of its own.
fn renamed(script: &str, names: &HashMap<String, String>) -> Result<String> {
    let mut found = 0;
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').unwrap_or(rest.len());
        let (word, after) = rest.split_at(if word == 0 { first.len_utf8() } else { word });
        found += usize::from(names.contains_key(word));
        text.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    ensure!(found >= names.len(), "of {} names that the wasm uses its script has {found}", names.len());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, FunctionSection, TypeSection};

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for (module, name) in [("./app_bg.js", "__wbg_now_0123"), ("./link.js", "load_now"), ("./app_bg.js", "__wbg_log_4567")] {
            imports.import(module, name, EntityType::Function(0));
        }
        let mut exports = ExportSection::new();
        for (name, index) in [("main", 0), ("wasm_bindgen_89ab___closure", 1)] {
            exports.export(name, ExportKind::Func, index);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&FunctionSection::new()).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_have_the_same_short_names_and_all_else_its_own() {
        let glue = "const i = { __wbg_now_0123: () => now(), __wbg_log_4567() { wasm.wasm_bindgen_89ab___closure(); wasm.main(); } }; // é";
        let (wasm, glue) = shorten(&module(), glue, "./app_bg.js").unwrap();
        assert_eq!(glue, "const i = { a: () => now(), b() { wasm.c(); wasm.main(); } }; // é");
        let text = String::from_utf8_lossy(&wasm);
        assert!(text.contains("load_now") && text.contains("main") && !text.contains("0123") && !text.contains("89ab"), "{text}");
    }

    #[test]
    fn a_name_that_the_script_lacks_stops_the_build() {
        assert!(shorten(&module(), "{ __wbg_now_0123: 1 }", "./app_bg.js").is_err());
        assert!(shorten(&module(), "", "./other_bg.js").is_err(), "a closure alone");
    }

    #[test]
    fn names_follow_each_other() {
        assert_eq!([0, 25, 26, 27, 26 * 26].map(letters), ["a", "z", "ba", "bb", "baa"]);
    }
}
