//! A release's wasm with a standard library that is built for it: without the texts of panics and what it takes to format
//! them, an eighth of the first page's wasm. Whoever meets a panic sees the same rescue screen; the console says only where.
//!
//! Cargo builds the standard library only where unstable flags are allowed. They are allowed for this one build; should a
//! toolchain change them, or its source not be had, the release is built as usual and weighs 13 KB more.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::process;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the release's wasm, and says where it is.
pub fn wasm(workspace: &Workspace) -> Result<PathBuf> {
    let usual = workspace.target()?;
    match build(workspace, &usual.join("compact")) {
        Ok(wasm) => Ok(wasm),
        Err(error) => {
            eprintln!("note: the standard library is not built for size ({error:#}); the wasm will be some 13 KB heavier");
            Ok(usual.join(TARGET).join("release/evenkeel-app.wasm"))
        }
    }
}

fn build(workspace: &Workspace, target: &PathBuf) -> Result<PathBuf> {
    ensure!(has_source(workspace), "its source is not here: `rustup component add rust-src`");
    let mut cargo = workspace.command("cargo");
    cargo.args([
        "build",
        "--quiet",
        "--release",
        "--package",
        "evenkeel",
        "--bin",
        "evenkeel-app",
        "--features",
        "split",
        "--target",
        TARGET,
    ]);
    cargo.arg("-Zbuild-std=std,panic_abort").arg("--target-dir").arg(target);
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort");
    process::run(&mut cargo)?;
    Ok(target.join(TARGET).join("release/evenkeel-app.wasm"))
}

fn has_source(workspace: &Workspace) -> bool {
    let root = process::read(workspace.command("rustc").args(["--print", "sysroot"]));
    root.is_some_and(|root| PathBuf::from(root).join("lib/rustlib/src/rust/library/std").is_dir())
}
