//! `cargo xtask`: set up, serve, test, build and measure Evenkeel.
//!
//! Every command looks for the tools it needs, installs what is missing and says so. Nothing here
//! ships to a learner.

// In a program the lint flags every `pub`, though `pub` is how its modules show what is theirs to call.
#![allow(unreachable_pub)]

mod args;
mod bench;
mod compact;
mod css;
mod dist;
mod hook;
mod minify;
mod names;
mod page;
mod process;
mod serve;
mod setup;
mod split;
mod test;
mod text;
mod tool;
mod weight;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;

use crate::args::{Args, Command};
use crate::workspace::Workspace;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--open]            build the app, serve it and rebuild on every change
  test [--only native|wasm|browser]    the whole check; --only may be given more than once
  dist [--command]                     the release in dist/: a site, the same zipped, and one file; with the command too
  bench [--runs N]                     bytes and times on a slow machine and line (default: 5 runs)
  weigh                                what the wasm of a release holds: crates, modules, the heaviest functions
  setup                                install everything the commands above need

Tools that do not fit are replaced in a folder of our own: $EVENKEEL_TOOLS, or evenkeel-tools in
Cargo's home. Set CHROME or CHROMEDRIVER to name a browser or driver that is not on the PATH.";

fn main() -> ExitCode {
    let args = match Args::parse(std::env::args().skip(1)) {
        Ok(args) => args,
        Err(fault) => {
            eprintln!("error: {fault}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            // A machine that lacks something is told apart from a check that failed.
            ExitCode::from(if error.is::<setup::Missing>() { 2 } else { 1 })
        }
    }
}

fn run(args: Args) -> Result<()> {
    let workspace = Workspace::find()?;
    match args.command {
        Command::Help => println!("{USAGE}"),
        Command::Setup => setup::everything(&workspace)?,
        Command::Serve { port, open } => serve::serve(&workspace, port, open)?,
        Command::Test { only } => test::test(&workspace, &only)?,
        Command::Dist { with_command } => dist::dist(&workspace, with_command)?,
        Command::Bench { runs } => bench::bench(&workspace, runs)?,
        Command::Weigh { with_tools: false } => weight::weigh(&workspace)?,
        Command::Weigh { with_tools: true } => weight::wasm(&workspace)?,
        Command::Hook(stage) => hook::run(&workspace, stage)?,
    }
    Ok(())
}
