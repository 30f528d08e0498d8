//! Puts the player into the command, as `cargo xtask dist --command` asks for. Without it the command can do all but `pack` by itself.

use std::{collections::BTreeMap, env, error::Error, fs, path::PathBuf};

#[path = "src/pack/tree.rs"]
#[allow(unreachable_pub)]
mod tree;
#[path = "src/pack/zip.rs"]
#[allow(dead_code, unreachable_pub)]
mod zip;

type Files = BTreeMap<String, Vec<u8>>;

/// Names the folder of the player.
const PLAYER: &str = "EVENKEEL_PLAYER";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={PLAYER}");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("Cargo names no folder")?).join("player.zip");
    let Some(folder) = env::var_os(PLAYER).map(PathBuf::from) else { return Ok(fs::write(out, "")?) };
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = tree::read(&folder)?;
    // The course of whoever packs comes in their place.
    files.retain(|path, _| !path.starts_with("lessons/"));
    Ok(fs::write(out, zip::write(&files)?)?)
}
