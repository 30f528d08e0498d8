//! A Chromium and the driver of the same release.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::Toolbox;
use super::node::major;
use crate::process;
use crate::setup::{Missing, apt};

/// What distributions and vendors call it.
const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const CHROME: &str = "CHROME";
const DRIVER: &str = "CHROMEDRIVER";

/// A browser and a driver that belong together.
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

impl Browser {
    /// Lets a program use this browser.
    pub fn lend<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env(CHROME, &self.chrome).env(DRIVER, &self.driver)
    }
}

impl Toolbox<'_> {
    /// Chromium and its driver, found or installed.
    pub fn browser(&self) -> Result<Browser> {
        let fault = match self.find_browser() {
            Ok(browser) => return Ok(browser),
            Err(fault) => fault,
        };
        let remedy = "install Chromium and its chromedriver, or name them in CHROME and CHROMEDRIVER";
        // Whoever names a browser wants that one, not another.
        if [CHROME, DRIVER].iter().any(|variable| std::env::var_os(variable).is_some_and(|value| !value.is_empty())) {
            return Err(Missing(format!("{fault}; mend or unset {CHROME} and {DRIVER}")).into());
        }
        apt::install(self, &["chromium", "chromium-driver"], "Chromium and its driver (about a minute, once)")
            .map_err(|error| Missing(format!("{fault} ({error:#}); {remedy}")))?;
        self.find_browser().map_err(|fault| Missing(format!("{fault}; {remedy}")).into())
    }

    fn find_browser(&self) -> Result<Browser, String> {
        let chrome = self.named(CHROME).or_else(|| BROWSERS.iter().find_map(|name| self.find(name)));
        let driver = self.named(DRIVER).or_else(|| self.find("chromedriver"));
        let chrome = chrome.ok_or("no Chromium or Chrome found")?;
        let driver = driver.ok_or("no chromedriver found")?;
        // A driver drives one major version only, and reports any other as an unclear session error.
        let version = |path: &PathBuf| {
            let said = process::read(Command::new(path).arg("--version")).and_then(|text| major(&text));
            said.ok_or_else(|| format!("{} does not start", path.display()))
        };
        let (browser, drives) = (version(&chrome)?, version(&driver)?);
        if browser != drives {
            return Err(format!("the browser is version {browser}, but chromedriver drives version {drives}"));
        }
        Ok(Browser { chrome, driver })
    }

    fn named(&self, variable: &str) -> Option<PathBuf> {
        let value = std::env::var_os(variable).filter(|value| !value.is_empty())?;
        // Either a path or a name to look up.
        self.find(value.to_str()?).or_else(|| Some(value.into()))
    }
}
