//! `cargo xtask dist`: the site as it is published.

use std::time::Instant;

use anyhow::Result;

use crate::process;
use crate::setup;
use crate::tool::Toolbox;
use crate::workspace::Workspace;

/// Where the release is written, inside the checkout.
pub const DIST: &str = "dist";

/// Builds the release and prints what it weighs.
pub fn dist(workspace: &Workspace) -> Result<()> {
    let mut toolbox = Toolbox::new(workspace)?;
    setup::release(&mut toolbox)?;
    let start = Instant::now();
    println!("dist: building the release (about 3 minutes the first time)");
    build(&toolbox)?;
    println!("dist: built in {:.0} s", start.elapsed().as_secs_f64());
    process::run(toolbox.command("node").args(["tests/browser/sizes.mjs", DIST]))
}

/// Builds the release.
pub fn build(toolbox: &Toolbox) -> Result<()> {
    process::run(toolbox.command("trunk").args(["build", "--release", "--features", "split", "--offline", "--dist", DIST]))
}
