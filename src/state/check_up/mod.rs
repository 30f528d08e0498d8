//! The check-up: what was found out about the site for whoever looks after it, and what that comes to. It holds nothing of a
//! learner: how much is kept, never what.

mod copy;
mod files;
mod held;
mod run;
#[cfg(test)]
pub mod sample;

use std::rc::Rc;

use lesson::format::files::FileList;

use super::Load;
use crate::{
    browser::site::{copy::OfflineCopy, device::Device, door::Door, host::Head, room::Room},
    store::StoreError,
};

pub use copy::CopyStatus;
pub use files::{FileCheck, FileFault, Stage, judge};
pub use held::Held;
pub use run::{Act, act, with_facts};

/// Everything that was found out so far.
#[derive(Clone, Debug)]
pub struct CheckUp {
    pub door: Door,
    pub device: Device,
    /// Which build the page is of; empty where it has no name.
    pub build: String,
    /// The policy in the page; empty where it has none.
    pub policy: String,
    /// Whether the browser keeps what is written.
    pub storage: Result<(), StoreError>,
    pub held: Held,
    /// None while the browser is being asked, here and below.
    pub room: Option<Room>,
    /// What the browser said when it was asked to keep things.
    pub promise: Option<bool>,
    pub copy: Option<OfflineCopy>,
    /// What the host says beside the page, and beside the first code.
    pub page: Load<Head>,
    pub code: Load<Head>,
    pub list: Load<Rc<FileList>>,
    pub files: FileCheck,
    /// Whether the text could be copied, once somebody asked for it.
    pub is_copied: Option<bool>,
}

/// How something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Fine,
    /// Worth a look.
    Look,
    /// Not here, and not missed.
    Absent,
    /// Not known yet.
    Waiting,
}

/// Where the page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// A host that the browser trusts.
    Host,
    /// A host without https.
    PlainHost,
    /// A file on the device.
    File,
    /// A frame without an address of its own.
    Nowhere,
}

/// More than this apart, and what comes back on another day comes on the wrong one.
const A_DAY: u64 = 24 * 60 * 60 * 1000;

impl CheckUp {
    pub fn from(&self) -> From {
        match (&*self.door.protocol, &*self.door.origin) {
            ("file", _) => From::File,
            (_, "null" | "") => From::Nowhere,
            _ if self.door.is_secure => From::Host,
            _ => From::PlainHost,
        }
    }

    /// Whether there is a host to ask.
    pub fn has_host(&self) -> bool {
        !self.door.is_one_file && self.door.protocol.starts_with("http")
    }

    /// Whether the device's clock is near the host's; none where the host does not say.
    pub fn is_clock_right(&self) -> Option<bool> {
        let host = self.page.loaded()?.now?;
        Some(self.device.now.abs_diff(host) <= A_DAY)
    }
}

#[cfg(test)]
mod tests {
    use super::{sample::fine, *};

    #[test]
    fn where_the_page_comes_from() {
        for (protocol, origin, is_secure, expect) in [
            ("https", "https://a.example", true, From::Host),
            ("http", "http://localhost:8080", true, From::Host),
            ("http", "http://10.0.0.7", false, From::PlainHost),
            ("file", "null", true, From::File),
            ("file", "file://", true, From::File),
            ("https", "null", true, From::Nowhere),
            ("about", "null", false, From::Nowhere),
        ] {
            let mut check_up = fine();
            check_up.door = Door { protocol: protocol.into(), origin: origin.into(), is_secure, ..Door::default() };
            assert_eq!(check_up.from(), expect, "{protocol} {origin}");
            assert_eq!(check_up.has_host(), protocol.starts_with("http"));
        }
    }

    #[test]
    fn a_clock_is_right_within_a_day() {
        let with = |host: Option<u64>| {
            let page = Load::Loaded(Head { now: host, ..Head::default() });
            CheckUp { page, ..fine() }.is_clock_right()
        };
        let now = fine().device.now;
        assert_eq!(
            [with(None), with(Some(now)), with(Some(now - A_DAY)), with(Some(now + A_DAY))],
            [None, Some(true), Some(true), Some(true)]
        );
        assert_eq!([with(Some(now + A_DAY + 1)), with(Some(0))], [Some(false); 2]);
    }
}
