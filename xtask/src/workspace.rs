//! Where this checkout is, and what its lock file says.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The checkout that the command was started in.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the checkout from what Cargo tells a program it runs.
    pub fn find() -> Result<Self> {
        // Asked at run time: a path compiled in would be wrong where two checkouts share a target folder.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").context("start this as `cargo xtask`")?;
        let root = Path::new(&manifest).parent().context("xtask must lie inside the workspace")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A path inside the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A program that starts in the checkout.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // What Cargo tells xtask about itself must not reach the Cargo that xtask starts: build
        // scripts that watch these would run again each time.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
                command.env_remove(name);
            }
        }
        command
    }

    /// Where Cargo puts what it builds.
    pub fn target(&self) -> Result<PathBuf> {
        let metadata = process::read(self.command("cargo").args(["metadata", "--format-version", "1", "--no-deps", "--offline"]));
        let target = metadata.as_deref().and_then(target).context("`cargo metadata` does not tell the target folder")?;
        Ok(target.into())
    }

    /// The version of a package that `Cargo.lock` asks for.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.path("Cargo.lock");
        let lock = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}; `cargo fetch` writes it", path.display()))?;
        locked_version(&lock, package).map(str::to_owned).with_context(|| format!("{} does not name `{package}`", path.display()))
    }
}

/// Cargo writes its lock file in one fixed shape, `name` on one line and `version` on the next, so a
/// TOML parser would add nothing here.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == wanted)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The target folder in what `cargo metadata` says; with the escapes of JSON, which only a backslash needs.
fn target(metadata: &str) -> Option<String> {
    let (_, rest) = metadata.split_once("\"target_directory\":\"")?;
    rest.split_once('"').map(|(folder, _)| folder.replace("\\\\", "\\"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_target_folder() {
        let metadata = r#"{"version":1,"target_directory":"C:\\work\\target","metadata":null}"#;
        assert_eq!(target(metadata).as_deref(), Some(r"C:\work\target"));
        assert_eq!(target("{}"), None);
    }

    #[test]
    fn reads_the_version_of_exactly_the_package_named() {
        let lock = "\
version = 4

[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.80\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry+https://github.com/rust-lang/crates.io-index\"
";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm-bindgen-futures"), Some("0.4.80"));
        assert_eq!(locked_version(lock, "yew"), None);
        assert_eq!(locked_version("name = \"yew\"", "yew"), None);
    }
}
