//! What comes from rustup and crates.io: the wasm target, the checkers, Trunk and wasm-bindgen.

use anyhow::{Context, Result};

use super::{Source, TRUNK, Tool, Toolbox};
use crate::process;
use crate::setup::Missing;

impl Toolbox<'_> {
    /// The standard library for `wasm32-unknown-unknown`.
    pub fn wasm_target(&self) -> Result<()> {
        const TARGET: &str = "wasm32-unknown-unknown";
        let folder = process::read(self.command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
        if folder.is_some_and(|folder| std::path::Path::new(&folder).is_dir()) {
            return Ok(());
        }
        self.rustup(&["target", "add", TARGET], "the wasm32 target")
    }

    /// The source of the standard library. A release does without it, but weighs more.
    pub fn standard_library(&self) {
        let root = process::read(self.command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
        if !std::path::Path::new(&root).join("lib/rustlib/src/rust/library/std").is_dir()
            && let Err(error) = self.rustup(&["component", "add", "rust-src"], "the source of the standard library")
        {
            eprintln!("note: {error:#}");
        }
    }

    /// `cargo fmt` and `cargo clippy`, which a minimal toolchain lacks.
    pub fn checkers(&self) -> Result<()> {
        for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
            if process::read(self.command("cargo").args([command, "--version"])).is_none() {
                self.rustup(&["component", "add", component], component)?;
            }
        }
        Ok(())
    }

    /// Every crate in `Cargo.lock`, because Trunk is told to stay offline.
    pub fn crates(&self) -> Result<()> {
        process::run(self.command("cargo").args(["fetch", "--quiet"])).context("the crates could not be fetched")
    }

    /// The builder of the site.
    pub fn trunk(&mut self) -> Result<()> {
        self.ensure(&Tool {
            programs: &["trunk"],
            version: TRUNK.to_owned(),
            shows: TRUNK.to_owned(),
            source: Source::Crate { name: "trunk", locked: true },
            takes: "about 5 minutes on two cores",
        })
    }

    /// The wasm-bindgen programs. They refuse a module built with any other version of the crate.
    pub fn wasm_bindgen(&mut self) -> Result<()> {
        let version = self.workspace.locked_version("wasm-bindgen")?;
        self.ensure(&Tool {
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            shows: version.clone(),
            version,
            // Its released lock file has named withdrawn crates before.
            source: Source::Crate { name: "wasm-bindgen-cli", locked: false },
            takes: "about 2 minutes on two cores",
        })
    }

    fn rustup(&self, args: &[&str], what: &str) -> Result<()> {
        println!("setup: adding {what} (under a minute, once)");
        process::run(self.command("rustup").args(args)).map_err(|error| {
            Missing(format!("{what}: {error:#}. Install Rust through rustup, then run `rustup {}`", args.join(" "))).into()
        })
    }
}
