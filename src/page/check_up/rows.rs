//! From what was found to words.

use lesson::format::{catalogue, document, help, lesson as lesson_file, progress};

use crate::{
    browser::{fetch::LoadError, site::door::Frame},
    state::{
        Load,
        check_up::{CheckUp, CopyStatus, FileFault, From, Stage, Verdict},
    },
    store::StoreError,
    words::{spoken, upkeep_words},
};

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: &'static str,
    pub title: &'static str,
    pub verdict: Verdict,
    pub found: Vec<String>,
    pub to_do: Vec<&'static str>,
}

/// The rows with something to press.
pub const STORAGE: &str = "storage";
pub const OFFLINE: &str = "offline";
pub const FILES: &str = "files";

impl Row {
    fn new(id: &'static str, title: &'static str, verdict: Verdict) -> Self {
        Self { id, title, verdict, found: Vec::new(), to_do: Vec::new() }
    }

    fn found(&mut self, what: impl Into<String>) {
        self.found.push(what.into());
    }

    fn look(&mut self, what: impl Into<String>, to_do: &'static str) {
        self.verdict = Verdict::Look;
        self.found(what);
        self.to_do.push(to_do);
    }
}

/// All that was looked at, as far as it is known.
pub fn rows(facts: &CheckUp) -> Vec<Row> {
    vec![door(facts), storage(facts), offline(facts), files(facts), packing(facts), policy(facts), clock(facts), versions(facts)]
}

fn door(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.door;
    let mut row = Row::new("door", words.title, Verdict::Fine);
    let host = || (words.host)(&facts.door.origin, &facts.door.folder);
    match facts.from() {
        From::Host => {
            row.found(host());
            row.found(words.safe);
        }
        From::PlainHost => {
            row.found(host());
            row.look(words.plain, words.plain_do);
        }
        From::File => row.found(words.file),
        From::Nowhere => row.look(words.nowhere, words.nowhere_do),
    }
    if facts.door.is_one_file {
        row.found(words.one_file);
    }
    match facts.door.frame {
        Frame::None => {}
        Frame::SameSite => row.found(words.frame_same),
        Frame::OtherSite => row.look(words.frame_other, words.frame_other_do),
    }
    row
}

fn storage(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.storage;
    let mut row = Row::new(STORAGE, words.title, Verdict::Fine);
    match facts.storage {
        Ok(()) => row.found(words.works),
        Err(StoreError::Denied) => {
            row.look(words.denied, words.denied_do);
            return row;
        }
        Err(StoreError::Full) => row.look(words.full, words.full_do),
        Err(StoreError::Unfaithful) => row.look(words.unfaithful, words.full_do),
    }
    let held = facts.held;
    if held.records + held.aside == 0 {
        row.found(words.holds_none);
    } else {
        row.found((words.holds)(held.records + held.aside, &(words.size)(held.bytes as u64)));
    }
    if held.aside > 0 {
        row.found((words.aside)(held.aside));
    }
    let room = facts.room.unwrap_or_default();
    if let Some((used, all)) = room.used {
        row.found((words.room)(&(words.size)(used), &(words.size)(all)));
    }
    if let Some(is_promised) = room.is_promised {
        row.found(if is_promised { words.promised } else { words.not_promised });
    }
    if facts.promise == Some(false) {
        row.found(words.refused);
    }
    if facts.from() == From::File {
        row.to_do.push(words.file_do);
    }
    if facts.room.is_none() && row.verdict == Verdict::Fine {
        row.verdict = Verdict::Waiting;
    }
    row
}

fn offline(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.offline;
    let mut row = Row::new(OFFLINE, words.title, Verdict::Absent);
    match facts.copy_status() {
        None => row.verdict = Verdict::Waiting,
        Some(CopyStatus::OneFile) => row.found(words.one_file),
        Some(CopyStatus::NotBuilt) => row.found(words.not_built),
        Some(CopyStatus::File) => row.look(words.file, words.file_do),
        Some(CopyStatus::NotSecure) => row.look(words.not_secure, words.not_secure_do),
        Some(CopyStatus::Refused) => row.found(words.refused),
        Some(CopyStatus::NoneYet) => row.look(words.none_yet, words.none_yet_do),
        Some(CopyStatus::Filling(here, all)) => row.look((words.filling)(here, all), words.filling_do),
        Some(CopyStatus::OtherBuild(build)) => row.look((words.other_build)(&build), words.newer_do),
        Some(CopyStatus::Complete(files)) => {
            row.verdict = Verdict::Fine;
            row.found((words.complete)(files));
            row.found((words.build)(&facts.build));
        }
    }
    if facts.copy.as_ref().is_some_and(|copy| copy.is_waiting) {
        row.look(words.newer, words.newer_do);
        row.to_do.dedup();
    }
    row
}

fn files(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.files;
    let mut row = Row::new(FILES, words.title, Verdict::Absent);
    if facts.door.is_one_file {
        row.found(words.one_file);
        return row;
    }
    if !facts.has_host() {
        row.found(words.no_host);
        return row;
    }
    let list = match &facts.list {
        Load::Loaded(list) => list,
        Load::Loading => {
            row.verdict = Verdict::Waiting;
            return row;
        }
        Load::Failed(error) => {
            match error {
                LoadError::NotFound if facts.build.is_empty() => {
                    row.found(words.no_list);
                    row.to_do.push(words.no_list_do);
                }
                LoadError::NotFound => row.look(words.no_list, words.no_list_do),
                LoadError::Offline => row.look(words.no_answer, words.no_answer_do),
                LoadError::Bad => row.look(words.bad_list, words.bad_list_do),
            }
            return row;
        }
    };
    row.verdict = Verdict::Fine;
    row.found((words.listed)(list.files.len(), &(upkeep_words().check_up.storage.size)(list.bytes())));
    if !facts.build.is_empty() && *list.build != *facts.build {
        row.look((words.other_build)(&list.build, &facts.build), words.other_build_do);
    }
    checked(facts, list.files.len(), &mut row);
    row
}

/// What looking at each file found.
fn checked(facts: &CheckUp, all: usize, row: &mut Row) {
    let words = &upkeep_words().check_up.files;
    let check = &facts.files;
    match check.stage {
        Stage::Before => return,
        Stage::Running => row.found((words.done_of)(check.done, all)),
        Stage::Stopped => row.found((words.stopped)(check.done, all)),
        Stage::Done if check.faults.is_empty() => row.found((words.all_right)(all)),
        Stage::Done => {}
    }
    if check.faults.is_empty() {
        return;
    }
    row.found((words.faults)(check.faults.len()));
    let size = |bytes: u64| (upkeep_words().check_up.storage.size)(bytes);
    for (path, fault) in &check.faults {
        let (found, to_do) = match fault {
            FileFault::NoAnswer => ((words.no_answer_for)(path), words.no_answer_do),
            FileFault::Missing(status) => ((words.missing)(path, &status.to_string()), words.missing_do),
            FileFault::Page => ((words.page)(path), words.page_do),
            FileFault::Content(bytes) => ((words.content)(path, &size(*bytes)), words.content_do),
            FileFault::Kind(sent, right) => (kind(path, sent, right), words.kind_do),
            FileFault::SmallKind(sent, right) => (kind(path, sent, right), words.small_kind_do),
        };
        row.found(found);
        if !row.to_do.contains(&to_do) {
            row.to_do.push(to_do);
        }
    }
    if check.faults.iter().any(|(_, fault)| !fault.is_small()) {
        row.verdict = Verdict::Look;
    }
}

fn kind(path: &str, sent: &str, right: &str) -> String {
    let words = &upkeep_words().check_up.files;
    if sent.is_empty() { (words.no_kind)(path, right) } else { (words.kind)(path, sent, right) }
}

fn packing(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.packing;
    let mut row = Row::new("packing", words.title, Verdict::Absent);
    match &facts.code {
        Load::Loading => row.verdict = Verdict::Waiting,
        Load::Failed(_) => row.found(words.unknown),
        Load::Loaded(head) if head.encoding.is_empty() => {
            row.found(words.not_packed);
            row.to_do.push(words.not_packed_do);
        }
        Load::Loaded(head) => {
            row.verdict = Verdict::Fine;
            row.found((words.packed)(&head.encoding));
        }
    }
    row
}

fn policy(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.policy;
    let mut row = Row::new("policy", words.title, Verdict::Fine);
    if facts.policy.is_empty() {
        row.verdict = Verdict::Absent;
        row.found(words.none);
        row.to_do.push(words.none_do);
    } else {
        row.found(words.own);
    }
    match &facts.page {
        Load::Loading => row.verdict = Verdict::Waiting,
        Load::Failed(_) => {}
        Load::Loaded(head) => {
            if !head.policy.is_empty() {
                row.found(words.host_too);
            }
            let is_framed =
                head.has_frame_options || head.policy.split(';').any(|rule| rule.trim_ascii_start().starts_with("frame-ancestors"));
            let is_there = [head.has_no_sniff, head.has_referrer, is_framed];
            let names = |wanted: bool| -> Vec<&str> {
                words.names.into_iter().zip(is_there).filter(|(_, is)| *is == wanted).map(|(name, _)| name).collect()
            };
            let (has, lacks) = (names(true), names(false));
            if !has.is_empty() {
                row.found((words.has)(&has));
            }
            if !lacks.is_empty() {
                row.found((words.lacks)(&lacks));
                row.to_do.push(words.lacks_do);
            }
        }
    }
    row
}

fn clock(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.clock;
    let mut row = Row::new("clock", words.title, Verdict::Absent);
    match facts.is_clock_right() {
        _ if facts.page == Load::Loading => row.verdict = Verdict::Waiting,
        None => row.found(words.unknown),
        Some(true) => {
            row.verdict = Verdict::Fine;
            row.found(words.right);
        }
        Some(false) => row.look(words.wrong, words.wrong_do),
    }
    row
}

fn versions(facts: &CheckUp) -> Row {
    let words = &upkeep_words().check_up.versions;
    let device = &facts.device;
    let (width, height, sharp) = device.window;
    let mut row = Row::new("versions", words.title, Verdict::Fine);
    row.found((words.app)(env!("CARGO_PKG_VERSION")));
    row.found(if facts.build.is_empty() { words.no_build.into() } else { (words.build)(&facts.build) });
    row.found((words.formats)([lesson_file::VERSION, catalogue::VERSION, document::VERSION, help::VERSION, progress::VERSION]));
    row.found((words.browser)(&device.browser));
    row.found(words.wasm);
    row.found((words.language)(&device.language, spoken().tag()));
    row.found((words.window)(width, height, &hundredths(sharp)));
    row.found((words.zone)(&device.zone));
    row
}

/// "1", "1.5", "1.25".
fn hundredths(number: u32) -> String {
    let rest = [[".", &(number % 100 / 10).to_string()].concat(), (number % 10).to_string()].concat();
    [(number / 100).to_string(), rest.trim_end_matches('0').trim_end_matches('.').into()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!([100, 150, 125, 200, 205, 0].map(hundredths), ["1", "1.5", "1.25", "2", "2.05", "0"]);
    }
}
