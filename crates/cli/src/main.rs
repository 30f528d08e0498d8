//! The `evenkeel` command. Arguments, files and exit codes; every decision about lessons is in the `lesson` crate.

// In a binary it flags every `pub`.
#![allow(unreachable_pub)]

mod args;
mod build;
mod cast;
mod catalogue;
mod check;
mod course_folder;
mod new_lesson;
mod open_course;
mod output;
mod pack;
mod report;
mod source;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use output::say_error;

/// Nothing could be judged: a path is missing, a file unreadable, an argument wrong. Faults found are 1.
const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Check(args) => check::check(&args),
        Command::Build(args) => build::build(&args),
        Command::Pack(args) => pack::pack(&args),
        Command::New(args::New::Lesson(args)) => new_lesson::new_lesson(&args),
    };
    result.unwrap_or_else(|error| {
        say_error(&format!("error: {error:#}"));
        ExitCode::from(COULD_NOT_RUN)
    })
}
