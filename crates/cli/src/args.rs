//! What can be asked of the command.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Check, build, pack and start lessons.
#[derive(Parser)]
#[command(name = "evenkeel", version)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Check(CheckArgs),
    Build(BuildArgs),
    Pack(PackArgs),
    #[command(subcommand)]
    New(New),
}

/// Tell everything that is wrong with lessons, each with its place, why it matters and what to do
///
/// Exit code 0: all good. 1: faults were found. 2: could not run.
#[derive(clap::Args)]
pub struct CheckArgs {
    /// Course folders, lesson folders or lesson files [default: the course in `lessons`, here or in a folder above]
    pub paths: Vec<PathBuf>,
    /// The course that single lessons belong to
    #[arg(long, value_name = "DIR")]
    pub course: Option<PathBuf>,
    /// Ask also how well lessons teach and read, and let advice fail the check
    #[arg(long)]
    pub strict: bool,
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, with the source line marked
    Human,
    /// One document for editors and scripts
    Json,
}

/// Write the catalogue and the lessons as the app reads them
#[derive(clap::Args)]
pub struct BuildArgs {
    /// The course [default: `lessons`, here or in a folder above]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The same as DIR
    #[arg(long, value_name = "DIR", conflicts_with = "folder")]
    pub course: Option<PathBuf>,
    /// Where to write
    #[arg(long, value_name = "OUT")]
    pub out: PathBuf,
}

/// Make all that can be given to learners: a site, the same zipped, and one file that needs no host
///
/// OUT gets `site/`, `evenkeel-site.zip`, `evenkeel.html` and `SHA256SUMS`.
#[derive(clap::Args)]
pub struct PackArgs {
    /// The course [default: `lessons`, here or in a folder above]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Where to write
    #[arg(long, value_name = "OUT", default_value = "dist")]
    pub out: PathBuf,
    /// The app to put the lessons in, as `cargo xtask dist` leaves it in target/player [default: the one this command carries]
    #[arg(long, value_name = "DIR")]
    pub player: Option<PathBuf>,
    /// Make a site without an offline copy, which also takes back the copies that browsers keep of earlier ones
    #[arg(long)]
    pub no_offline: bool,
}

/// Start something new
#[derive(Subcommand)]
pub enum New {
    Lesson(NewLessonArgs),
}

/// Start a lesson that can be checked and played at once
#[derive(clap::Args)]
pub struct NewLessonArgs {
    /// Its id: lower case, words joined by hyphens, e.g. `listen-first`
    pub name: String,
    /// The course it goes to [default: `lessons`, here or in a folder above]
    #[arg(long, value_name = "DIR")]
    pub course: Option<PathBuf>,
}
