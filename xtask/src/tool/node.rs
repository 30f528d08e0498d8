//! What comes from npm, and Node itself.

use std::process::Stdio;

use anyhow::{Context, Result};

use super::{BINARYEN, ESBUILD, Source, Tool, Toolbox};
use crate::process;
use crate::setup::{Missing, apt};

/// The oldest Node that every package we use runs on; Debian 12 has it.
const OLDEST: u32 = 18;

impl Toolbox<'_> {
    /// Node and npm.
    pub fn node(&self) -> Result<()> {
        if self.has_node() {
            return Ok(());
        }
        let remedy = format!("install Node {OLDEST} or newer with npm, for example from your system's packages");
        apt::install(self, &["nodejs", "npm"], "Node (under a minute, once)")
            .map_err(|error| Missing(format!("Node {OLDEST} or newer with npm is needed: {error:#}; {remedy}")))?;
        if self.has_node() {
            return Ok(());
        }
        Err(Missing(format!("the system's Node is older than {OLDEST}; {remedy}")).into())
    }

    /// Shrinks the wasm of a release.
    pub fn wasm_opt(&mut self) -> Result<()> {
        self.ensure(&Tool {
            programs: &["wasm-opt"],
            version: BINARYEN.to_owned(),
            shows: BINARYEN.split('.').next().unwrap_or(BINARYEN).to_owned(),
            source: Source::Npm { name: "binaryen" },
            takes: "a few seconds",
        })
    }

    /// Shrinks the script and the styles of a release.
    pub fn esbuild(&mut self) -> Result<()> {
        self.ensure(&Tool {
            programs: &["esbuild"],
            version: ESBUILD.to_owned(),
            shows: ESBUILD.to_owned(),
            source: Source::Npm { name: "esbuild" },
            takes: "a few seconds",
        })
    }

    /// The npm packages of the browser tests, exactly as their lock file has them.
    pub fn browser_packages(&self) -> Result<()> {
        let folder = self.workspace.path("tests/browser");
        // Written last, so it vouches for a whole installation; npm itself takes seconds to say as much.
        let stamp = folder.join("node_modules/.installed-lock.json");
        let lock = std::fs::read(folder.join("package-lock.json")).context("tests/browser has no package-lock.json")?;
        if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
            return Ok(());
        }
        println!("setup: installing the packages of tests/browser (a few seconds, once)");
        let mut npm = self.command("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]);
        process::run(npm.current_dir(&folder).stdout(Stdio::null()))?;
        Ok(std::fs::write(stamp, lock)?)
    }

    fn has_node(&self) -> bool {
        let node = process::read(self.command("node").arg("--version"));
        node.and_then(|text| major(&text)).is_some_and(|version| version >= OLDEST) && self.find("npm").is_some()
    }
}

/// The first number in what a program says of its version: 20 for `v20.20.2`.
pub fn major(text: &str) -> Option<u32> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let digits = text[start..].split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_major_version_from_what_programs_say() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("Chromium 140.0.7339.80 built on Debian GNU/Linux 12"), Some(140));
        assert_eq!(major("ChromeDriver 140.0.7339.80 (abc)"), Some(140));
        assert_eq!(major("unknown"), None);
        assert_eq!(major("99999999999999"), None);
    }
}
