//! `cargo xtask serve`: the app in a browser, rebuilt on every change.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, bail};

use crate::process;
use crate::setup;
use crate::tool::Toolbox;
use crate::workspace::Workspace;

const PORT: u16 = 8080;

/// How many ports to try when nobody asked for a certain one.
const TRIES: u16 = 50;

/// Builds and serves until it is stopped.
pub fn serve(workspace: &Workspace, port: Option<u16>, open: bool) -> Result<()> {
    let mut toolbox = Toolbox::new(workspace)?;
    setup::serving(&mut toolbox)?;
    let Some(chosen) = first_free(port.unwrap_or(PORT), port.map_or(TRIES, |_| 1), is_free) else {
        match port {
            Some(port) => {
                bail!("port {port} is in use; leave out --port to take the next free one")
            }
            None => bail!("no free port from {PORT} on; name one with --port"),
        }
    };
    let address = format!("http://127.0.0.1:{chosen}/");
    println!("serve: building the app (about 2 minutes the first time, seconds afterwards)");
    println!("serve: it will be at {address} (stop with Ctrl+C)");

    let mut trunk = toolbox.command("trunk");
    trunk.args(["serve", "--offline", "--address", "127.0.0.1", "--port", &chosen.to_string()]);
    // A missing file must be missing here too, as on any static host; and one address is enough.
    trunk.args(["--no-spa=true", "--disable-address-lookup=true"]);
    // Apart from `dist/`, so that looking at the app never replaces a release.
    let dist = workspace.path("target/serve");
    std::fs::create_dir_all(&dist)?;
    trunk.arg("--dist").arg(dist);
    if open {
        trunk.arg("--open");
    }
    process::run(&mut trunk)
}

/// The first of `tries` ports, counted from `start`, that is free.
fn first_free(start: u16, tries: u16, is_free: impl Fn(u16) -> bool) -> Option<u16> {
    (0..tries).map_while(|step| start.checked_add(step)).find(|port| is_free(*port))
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_next_port_when_one_is_taken() {
        assert_eq!(first_free(8080, 3, |_| true), Some(8080));
        assert_eq!(first_free(8080, 3, |port| port > 8081), Some(8082));
        assert_eq!(first_free(8080, 3, |port| port > 8082), None);
        assert_eq!(first_free(u16::MAX, 3, |_| false), None);
    }
}
