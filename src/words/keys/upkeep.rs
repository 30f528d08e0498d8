//! The screens for whoever looks after the site. Plain words, and the exact name of a thing where somebody has to find it.

/// What these screens need.
pub struct UpkeepWords {
    pub check_up: CheckUpWords,
    pub travel: super::TravelWords,
}

/// The check-up: what was looked at, what was found, what to do.
pub struct CheckUpWords {
    pub title: &'static str,
    pub lede: &'static str,
    /// Looks at everything once more.
    pub again: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// Where the browser does not let a page copy.
    pub copy_by_hand: &'static str,
    /// Names the text to copy, for screen readers.
    pub text: &'static str,
    /// How it all looks: while it is looked at, with nothing to do, with so many things to look at.
    pub looking: &'static str,
    pub all_fine: &'static str,
    pub some: fn(usize) -> String,
    /// How one thing was found; each stands beside its name.
    pub fine: &'static str,
    pub look: &'static str,
    pub absent: &'static str,
    pub waiting: &'static str,
    /// Before what to do, in the text.
    pub to_do: &'static str,
    pub door: DoorWords,
    pub storage: StorageWords,
    pub offline: OfflineWords,
    pub files: FilesWords,
    pub packing: PackingWords,
    pub policy: PolicyWords,
    pub clock: ClockWords,
    pub versions: VersionWords,
}

/// How the page was opened.
pub struct DoorWords {
    pub title: &'static str,
    /// The host, and the folder on it.
    pub host: fn(&str, &str) -> String,
    pub safe: &'static str,
    pub plain: &'static str,
    pub plain_do: &'static str,
    pub file: &'static str,
    pub one_file: &'static str,
    /// In a frame without an address of its own.
    pub nowhere: &'static str,
    pub nowhere_do: &'static str,
    pub frame_same: &'static str,
    pub frame_other: &'static str,
    pub frame_other_do: &'static str,
}

/// What the browser keeps.
pub struct StorageWords {
    pub title: &'static str,
    pub works: &'static str,
    pub denied: &'static str,
    pub denied_do: &'static str,
    pub full: &'static str,
    pub full_do: &'static str,
    pub unfaithful: &'static str,
    /// How many records of ours there are, and their size as `size` has it.
    pub holds: fn(usize, &str) -> String,
    pub holds_none: &'static str,
    /// Damaged records that were put aside.
    pub aside: fn(usize) -> String,
    /// So much in use, of so much.
    pub room: fn(&str, &str) -> String,
    pub promised: &'static str,
    pub not_promised: &'static str,
    /// The button that asks the browser to keep it, and what it said.
    pub promise: &'static str,
    pub refused: &'static str,
    /// Pages from files may share one store.
    pub file_do: &'static str,
    /// A number of bytes.
    pub size: fn(u64) -> String,
}

/// The offline copy.
pub struct OfflineWords {
    pub title: &'static str,
    pub one_file: &'static str,
    pub not_built: &'static str,
    pub file: &'static str,
    pub file_do: &'static str,
    pub not_secure: &'static str,
    pub not_secure_do: &'static str,
    pub refused: &'static str,
    pub none_yet: &'static str,
    pub none_yet_do: &'static str,
    /// So many files are here; of so many, where that is known.
    pub filling: fn(usize, Option<usize>) -> String,
    pub filling_do: &'static str,
    pub complete: fn(usize) -> String,
    /// There is one of this other build.
    pub other_build: fn(&str) -> String,
    pub newer: &'static str,
    pub newer_do: &'static str,
    pub build: fn(&str) -> String,
    pub remove: &'static str,
    pub renew: &'static str,
}

/// The files on the host.
pub struct FilesWords {
    pub title: &'static str,
    pub one_file: &'static str,
    pub no_host: &'static str,
    pub no_list: &'static str,
    pub no_list_do: &'static str,
    pub no_answer: &'static str,
    pub no_answer_do: &'static str,
    pub bad_list: &'static str,
    pub bad_list_do: &'static str,
    /// How many files are listed, and their size.
    pub listed: fn(usize, &str) -> String,
    /// The list is of this build, the page of that one.
    pub other_build: fn(&str, &str) -> String,
    pub other_build_do: &'static str,
    /// The button that looks at each file, how many of how many were looked at, and the button that stops it.
    pub check: &'static str,
    pub check_again: &'static str,
    pub done_of: fn(usize, usize) -> String,
    pub stop: &'static str,
    pub stopped: fn(usize, usize) -> String,
    pub all_right: fn(usize) -> String,
    /// So many are not as they should be; before their list.
    pub faults: fn(usize) -> String,
    /// What is the matter with the file of this name.
    pub no_answer_for: fn(&str) -> String,
    /// The number that the host gave.
    pub missing: fn(&str, &str) -> String,
    pub page: fn(&str) -> String,
    /// The sizes of what came.
    pub content: fn(&str, &str) -> String,
    /// What the host calls it, and what it should.
    pub kind: fn(&str, &str, &str) -> String,
    pub no_kind: fn(&str, &str) -> String,
    /// What to do about each of these.
    pub missing_do: &'static str,
    pub page_do: &'static str,
    pub content_do: &'static str,
    pub kind_do: &'static str,
    pub small_kind_do: &'static str,
}

/// Whether files are packed for the way.
pub struct PackingWords {
    pub title: &'static str,
    /// How the first code was packed, such as "br".
    pub packed: fn(&str) -> String,
    pub not_packed: &'static str,
    pub not_packed_do: &'static str,
    /// There is no host, or it does not answer.
    pub unknown: &'static str,
}

/// The rules that hold for the page.
pub struct PolicyWords {
    pub title: &'static str,
    pub own: &'static str,
    pub none: &'static str,
    pub none_do: &'static str,
    pub host_too: &'static str,
    /// Headers that are worth having, by name: those there are, those there are not.
    pub has: fn(&[&str]) -> String,
    pub lacks: fn(&[&str]) -> String,
    pub lacks_do: &'static str,
    pub names: [&'static str; 3],
}

/// The device's clock beside the host's.
pub struct ClockWords {
    pub title: &'static str,
    pub right: &'static str,
    pub wrong: &'static str,
    pub wrong_do: &'static str,
    pub unknown: &'static str,
}

/// What runs here.
pub struct VersionWords {
    pub title: &'static str,
    pub app: fn(&str) -> String,
    pub build: fn(&str) -> String,
    pub no_build: &'static str,
    /// The versions of lesson, list of lessons, document, help lines and saved progress.
    pub formats: fn([u32; 5]) -> String,
    pub browser: fn(&str) -> String,
    pub wasm: &'static str,
    /// What the browser asks for, and what the app speaks.
    pub language: fn(&str, &str) -> String,
    /// Width, height, and how many dots of the screen make one, as in "1.5".
    pub window: fn(u32, u32, &str) -> String,
    /// Ahead of universal time, as in "+0200".
    pub zone: fn(&str) -> String,
}
