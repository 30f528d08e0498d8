//! `cargo xtask bench`: what a learner on a slow machine and line has to wait for.

mod long_story;
mod many_lessons;

use anyhow::{Context, Result};

use crate::dist::{self, SITE};
use crate::process;
use crate::setup;
use crate::tool::Toolbox;
use crate::weight;
use crate::workspace::Workspace;

/// Builds the release and measures it.
pub fn bench(workspace: &Workspace, runs: usize) -> Result<()> {
    let mut toolbox = Toolbox::new(workspace)?;
    setup::release(&mut toolbox)?;
    let browser = setup::browser(&toolbox)?;

    println!("bench: building the release");
    dist::build(&toolbox)?;
    weight::report(workspace)?;
    println!("bench: building a course of {} lessons", many_lessons::COUNT);
    let lessons = many_lessons::lessons(workspace).context("the large course cannot be built")?;
    println!("bench: measuring, {runs} runs of a few seconds each");
    let mut node = toolbox.command("node");
    node.args(["tests/browser/bench.mjs", SITE, &runs.to_string()]).arg(lessons);
    process::run(browser.lend(&mut node))
}
