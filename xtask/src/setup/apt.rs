//! System packages, on Debian and Ubuntu.

use anyhow::{Context, Result, bail};

use crate::process;
use crate::tool::Toolbox;

/// Installs packages, or says why it cannot. Never asks for a password: a command that waits for one
/// looks hung in a CI log.
pub fn install(toolbox: &Toolbox, packages: &[&str], what: &str) -> Result<()> {
    let Some(privilege) = privilege(toolbox) else {
        bail!("no apt-get here, or neither root nor sudo without a password");
    };
    println!("setup: installing {what} by apt-get");
    let apt = |args: &[&str]| {
        let mut words = privilege.to_vec();
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]);
        words.extend(args);
        process::run(toolbox.command(words[0]).args(&words[1..]).stdout(std::io::stderr()))
    };
    let mut wanted = vec!["install", "--yes", "--no-install-recommends"];
    wanted.extend(packages);
    // A fresh container has no package lists, and old lists name files that are gone.
    apt(&["update"]).and_then(|()| apt(&wanted)).with_context(|| format!("apt-get could not install {}", packages.join(" ")))
}

/// What to put before a command so that it runs as root; `None` when that is out of reach.
fn privilege(toolbox: &Toolbox) -> Option<&'static [&'static str]> {
    toolbox.find("apt-get")?;
    if process::read(toolbox.command("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    process::read(toolbox.command("sudo").args(["--non-interactive", "true"])).map(|_| ["sudo", "--non-interactive"].as_slice())
}
