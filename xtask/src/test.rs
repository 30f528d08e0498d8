//! `cargo xtask test`: the whole check.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::args::Part;
use crate::dist;
use crate::process;
use crate::setup;
use crate::tool::{Browser, Toolbox};
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";

/// Runs every stage of the wanted parts (all when none is named), also after one has failed, so that one
/// run shows everything there is to mend.
pub fn test(workspace: &Workspace, only: &[Part]) -> Result<()> {
    let wanted = |part| only.is_empty() || only.contains(&part);
    let parts: Vec<Part> = [Part::Native, Part::Wasm, Part::Browser].into_iter().filter(|part| wanted(*part)).collect();
    let mut toolbox = Toolbox::new(workspace)?;
    let browser = setup::checking(&mut toolbox, &parts)?;

    let mut report = Report::default();
    if wanted(Part::Native) {
        native(&toolbox, &mut report);
    }
    if let Some(browser) = browser {
        if wanted(Part::Wasm) {
            wasm(&toolbox, &browser, &mut report);
        }
        if wanted(Part::Browser) {
            in_browser(&toolbox, &browser, &mut report);
        }
    }
    report.finish()
}

fn native(toolbox: &Toolbox, report: &mut Report) {
    report.cargo(toolbox, "format", &["fmt", "--all", "--check"]);
    report.cargo(toolbox, "clippy", &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]);
    report.cargo(toolbox, "native tests", &["test", "--workspace", "--quiet"]);
    let check = ["run", "--quiet", "--profile", "tool", "--package", "evenkeel-cli", "--bin", "evenkeel", "--"];
    report.cargo(toolbox, "lessons", &[check.as_slice(), &["check", "lessons", "--strict"]].concat());
}

fn wasm(toolbox: &Toolbox, browser: &Browser, report: &mut Report) {
    let clippy = ["clippy", "--package", "evenkeel", "--target", TARGET, "--", "--deny", "warnings"];
    report.cargo(toolbox, "clippy for wasm", &clippy);
    if !toolbox.workspace.path("tests/storage.rs").is_file() {
        return report.skip("wasm tests", "there is no tests/storage.rs");
    }
    report.stage("wasm tests", || {
        let mut cargo = toolbox.command("cargo");
        // No `--quiet`: Cargo hands it on, and this runner does not know it.
        cargo.args(["test", "--package", "evenkeel", "--target", TARGET, "--test", "storage"]);
        process::run(browser.lend(&mut cargo))
    });
}

fn in_browser(toolbox: &Toolbox, browser: &Browser, report: &mut Report) {
    if !report.stage("release build", || dist::build(toolbox)) {
        return report.skip("browser journeys", "there is no release to open");
    }
    report.stage("browser journeys", || process::run(browser.lend(toolbox.command("node").args(["tests/browser/run.mjs", dist::SITE]))));
}

/// What each stage came to.
#[derive(Default)]
struct Report {
    stages: Vec<(&'static str, Duration, Outcome)>,
}

#[derive(PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped(&'static str),
}

impl Report {
    fn cargo(&mut self, toolbox: &Toolbox, name: &'static str, args: &[&str]) {
        self.stage(name, || process::run(toolbox.command("cargo").args(args)));
    }

    /// Runs one stage and says whether it passed.
    fn stage(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("test: {name}");
        let start = Instant::now();
        let outcome = match work() {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                eprintln!("error: {error:#}");
                Outcome::Failed
            }
        };
        let passed = outcome == Outcome::Passed;
        self.stages.push((name, start.elapsed(), outcome));
        passed
    }

    fn skip(&mut self, name: &'static str, why: &'static str) {
        self.stages.push((name, Duration::ZERO, Outcome::Skipped(why)));
    }

    /// Prints the summary; an error when a stage failed.
    fn finish(self) -> Result<()> {
        println!("\ntest: summary");
        for (name, time, outcome) in &self.stages {
            let seconds = time.as_secs_f64();
            match outcome {
                Outcome::Passed => println!("  ok      {name:<17} {seconds:>6.1} s"),
                Outcome::Failed => println!("  FAILED  {name:<17} {seconds:>6.1} s"),
                Outcome::Skipped(why) => println!("  skipped {name:<17} {why}"),
            }
        }
        let failed: Vec<&str> = self.stages.iter().filter(|stage| stage.2 == Outcome::Failed).map(|stage| stage.0).collect();
        if !failed.is_empty() {
            bail!("failed: {}", failed.join(", "));
        }
        Ok(())
    }
}
