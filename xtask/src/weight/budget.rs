//! What a page may weigh. Whoever passes a budget is told by how much, and where to look; the release is not built.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::split::{MAIN, SHARED};

/// A sum that must stay below its limit.
struct Budget {
    what: &'static str,
    /// The files, by how their names begin.
    files: &'static [&'static str],
    /// In bytes as brotli sends them; of `evenkeel.html` as they are.
    most: usize,
    look: &'static str,
}

const WASM: &str =
    "`cargo xtask weigh` tells whose code it is; what a later screen alone needs belongs into its part (ARCHITECTURE.md, \"Parts\")";

/// What may be reached by wasm alone.
const PARTS: &[Budget] = &[
    Budget { what: "the main wasm", files: &[MAIN], most: 100_000, look: WASM },
    Budget { what: "the wasm that a lesson's page needs", files: &[MAIN, "lesson-", SHARED], most: 144_000, look: WASM },
];

/// What takes the whole site.
const SITE: &[Budget] = &[
    Budget { what: "what home needs", files: &[MAIN, "app-", "index.html", "lessons/catalogue.json"], most: 127_000, look: WASM },
    Budget { what: "the app's styles", files: &["app-"], most: 8_000, look: "share rules, or take out what nothing uses (assets/css)" },
];

/// The most that `evenkeel.html` may weigh, which nobody compresses on the way.
const ONE_FILE: usize = 900_000;

/// Holds the wasm in a folder against its budgets.
pub fn parts(node: Command, folder: &Path) -> Result<()> {
    within(PARTS, &sizes(node, folder)?)
}

/// Holds a release against all budgets.
pub fn release(node: Command, site: &Path, one_file: &Path) -> Result<()> {
    let sizes = sizes(node, site)?;
    within(PARTS, &sizes)?;
    within(SITE, &sizes)?;
    let bytes = usize::try_from(std::fs::metadata(one_file)?.len())?;
    limit("evenkeel.html", bytes, ONE_FILE, "its pictures, its lessons or its code grew (`cargo xtask weigh`, tests/browser/sizes.mjs)")
}

/// What each file weighs as brotli sends it, by its path.
fn sizes(mut node: Command, folder: &Path) -> Result<Vec<(String, usize)>> {
    node.args(["tests/browser/sizes.mjs"]).arg(folder).arg("--plain");
    let list = process::read(&mut node).context("tests/browser/sizes.mjs does not tell what the files weigh")?;
    list.lines().map(|line| size(line).with_context(|| format!("`{line}` is not a size and a file"))).collect()
}

fn size(line: &str) -> Option<(String, usize)> {
    let (bytes, path) = line.split_once(' ')?;
    Some((path.to_owned(), bytes.parse().ok()?))
}

fn within(budgets: &[Budget], sizes: &[(String, usize)]) -> Result<()> {
    for budget in budgets {
        let mut sum = 0;
        for start in budget.files {
            let found: Vec<usize> =
                sizes.iter().filter(|(path, _)| path.starts_with(start) && !path.ends_with(".js")).map(|(_, bytes)| *bytes).collect();
            let [bytes] = found[..] else { bail!("{} files begin with `{start}`, not one (xtask/src/weight/budget.rs)", found.len()) };
            sum += bytes;
        }
        limit(budget.what, sum, budget.most, budget.look)?;
        println!("weight: {} is {sum} bytes of at most {}", budget.what, budget.most);
    }
    Ok(())
}

fn limit(what: &str, bytes: usize, most: usize, look: &str) -> Result<()> {
    if bytes > most {
        bail!("{what}: {bytes} bytes, {} more than the {most} it may weigh. {look}", bytes - most);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: &[Budget] = &[Budget { what: "a page", files: &["app-", "list.json"], most: 100, look: "take a look" }];

    fn sizes(app: usize) -> Vec<(String, usize)> {
        vec![("app-01ab.wasm".to_owned(), app), ("app-01ab.js".to_owned(), 7), ("list.json".to_owned(), 40), ("other.json".to_owned(), 900)]
    }

    #[test]
    fn what_is_over_its_budget_says_by_how_much_and_where_to_look() {
        assert!(within(BUDGET, &sizes(60)).is_ok());
        let fault = within(BUDGET, &sizes(63)).unwrap_err().to_string();
        assert_eq!(fault, "a page: 103 bytes, 3 more than the 100 it may weigh. take a look");
    }

    #[test]
    fn a_file_that_is_not_there_is_no_lighter_page() {
        assert!(within(BUDGET, &sizes(60)[2..]).is_err());
    }

    #[test]
    fn a_line_is_a_size_and_a_path() {
        assert_eq!(size("120 lessons/a b.json"), Some(("lessons/a b.json".to_owned(), 120)));
        assert_eq!(size("a 120"), None);
    }
}
