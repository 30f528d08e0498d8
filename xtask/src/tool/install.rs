//! Putting a tool into our own folder.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::{Source, Tool, Toolbox, shows_version};
use crate::process;

/// Installs a tool beside its final place and moves it there once it works, so that an installation cut
/// short is never taken for a whole one.
pub(super) fn install(toolbox: &Toolbox, tool: &Tool, home: &Path) -> Result<()> {
    let Tool { programs, version, takes, .. } = tool;
    let name = programs[0];
    println!("setup: installing {name} {version} into {} ({takes}, once)", home.display());

    let fresh = home.with_file_name(format!(".{name}-{version}-{}", std::process::id()));
    clear(&fresh)?;
    std::fs::create_dir_all(&fresh).with_context(|| format!("cannot create {}", fresh.display()))?;
    let installed = fetch(toolbox, tool, &fresh)
        .with_context(|| format!("{name} {version} could not be installed; is the network reachable?"))
        .and_then(|()| verify(tool, &fresh))
        .and_then(|()| put_in_place(&fresh, home));
    clear(&fresh)?;
    installed
}

fn fetch(toolbox: &Toolbox, tool: &Tool, fresh: &Path) -> Result<()> {
    match tool.source {
        Source::Crate { name, locked } => {
            // Compiled crates are kept until the end, so a second try goes on where the first stopped.
            let build = fresh.with_file_name(format!(".{name}-{}-build", tool.version));
            let mut cargo = toolbox.command("cargo");
            cargo.args(["install", "--quiet", "--no-track", name, "--version", &tool.version]);
            cargo.arg("--root").arg(fresh).arg("--target-dir").arg(&build);
            if locked {
                cargo.arg("--locked");
            }
            process::run(&mut cargo)?;
            clear(&build)
        }
        Source::Npm { name } => {
            let mut npm = toolbox.command("npm");
            npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]);
            npm.arg("--prefix").arg(fresh).arg(format!("{name}@{}", tool.version));
            // Its summary is for people who run npm themselves; its errors come on the other stream.
            process::run(npm.stdout(Stdio::null()))
        }
    }
}

fn verify(tool: &Tool, fresh: &Path) -> Result<()> {
    for program in tool.programs {
        let path = fresh.join(tool.source.bin()).join(program).with_extension(std::env::consts::EXE_EXTENSION);
        if !shows_version(&path, &tool.shows) {
            bail!("{program} was installed, but does not answer as version {}", tool.version);
        }
    }
    Ok(())
}

fn put_in_place(fresh: &Path, home: &Path) -> Result<()> {
    match std::fs::rename(fresh, home) {
        // Another run got there first; its installation is as good.
        Err(_) if home.is_dir() => Ok(()),
        result => result.with_context(|| format!("cannot create {}", home.display())),
    }
}

fn clear(folder: &Path) -> Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
