//! The programs a build needs, each at one exact version.
//!
//! A tool is taken from the `PATH` when the first one of that name there has the wanted version, else
//! from a folder of our own that outlives a checkout, else it is installed into that folder. What is
//! already on the machine is never changed.

mod browser;
mod install;
mod node;
mod rust;

pub use browser::Browser;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

/// Builds the site.
pub const TRUNK: &str = "0.21.14";
/// `wasm-opt`, as the npm package `binaryen` numbers its releases.
pub const BINARYEN: &str = "132.0.0";
/// Minifies the script and the styles of a release.
pub const ESBUILD: &str = "0.28.2";

/// A program at the one version that fits.
pub struct Tool {
    /// The names of its programs; the first names the tool.
    pub programs: &'static [&'static str],
    pub version: String,
    /// The word by which `--version` shows that version.
    pub shows: String,
    pub source: Source,
    /// About how long an installation takes, for the one who waits.
    pub takes: &'static str,
}

/// Where a tool comes from when it is missing.
pub enum Source {
    /// A crate, built here. `locked` keeps to the dependencies its authors released it with.
    Crate { name: &'static str, locked: bool },
    /// An npm package.
    Npm { name: &'static str },
}

/// The tools found so far; programs started through it find them first.
pub struct Toolbox<'a> {
    pub workspace: &'a Workspace,
    folder: PathBuf,
    found: Vec<PathBuf>,
}

impl<'a> Toolbox<'a> {
    /// An empty box beside the given checkout.
    pub fn new(workspace: &'a Workspace) -> Result<Self> {
        let folder = match std::env::var_os("EVENKEEL_TOOLS").filter(|folder| !folder.is_empty()) {
            // Relative to where the command was typed, and usable from any other folder afterwards.
            Some(folder) => std::path::absolute(folder)?,
            None => cargo_home()?.join("evenkeel-tools"),
        };
        Ok(Self { workspace, folder, found: Vec::new() })
    }

    /// Finds a tool, or installs it.
    pub fn ensure(&mut self, tool: &Tool) -> Result<()> {
        if tool.programs.iter().all(|program| self.is_on_path(program, &tool.shows)) {
            return Ok(());
        }
        let home = self.folder.join(format!("{}-{}", tool.programs[0], tool.version));
        // The folder gets this name only once everything in it has answered to `--version`.
        if !home.is_dir() {
            install::install(self, tool, &home)?;
        }
        self.found.push(home.join(tool.source.bin()));
        Ok(())
    }

    /// A program started in the checkout that finds this box's tools before any other.
    pub fn command(&self, program: &str) -> Command {
        let path = self.path();
        // Resolved here, because only Unix would look `program` up in the `PATH` given to the child.
        let program = which(program, &path).unwrap_or_else(|| program.into());
        let mut command = self.workspace.command(&program.to_string_lossy());
        command.env("PATH", path);
        command
    }

    /// Where a program of this name would be started from.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        which(program, &self.path())
    }

    fn path(&self) -> OsString {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.found.iter().cloned().chain(std::env::split_paths(&old));
        std::env::join_paths(folders).unwrap_or(old)
    }

    fn is_on_path(&self, program: &str, shows: &str) -> bool {
        self.find(program).is_some_and(|path| shows_version(&path, shows))
    }
}

impl Source {
    /// The folder with the programs, inside an installation.
    fn bin(&self) -> &'static Path {
        Path::new(match self {
            Self::Crate { .. } => "bin",
            Self::Npm { .. } => "node_modules/.bin",
        })
    }
}

/// The first program of this name on a `PATH`.
fn which(program: &str, path: &OsStr) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    std::env::split_paths(path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|file| file.is_file())
}

/// Whether `--version` shows exactly this version.
fn shows_version(program: &Path, version: &str) -> bool {
    process::read(Command::new(program).arg("--version")).is_some_and(|text| has_word(&text, version))
}

fn has_word(text: &str, word: &str) -> bool {
    text.split_whitespace().any(|part| part == word)
}

fn cargo_home() -> Result<PathBuf> {
    if let Some(home) = std::env::var_os("CARGO_HOME") {
        return Ok(home.into());
    }
    let home = std::env::home_dir().context("no home folder found; set CARGO_HOME or EVENKEEL_TOOLS to a folder")?;
    Ok(home.join(".cargo"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_whole() {
        assert!(has_word("trunk 0.21.14", "0.21.14"));
        assert!(has_word("wasm-opt version 132 (version_132)", "132"));
        assert!(!has_word("wasm-bindgen 0.2.1301", "0.2.130"));
        assert!(!has_word("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!has_word("", "0.2.130"));
    }
}
