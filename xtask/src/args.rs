//! What was asked for on the command line.

use std::str::FromStr;

/// The parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub struct Args {
    pub command: Command,
}

/// One thing `cargo xtask` can do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Setup,
    Serve {
        port: Option<u16>,
        open: bool,
    },
    Test {
        only: Vec<Part>,
    },
    Dist {
        with_command: bool,
    },
    Bench {
        runs: usize,
    },
    Weigh {
        /// Called by itself, with the tools on the PATH.
        with_tools: bool,
    },
    /// Called by Trunk (see `Trunk.toml`), not by people.
    Hook(Stage),
}

/// A part of the whole check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Native,
    Wasm,
    Browser,
}

/// When in a site build Trunk calls us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    BeforeBuild,
    AfterBuild,
}

impl Args {
    /// Reads the words after `cargo xtask`.
    pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut words = words.into_iter();
        let name = words.next().unwrap_or_else(|| "help".to_owned());
        let mut command = match name.as_str() {
            "help" | "--help" | "-h" => {
                return Ok(Self { command: Command::Help });
            }
            "setup" => Command::Setup,
            "serve" => Command::Serve { port: None, open: false },
            "test" => Command::Test { only: Vec::new() },
            "dist" => Command::Dist { with_command: false },
            "bench" => Command::Bench { runs: 5 },
            "weigh" => Command::Weigh { with_tools: false },
            "hook" => Command::Hook(value("hook", words.next())?),
            other => return Err(format!("there is no command `{other}`")),
        };
        while let Some(word) = words.next() {
            // `--port=9000` and `--port 9000` are both what people type.
            let (flag, mut given) = match word.split_once('=') {
                Some((flag, value)) => (flag, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            let mut next = || given.take().or_else(|| words.next());
            match (&mut command, flag) {
                (_, "--help" | "-h") => {
                    return Ok(Self { command: Command::Help });
                }
                (Command::Serve { port, .. }, "--port") => *port = Some(value(flag, next())?),
                (Command::Serve { open, .. }, "--open") => *open = true,
                (Command::Test { only }, "--only") => only.push(value(flag, next())?),
                (Command::Dist { with_command }, "--command") => *with_command = true,
                (Command::Weigh { with_tools }, "--with-tools") => *with_tools = true,
                (Command::Bench { runs }, "--runs") => *runs = value::<Runs>(flag, next())?.0,
                _ => return Err(format!("`{name}` does not take `{word}`")),
            }
        }
        Ok(Self { command })
    }
}

struct Runs(usize);

impl FromStr for Runs {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().ok().filter(|runs| (1..=100).contains(runs)).map(Self).ok_or(())
    }
}

impl FromStr for Part {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "native" => Ok(Self::Native),
            "wasm" => Ok(Self::Wasm),
            "browser" => Ok(Self::Browser),
            _ => Err(()),
        }
    }
}

impl FromStr for Stage {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "before-build" => Ok(Self::BeforeBuild),
            "after-build" => Ok(Self::AfterBuild),
            _ => Err(()),
        }
    }
}

fn value<T: FromStr>(flag: &str, given: Option<String>) -> Result<T, String> {
    let Some(given) = given else {
        return Err(format!("`{flag}` needs a value"));
    };
    given.parse().map_err(|_| format!("`{flag}` does not take `{given}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Args::parse(line.split_whitespace().map(str::to_owned)).map(|args| args.command)
    }

    #[test]
    fn reads_each_command_and_its_flags() {
        assert_eq!(parse(""), Ok(Command::Help));
        assert_eq!(parse("serve"), Ok(Command::Serve { port: None, open: false }));
        assert_eq!(parse("serve --port=9000 --open"), Ok(Command::Serve { port: Some(9000), open: true }));
        assert_eq!(parse("test --only wasm --only native"), Ok(Command::Test { only: vec![Part::Wasm, Part::Native] }));
        assert_eq!(parse("dist"), Ok(Command::Dist { with_command: false }));
        assert_eq!(parse("dist --command"), Ok(Command::Dist { with_command: true }));
        assert_eq!(parse("bench --runs 3"), Ok(Command::Bench { runs: 3 }));
        assert_eq!(parse("weigh"), Ok(Command::Weigh { with_tools: false }));
        assert_eq!(parse("hook after-build"), Ok(Command::Hook(Stage::AfterBuild)));
    }

    #[test]
    fn names_what_it_does_not_understand() {
        assert_eq!(parse("sevre"), Err("there is no command `sevre`".to_owned()));
        assert_eq!(parse("serve --port"), Err("`--port` needs a value".to_owned()));
        assert_eq!(parse("serve --port many"), Err("`--port` does not take `many`".to_owned()));
        assert_eq!(parse("bench --runs 0"), Err("`--runs` does not take `0`".to_owned()));
        assert_eq!(parse("dist --open"), Err("`dist` does not take `--open`".to_owned()));
    }
}
