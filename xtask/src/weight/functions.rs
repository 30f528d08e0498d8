//! The functions of a wasm module: how large each is, and whose.

use std::collections::HashMap;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// A function, by the name that it has in Rust.
pub struct Function {
    pub name: String,
    pub bytes: usize,
}

impl Function {
    /// The crate that it is of. A function made for another crate's type, such as what drops one, is the maker's.
    pub fn krate(&self) -> &str {
        self.path(1)
    }

    /// The crate and two modules, or as much as there is.
    pub fn module(&self) -> &str {
        self.path(3)
    }

    /// The first `many` names of the path, without a function's own.
    fn path(&self, many: usize) -> &str {
        let start = self.name.find(|sign: char| sign.is_alphanumeric() || sign == '_').unwrap_or(0);
        let path = &self.name[start..];
        // `dyn` and `mut` before a type are no part of its path.
        let path = ["dyn ", "mut "].iter().fold(path, |path, word| path.strip_prefix(word).unwrap_or(path));
        let end = path.find(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == ':')).unwrap_or(path.len());
        let path = path[..end].trim_end_matches(':');
        let names: Vec<(usize, &str)> = path.match_indices("::").collect();
        let most = if many == 1 { 1 } else { many.min(names.len()).max(1) };
        names.get(most - 1).map_or(path, |(at, _)| &path[..*at])
    }
}

/// The functions of a module.
pub fn functions(wasm: &[u8]) -> Result<Vec<Function>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(reader) = section.as_known() else { continue };
                // A kind of names that the parser does not know is passed over.
                for part in reader.into_iter().map_while(Result::ok) {
                    let Name::Function(map) = part else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(naming.index, plain(naming.name));
                    }
                }
            }
            _ => {}
        }
    }
    let name =
        |index: usize| u32::try_from(index).ok().and_then(|index| names.get(&(imported + index)).cloned()).unwrap_or_else(|| "?".into());
    Ok(sizes.into_iter().enumerate().map(|(index, bytes)| Function { name: name(index), bytes }).collect())
}

/// A name as Rust writes it, without hashes of crates.
fn plain(name: &str) -> String {
    // The splitter says behind a name what it made of it.
    let name = name.split_once(" indirect").map_or(name, |(name, _)| name);
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let mut out = String::with_capacity(name.len());
    let mut rest = name.as_str();
    // wasm-bindgen writes names plain already, with `[0123456789abcdef]` behind a crate.
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        match after.split_once(']') {
            Some((hash, after)) if hash.len() >= 12 && hash.chars().all(|sign| sign.is_ascii_hexdigit()) => rest = after,
            _ => {
                out.push('[');
                rest = after;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_of_the_crate_and_module_that_made_it() {
        let whose = |name: &str| {
            let function = Function { name: plain(name), bytes: 0 };
            (function.krate().to_owned(), function.module().to_owned())
        };
        let of = |krate: &str, module: &str| (krate.to_owned(), module.to_owned());
        assert_eq!(whose("evenkeel[2cf38ebdaf0dd287]::page::home::view_lessons"), of("evenkeel", "evenkeel::page::home"));
        assert_eq!(
            whose("<evenkeel[2cf38ebdaf0dd287]::app::App as yew[10c98e053ac84aae]::Component>::view"),
            of("evenkeel", "evenkeel::app")
        );
        assert_eq!(whose("core::ptr::drop_in_place::<lesson::Lesson>"), of("core", "core::ptr"));
        assert_eq!(whose("<[u8]>::to_vec_in"), of("u8", "u8"));
        assert_eq!(whose("memcpy"), of("memcpy", "memcpy"));
    }
}
