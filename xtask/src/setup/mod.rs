//! Which tools each command needs, installed where they are missing.

pub mod apt;

use std::fmt;

use anyhow::Result;

use crate::args::Part;
use crate::tool::{Browser, Toolbox};
use crate::workspace::Workspace;

/// Something this machine lacks and xtask cannot put there; the text says what to do.
#[derive(Debug)]
pub struct Missing(pub String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// Everything any command needs.
pub fn everything(workspace: &Workspace) -> Result<()> {
    let mut toolbox = Toolbox::new(workspace)?;
    toolbox.checkers()?;
    release(&mut toolbox)?;
    browser(&toolbox)?;
    println!("setup: everything is in place");
    Ok(())
}

/// What building the app and serving it takes.
pub fn serving(toolbox: &mut Toolbox) -> Result<()> {
    site(toolbox)?;
    // Only a release is shrunk, so this comes along where it can and never stands in the way of a look
    // at the app.
    if let Err(error) = toolbox.node().and_then(|()| toolbox.wasm_opt()) {
        println!("setup: going on without wasm-opt, which only releases need ({error:#})");
    }
    Ok(())
}

/// What a release takes: `serving`, and the programs that make it small.
pub fn release(toolbox: &mut Toolbox) -> Result<()> {
    site(toolbox)?;
    toolbox.standard_library();
    toolbox.node()?;
    toolbox.wasm_opt()?;
    toolbox.esbuild()
}

/// A browser with its driver, and the packages that steer it.
pub fn browser(toolbox: &Toolbox) -> Result<Browser> {
    toolbox.node()?;
    toolbox.browser_packages()?;
    toolbox.browser()
}

/// What these parts of the check take. A browser is found only where one is needed.
pub fn checking(toolbox: &mut Toolbox, parts: &[Part]) -> Result<Option<Browser>> {
    if parts.contains(&Part::Native) {
        toolbox.checkers()?;
    }
    if parts.contains(&Part::Wasm) {
        toolbox.checkers()?;
        toolbox.wasm_target()?;
        toolbox.wasm_bindgen()?;
    }
    if parts.contains(&Part::Browser) {
        release(toolbox)?;
        return browser(toolbox).map(Some);
    }
    if parts.contains(&Part::Wasm) {
        return toolbox.browser().map(Some);
    }
    Ok(None)
}

fn site(toolbox: &mut Toolbox) -> Result<()> {
    toolbox.wasm_target()?;
    toolbox.crates()?;
    toolbox.trunk()?;
    toolbox.wasm_bindgen()
}
