//! What Trunk calls around each build (`Trunk.toml`).
//!
//! Before: the lessons are compiled, the styles put together and the other assets copied, all into the
//! folder Trunk builds in, which keeps what is there. After: a release is split and made small.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::args::Stage;
use crate::minify;
use crate::page;
use crate::process;
use crate::split;
use crate::text::split;
use crate::workspace::Workspace;

/// The style with the colours of the dark, as it opens in the page. It holds when its `media` says so.
pub const DARK_STYLE: &str = "<style id=\"dark\" media=\"(prefers-color-scheme: dark)\">";
const DARK_CSS: &str = "dark.css";

/// Does what Trunk's stage asks for.
pub fn run(workspace: &Workspace, stage: Stage) -> Result<()> {
    let staging = PathBuf::from(std::env::var_os("TRUNK_STAGING_DIR").context("only Trunk calls `cargo xtask hook`")?);
    match stage {
        Stage::BeforeBuild => {
            compile(workspace, Path::new("lessons"), &staging.join("lessons"))?;
            gallery(workspace, &staging.join("gallery"))?;
            let css = styles(&workspace.path("assets/css"))?;
            std::fs::write(staging.join("app.css"), css)?;
            copy(&workspace.path("assets"), &staging)
        }
        Stage::AfterBuild => {
            darken(&workspace.path("assets/css").join(DARK_CSS), &staging.join("index.html"))?;
            page::fill(&workspace.path("assets/page"), &staging.join("index.html"))?;
            if std::env::var("TRUNK_PROFILE").as_deref() == Ok("release") {
                split::site(workspace, &staging)?;
                minify::site(workspace, &staging)?;
            }
            Ok(())
        }
    }
}

/// Compiles a course to the files the app loads.
pub fn compile(workspace: &Workspace, course: &Path, out: &Path) -> Result<()> {
    let mut cargo = workspace.command("cargo");
    cargo.args(["run", "--quiet", "--profile", "tool", "--package", "evenkeel-cli", "--bin", "evenkeel", "--", "build"]);
    cargo.arg("--course").arg(course).arg("--out").arg(out);
    process::run(&mut cargo).context("the lessons do not compile")
}

/// Compiles the lesson that the gallery draws its steps from: a course of its own, of which only that lesson is wanted.
fn gallery(workspace: &Workspace, out: &Path) -> Result<()> {
    const LESSON: &str = "gallery.en.json";
    let work = workspace.target()?.join("gallery");
    compile(workspace, Path::new("tests/gallery"), &work)?;
    std::fs::create_dir_all(out)?;
    std::fs::copy(work.join(LESSON), out.join(LESSON)).context("the gallery has no lesson")?;
    Ok(())
}

/// One style sheet from the files that `all.css` imports, in its order: a request for each would cost a
/// learner on a slow line a tenth of a second and more.
fn styles(folder: &Path) -> Result<String> {
    let index = folder.join("all.css");
    let list = std::fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let names = imports(&list).map_err(|line| {
        anyhow::anyhow!("{}: `{line}` is not of the form `@import \"name.css\";`; put rules into files of their own", index.display())
    })?;
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        let is_css = Path::new(&name).extension() == Some(OsStr::new("css"));
        if is_css && name != "all.css" && name != DARK_CSS && !names.iter().any(|listed| name == *listed) {
            bail!("{} does not import {}; no page would be styled by it", index.display(), name.display());
        }
    }
    let mut css = String::new();
    for name in names {
        let file = folder.join(name);
        let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        css.push_str(text.trim_end());
        css.push('\n');
    }
    Ok(css)
}

/// Writes the colours of the dark into the page.
fn darken(css: &Path, page: &Path) -> Result<()> {
    let css = std::fs::read_to_string(css).with_context(|| format!("cannot read {}", css.display()))?;
    let html = std::fs::read_to_string(page).with_context(|| format!("cannot read {}", page.display()))?;
    let (before, _, after) = split(&html, DARK_STYLE, "</style>")?;
    Ok(std::fs::write(page, [before, DARK_STYLE, &css, "</style>", after].concat())?)
}

/// The file names in a list of imports; comments and empty lines are passed over. `Err` is the first
/// line that is something else.
fn imports(list: &str) -> Result<Vec<&str>, &str> {
    let is_comment = |line: &str| line.starts_with("/*") && line.ends_with("*/");
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .filter(|line| !is_comment(line))
        .map(|line| {
            let name = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";"));
            name.map(|name| name.trim_start_matches("./")).filter(|name| !name.contains('"')).ok_or(line)
        })
        .collect()
}

/// Copies the assets beside the page, all but the styles and the page's own scripts, which go into files of another shape.
fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if !entry.file_type()?.is_dir() {
            std::fs::copy(&source, &target).with_context(|| format!("cannot copy {}", source.display()))?;
        } else if entry.file_name() != "css" && entry.file_name() != "page" {
            copy(&source, &target)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_list_holds_imports_and_comments_only() {
        let list = "/* tokens first */\n@import \"tokens.css\";\n\n  @import \"./button.css\";\n";
        assert_eq!(imports(list), Ok(vec!["tokens.css", "button.css"]));
        assert_eq!(imports(""), Ok(vec![]));
        assert_eq!(imports("@import \"a.css\";\nbody { margin: 0 }"), Err("body { margin: 0 }"));
        assert_eq!(imports("@import \"a.css\" screen;"), Err("@import \"a.css\" screen;"));
    }
}
