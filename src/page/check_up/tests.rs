use std::rc::Rc;

use yew::Callback;

use super::{rows::rows, text::text, *};
use crate::{
    browser::{
        fetch::LoadError,
        site::{door::Frame, host::Head, room::Room},
    },
    component::render::render,
    state::{
        Load,
        check_up::{FileCheck, FileFault, Held, sample::fine},
    },
    store::StoreError,
};

/// How the row is found that has this title.
#[track_caller]
fn check(change: impl FnOnce(&mut CheckUp), title: &str, verdict: Verdict, says: &[&str]) {
    let mut facts = fine();
    change(&mut facts);
    let rows = rows(&facts);
    let row = rows.iter().find(|row| row.title == title).unwrap();
    let all = [row.found.join("\n"), row.to_do.join("\n")].join("\n");
    assert_eq!(row.verdict, verdict, "{all}");
    for words in says {
        assert!(all.contains(words), "{words} in {all}");
    }
}

#[test]
fn a_site_as_it_should_be_needs_nothing() {
    let rows = rows(&fine());
    for row in &rows {
        assert_eq!((row.verdict, &row.to_do[..]), (Verdict::Fine, [].as_slice()), "{row:?}");
    }
    assert_eq!(summary(&rows), "Nothing here needs you.");
}

#[test]
fn the_address_is_told_with_what_it_lacks() {
    let title = "The address";
    check(|_| {}, title, Verdict::Fine, &["https://lessons.example", "/school/", "trusts"]);
    check(|it| it.door.is_secure = false, title, Verdict::Look, &["plain http", "needs https"]);
    check(|it| it.door.protocol = "file".into(), title, Verdict::Fine, &["as a file"]);
    check(|it| it.door.origin = "null".into(), title, Verdict::Look, &["no address of its own", "allow-same-origin"]);
    check(|it| it.door.frame = Frame::OtherSite, title, Verdict::Look, &["another site", "Give a link"]);
    check(|it| it.door.frame = Frame::SameSite, title, Verdict::Fine, &["the same site"]);
    check(|it| it.door.is_one_file = true, title, Verdict::Fine, &["in this one file"]);
}

#[test]
fn storage_is_told_as_it_was_tried() {
    let title = "Storage";
    check(|_| {}, title, Verdict::Fine, &["all work", "holds nothing"]);
    check(|it| it.storage = Err(StoreError::Denied), title, Verdict::Look, &["does not let this site keep", "Allow storage"]);
    check(|it| it.storage = Err(StoreError::Full), title, Verdict::Look, &["no room left", "Make room"]);
    check(|it| it.storage = Err(StoreError::Unfaithful), title, Verdict::Look, &["does not read back the same"]);
    check(
        |it| it.held = Held { records: 3, aside: 1, bytes: 2_400 },
        title,
        Verdict::Fine,
        &["4 records of Evenkeel: 2.4 KB", "1 damaged record is put aside"],
    );
    let room = |is_promised| Some(Room { used: Some((1_200_000, 2_000_000_000)), is_promised: Some(is_promised) });
    check(|it| it.room = room(true), title, Verdict::Fine, &["1.2 MB of 2 GB", "has promised"]);
    check(|it| it.room = room(false), title, Verdict::Fine, &["may clear it"]);
    check(|it| it.promise = Some(false), title, Verdict::Fine, &["said no"]);
    check(|it| it.door.protocol = "file".into(), title, Verdict::Fine, &["share one store"]);
    check(|it| it.room = None, title, Verdict::Waiting, &[]);
}

#[test]
fn the_offline_copy_is_told_with_what_to_do() {
    let title = "Offline copy";
    check(|_| {}, title, Verdict::Fine, &["complete: 1 files", "0123456789abcdef"]);
    check(|it| it.copy = None, title, Verdict::Waiting, &[]);
    check(|it| it.door.is_one_file = true, title, Verdict::Absent, &["needs none"]);
    check(|it| it.build.clear(), title, Verdict::Absent, &["makes none"]);
    check(|it| it.door.protocol = "file".into(), title, Verdict::Look, &["evenkeel.html"]);
    let copy = |it: &mut CheckUp, change: fn(&mut crate::browser::site::copy::OfflineCopy)| change(it.copy.as_mut().unwrap());
    check(|it| copy(it, |copy| copy.can_be = false), title, Verdict::Absent, &["Private windows"]);
    check(|it| copy(it, |copy| copy.kept.clear()), title, Verdict::Look, &["none yet", "reload"]);
    check(|it| copy(it, |copy| copy.kept[0].files = 0), title, Verdict::Look, &["0 of 1 files", "Keep this page open"]);
    check(|it| copy(it, |copy| copy.is_waiting = true), title, Verdict::Look, &["complete", "newer one waits", "Close all tabs"]);
    check(|it| it.build = "another".into(), title, Verdict::Look, &["another build: 0123456789abcdef"]);
}

#[test]
fn the_list_of_files_is_told_before_any_file() {
    let title = "Files";
    check(|_| {}, title, Verdict::Fine, &["1 file: 2 bytes"]);
    check(|it| it.list = Load::Loading, title, Verdict::Waiting, &[]);
    check(|it| it.list = Load::Failed(LoadError::NotFound), title, Verdict::Look, &["no list", "evenkeel pack"]);
    check(|it| it.list = Load::Failed(LoadError::Offline), title, Verdict::Look, &["does not answer"]);
    check(|it| it.list = Load::Failed(LoadError::Bad), title, Verdict::Look, &["a page in its place"]);
    check(|it| it.build = "another".into(), title, Verdict::Look, &["0123456789abcdef, this page of build another", "half way"]);
    check(|it| it.door.is_one_file = true, title, Verdict::Absent, &["inside this one"]);
    check(|it| it.door.protocol = "file".into(), title, Verdict::Absent, &["no host"]);
    let developing = |it: &mut CheckUp| {
        it.build.clear();
        it.list = Load::Failed(LoadError::NotFound);
    };
    check(developing, title, Verdict::Absent, &["while you develop"]);
}

#[test]
fn each_file_at_fault_is_named_with_what_to_do() {
    let with = |fault: FileFault| {
        move |it: &mut CheckUp| {
            it.files = FileCheck { stage: Stage::Done, done: 1, faults: vec![("a.wasm".into(), fault)], ..FileCheck::default() };
        }
    };
    let kind = || ("text/plain".to_owned(), "application/wasm");
    let title = "Files";
    check(with(FileFault::NoAnswer), title, Verdict::Look, &["1 file is not", "a.wasm: no answer"]);
    check(with(FileFault::Missing(404)), title, Verdict::Look, &["a.wasm: not given (404)", "Upload what is missing"]);
    check(with(FileFault::Page), title, Verdict::Look, &["a.wasm: a web page came", "for any address"]);
    check(with(FileFault::Content(14)), title, Verdict::Look, &["a.wasm: another content (14 bytes)", "whole site again"]);
    check(with(FileFault::Kind(kind().0, kind().1)), title, Verdict::Look, &["called text/plain, should be application/wasm", "MIME"]);
    check(with(FileFault::Kind(String::new(), kind().1)), title, Verdict::Look, &["called nothing"]);
    check(with(FileFault::SmallKind(kind().0, kind().1)), title, Verdict::Fine, &["should be application/wasm", "All else works"]);
    let stage = |stage, done| move |it: &mut CheckUp| it.files = FileCheck { stage, done, ..FileCheck::default() };
    check(stage(Stage::Running, 0), title, Verdict::Fine, &["0 of 1 files checked"]);
    check(stage(Stage::Stopped, 0), title, Verdict::Fine, &["Stopped after 0 of 1"]);
    check(stage(Stage::Done, 1), title, Verdict::Fine, &["All 1 files are as they should be"]);
}

#[test]
fn what_the_host_says_beside_is_a_note() {
    let head = |head: Head| Load::Loaded(head);
    check(|_| {}, "Compression", Verdict::Fine, &["compressed (br)"]);
    check(|it| it.code = head(Head::default()), "Compression", Verdict::Absent, &["does not seem", "Switch compression on"]);
    check(|it| it.code = Load::Failed(LoadError::Offline), "Compression", Verdict::Absent, &["no host to ask"]);
    let rules = "Rules for the page";
    check(|_| {}, rules, Verdict::Fine, &["own rules", "The host sends X-Content-Type-Options, Referrer-Policy, frame-ancestors"]);
    check(|it| it.page = head(Head::default()), rules, Verdict::Fine, &["does not send X-Content-Type-Options", "nothing needs them"]);
    let framed = Head { policy: "frame-ancestors 'self'".into(), ..Head::default() };
    check(|it| it.page = head(framed), rules, Verdict::Fine, &["rules as well", "The host sends frame-ancestors."]);
    check(|it| it.policy.clear(), rules, Verdict::Absent, &["no rules of its own"]);
    check(|it| it.page = head(Head { now: Some(1), ..Head::default() }), "The clock", Verdict::Look, &["more than a day apart"]);
    check(|it| it.page = head(Head::default()), "The clock", Verdict::Absent, &["no other clock"]);
    check(|it| it.page = Load::Failed(LoadError::Offline), "The clock", Verdict::Absent, &["no other clock"]);
}

#[test]
fn the_text_has_every_row_and_what_to_do() {
    let mut facts = fine();
    facts.storage = Err(StoreError::Full);
    facts.device.browser = "Mozilla/5.0".into();
    let text = text(&rows(&facts));
    assert!(text.starts_with("Check-up\n\nThe address: fine\n- Opened from https://lessons.example, in the folder /school/\n"), "{text}");
    assert!(text.contains("\nStorage: worth a look\n- There is no room left for this site.\n"), "{text}");
    assert!(text.contains("\nWhat to do: Make room on the device."), "{text}");
    assert!(text.contains("\n- Browser: Mozilla/5.0\n") && text.ends_with('\n'), "{text}");
}

async fn shown(change: impl FnOnce(&mut CheckUp)) -> String {
    let mut facts = fine();
    change(&mut facts);
    let facts = Rc::new(facts);
    render(move || view_check_up(&facts, &Callback::noop()).html).await
}

#[tokio::test(flavor = "current_thread")]
async fn what_can_be_pressed_fits_what_was_found() {
    let html = shown(|_| {}).await;
    for there in ["Look again", "Copy all of this", "Check every file<", "Remove the copy", r#"role="status"><b>Nothing here needs you."#] {
        assert!(html.contains(there), "{there} in {html}");
    }
    for absent in ["Ask the browser to keep it", "Stop<", "<textarea", "looking"] {
        assert!(!html.contains(absent), "{absent} in {html}");
    }
    let html = shown(|it| {
        it.room = Some(Room { used: None, is_promised: Some(false) });
        it.files = FileCheck { stage: Stage::Running, ..FileCheck::default() };
        it.copy = None;
    })
    .await;
    assert!(html.contains("Ask the browser to keep it") && html.contains("Stop<") && html.contains("Looking…"), "{html}");
    assert!(!html.contains("Check every file") && !html.contains("Remove the copy"), "{html}");
    let html = shown(|it| it.is_copied = Some(false)).await;
    assert!(html.contains("<textarea") && html.contains("Select the text below"), "{html}");
}
