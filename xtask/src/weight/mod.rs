//! `cargo xtask weigh`: what the wasm of a release holds, by crate, by module of our own and by function. And what a page may weigh
//! (`budget.rs`).

pub mod budget;
mod functions;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use self::functions::{Function, functions};
use crate::process;
use crate::setup;
use crate::split::{self, MAIN, SHARED};
use crate::tool::Toolbox;
use crate::workspace::Workspace;

/// How many of the heaviest are shown.
const HEAVIEST: usize = 10;

/// Builds the wasm of a release, without what stands round it, and tells what it holds.
pub fn weigh(workspace: &Workspace) -> Result<()> {
    let mut toolbox = Toolbox::new(workspace)?;
    setup::release(&mut toolbox)?;
    // Started anew, to find the tools first on the PATH.
    process::run(toolbox.command("cargo").args(["xtask", "weigh", "--with-tools"]))
}

/// The same, with the tools on the PATH.
pub fn wasm(workspace: &Workspace) -> Result<()> {
    let staging = workspace.target()?.join("weight");
    split::clear(&staging)?;
    // As much of a page as the splitter reads.
    let page = "<link rel=\"modulepreload\" href=\"./evenkeel-app.js\"><meta name=\"lesson-parts\" content=\"\">";
    std::fs::write(staging.join("index.html"), page)?;
    split::site(workspace, &staging)?;
    report(workspace)?;
    println!();
    process::run(workspace.command("node").arg("tests/browser/sizes.mjs").arg(&staging))?;
    budget::parts(workspace.command("node"), &staging)
}

/// Prints what each file of the release that was built last holds.
pub fn report(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target()?.join(NAMED);
    let mut files = names_in(&folder)?;
    // What every page needs first.
    files.sort_by_key(|name| (name != MAIN, name != "lesson", name != SHARED, name.clone()));
    for name in files {
        let mut all = Vec::new();
        for module in names_in(&folder.join(&name))? {
            let wasm = std::fs::read(folder.join(&name).join(&module))?;
            all.extend(functions(&wasm).with_context(|| format!("{module} can't be read"))?);
        }
        println!("\n{}", table(&name, &all));
    }
    Ok(())
}

/// Where the modules are kept whose functions have names.
const NAMED: &str = "named";

/// The folder for the modules that go into the file called `name`.
pub fn named(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    let folder = workspace.target()?.join(NAMED).join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Takes away the modules of the release before.
pub fn forget(workspace: &Workspace) -> Result<()> {
    split::clear(&workspace.target()?.join(NAMED))
}

/// A module without its custom sections: what its functions are called, who made it, which features it uses.
pub fn bare(wasm: &[u8]) -> Result<Vec<u8>> {
    let header = wasm.get(..8).context("a wasm without a header")?;
    let mut out = header.to_vec();
    let mut rest = &wasm[8..];
    while let Some((id, after)) = rest.split_first() {
        let (length, digits) = number(after).context("a section without a length")?;
        let end = 1 + digits + length;
        let section = rest.get(..end).context("a section that is cut short")?;
        if *id != 0 {
            out.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Ok(out)
}

/// A number as wasm writes it, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, place + 1));
        }
    }
    None
}

fn names_in(folder: &Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names: Vec<String> = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<_>>()?;
    names.sort();
    Ok(names)
}

/// The heaviest crates, modules of our own and functions of one file.
fn table(file: &str, functions: &[Function]) -> String {
    let whole: usize = functions.iter().map(|function| function.bytes).sum();
    let mut lines = vec![format!("{file}: {whole} bytes of code in {} functions, before compression", functions.len())];
    let mut rows = |title: &str, rows: Vec<(String, usize)>| {
        lines.push(format!("  {title}"));
        let row = |(name, bytes): &(String, usize)| {
            let name: String = name.chars().take(90).collect();
            format!("  {bytes:>8} {:>5.1} %  {name}", 100.0 * *bytes as f64 / whole.max(1) as f64)
        };
        lines.extend(rows.iter().take(HEAVIEST).map(row));
    };
    rows("by crate", sums(functions.iter().map(|function| (function.krate(), function.bytes))));
    let own = |function: &&Function| matches!(function.krate(), "evenkeel" | "lesson" | "classroom" | "code");
    rows("by module of our own", sums(functions.iter().filter(own).map(|function| (function.module(), function.bytes))));
    rows("by function", sums(functions.iter().map(|function| (function.name.as_str(), function.bytes))));
    lines.join("\n")
}

/// Sums by name, the heaviest first.
fn sums<'a>(parts: impl Iterator<Item = (&'a str, usize)>) -> Vec<(String, usize)> {
    let mut sums: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for (name, bytes) in parts {
        *sums.entry(name).or_default() += bytes;
    }
    let mut sums: Vec<(String, usize)> = sums.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    sums.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, CustomSection, FunctionSection, Instruction, Module, NameMap, NameSection, TypeSection};

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut declared = FunctionSection::new();
        let mut code = CodeSection::new();
        let mut names = NameMap::new();
        for (index, (name, length)) in
            [("_RNvNtC8evenkeel4home4view", 40), ("_RNvC6lesson4read", 10), ("memcpy", 20)].into_iter().enumerate()
        {
            declared.function(0);
            let mut function = wasm_encoder::Function::new([]);
            for _ in 0..length {
                function.instruction(&Instruction::Nop);
            }
            function.instruction(&Instruction::End);
            code.function(&function);
            names.append(u32::try_from(index).unwrap(), name);
        }
        let mut section = NameSection::new();
        section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&declared).section(&code).section(&section);
        module.section(&CustomSection { name: "producers".into(), data: (&[1, 2, 3]).into() });
        module.finish()
    }

    #[test]
    fn a_bare_module_says_nothing_but_what_runs() {
        let wasm = module();
        let bare = bare(&wasm).unwrap();
        assert!(bare.len() < wasm.len() && !String::from_utf8_lossy(&bare).contains("producers"));
        let sizes = |wasm: &[u8]| functions(wasm).unwrap().iter().map(|function| function.bytes).collect::<Vec<_>>();
        assert_eq!(sizes(&bare), sizes(&wasm));
        assert!(super::bare(&wasm[..wasm.len() - 1]).is_err(), "cut short");
    }

    #[test]
    fn the_report_tells_whose_code_weighs_what() {
        let table = table("main", &functions(&module()).unwrap());
        let places: Vec<_> =
            ["evenkeel", "evenkeel::home", "evenkeel::home::view", "lesson::read"].iter().map(|name| table.find(name)).collect();
        assert!(places.iter().all(Option::is_some), "{table}");
        assert!(table.contains("in 3 functions"), "{table}");
    }
}
