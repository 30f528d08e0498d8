//! `cargo xtask dist`: what is given to learners and hosts.

use std::time::Instant;

use anyhow::Result;

use crate::process;
use crate::setup;
use crate::tool::Toolbox;
use crate::weight::budget;
use crate::workspace::Workspace;

/// Where the release is written, inside the checkout.
pub const DIST: &str = "dist";

/// The site in it.
pub const SITE: &str = "dist/site";

/// The file with everything in it.
const ONE_FILE: &str = "dist/evenkeel.html";

/// The app as Trunk and its hooks leave it, for `evenkeel pack` to put lessons in. Inside the target folder.
const PLAYER: &str = "player";

/// Builds the release and prints what it weighs; with the command that carries the player too, where that is asked for.
pub fn dist(workspace: &Workspace, with_command: bool) -> Result<()> {
    let mut toolbox = Toolbox::new(workspace)?;
    setup::release(&mut toolbox)?;
    let start = Instant::now();
    println!("dist: building the release (about 3 minutes the first time)");
    build(&toolbox)?;
    if with_command {
        command(workspace)?;
    }
    println!("dist: built in {:.0} s", start.elapsed().as_secs_f64());
    process::run(toolbox.command("node").args(["tests/browser/sizes.mjs", SITE]))
}

/// Builds the release, and fails where a page of it weighs more than it may.
pub fn build(toolbox: &Toolbox) -> Result<()> {
    let player = toolbox.workspace.target()?.join(PLAYER);
    std::fs::create_dir_all(&player)?;
    process::run(toolbox.command("trunk").args(["build", "--release", "--features", "split", "--offline", "--dist"]).arg(&player))?;
    let mut pack = toolbox.command("cargo");
    pack.args(["run", "--quiet", "--profile", "tool", "--package", "evenkeel-cli", "--bin", "evenkeel", "--"]);
    process::run(pack.args(["pack", "lessons", "--out", DIST, "--player"]).arg(&player))?;
    let workspace = toolbox.workspace;
    budget::release(toolbox.command("node"), &workspace.path(SITE), &workspace.path(ONE_FILE))
}

/// Builds the `evenkeel` command with the player in it, and puts it beside the rest: with that alone others can pack their lessons.
fn command(workspace: &Workspace) -> Result<()> {
    let target = workspace.target()?;
    let mut cargo = workspace.command("cargo");
    cargo.args(["build", "--quiet", "--profile", "command", "--package", "evenkeel-cli"]).env("EVENKEEL_PLAYER", target.join(PLAYER));
    process::run(&mut cargo)?;
    let name = format!("evenkeel{}", std::env::consts::EXE_SUFFIX);
    std::fs::copy(target.join("command").join(&name), workspace.path(DIST).join(name))?;
    Ok(())
}
