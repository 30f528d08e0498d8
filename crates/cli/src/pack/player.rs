//! The app as it was built, without lessons: a release of this command carries one.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Files, single::PAGE, tree, zip};

/// What the build put in (`build.rs`): a zip, or nothing.
const CARRIED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/player.zip"));

/// The player in `folder`, else the one that this command carries.
pub fn open(folder: Option<&Path>) -> Result<Files> {
    let mut files = match folder {
        Some(folder) => tree::read(folder)?,
        None if CARRIED.is_empty() => {
            bail!("this `evenkeel` was built without a player; name one with --player, such as target/player after `cargo xtask dist`")
        }
        None => zip::read(CARRIED).context("the player that this command carries is damaged")?,
    };
    if let (Some(folder), None) = (folder, files.get(PAGE)) {
        bail!("{} is no player: it has no {PAGE}; `cargo xtask dist` makes one in target/player", folder.display());
    }
    // The course comes in their place.
    files.retain(|path, _| !path.starts_with("lessons/"));
    Ok(files)
}

/// A file of the player that is text.
pub fn open_text<'f>(files: &'f Files, path: &str) -> Result<&'f str> {
    let bytes = files.get(path).with_context(|| format!("the player has no {path}"))?;
    std::str::from_utf8(bytes).with_context(|| format!("the player's {path} is not UTF-8"))
}
