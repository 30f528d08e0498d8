//! A check-up for tests.

use std::rc::Rc;

use lesson::format::files::FileList;

use super::{CheckUp, FileCheck, Held};
use crate::{
    browser::site::{
        copy::{Kept, OfflineCopy},
        device::Device,
        door::Door,
        host::Head,
        room::Room,
    },
    state::Load,
};

/// A site as it should be, on a host as it should be.
pub fn fine() -> CheckUp {
    let list = |build: &str| {
        let file = format!(r#"{{"path":"index.html","bytes":2,"sha256":"{}"}}"#, "0a".repeat(32));
        format!(r#"{{"version":1,"build":"{build}","app":"0.1.0","files":[{file}]}}"#)
    };
    let build = "0123456789abcdef";
    let kept = Kept { build: build.into(), list: Some(list(build)), files: 1 };
    CheckUp {
        door: Door {
            protocol: "https".into(),
            origin: "https://lessons.example".into(),
            folder: "/school/".into(),
            is_secure: true,
            ..Door::default()
        },
        device: Device { now: 1_795_000_000_000, ..Device::default() },
        build: build.into(),
        policy: "default-src 'none'".into(),
        storage: Ok(()),
        held: Held::default(),
        room: Some(Room::default()),
        promise: None,
        copy: Some(OfflineCopy { can_be: true, is_on: true, is_waiting: false, kept: vec![kept] }),
        page: Load::Loaded(Head {
            now: Some(1_795_000_001_000),
            has_no_sniff: true,
            has_referrer: true,
            has_frame_options: true,
            ..Head::default()
        }),
        code: Load::Loaded(Head { encoding: "br".into(), ..Head::default() }),
        list: Load::Loaded(Rc::new(FileList::from_json(&list(build)).unwrap())),
        files: FileCheck::default(),
        is_copied: None,
    }
}
