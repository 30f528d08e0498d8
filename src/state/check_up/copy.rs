//! How far an offline copy is.

use lesson::format::files::FileList;

use super::CheckUp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyStatus {
    /// The page is all there is, and needs none.
    OneFile,
    /// This build brings none.
    NotBuilt,
    /// Browsers keep none for files.
    File,
    /// Browsers keep none without https.
    NotSecure,
    /// Switched off: by the browser, by its private mode, by a frame.
    Refused,
    NoneYet,
    /// So many files of so many. The number is not known before the list is there.
    Filling(usize, Option<usize>),
    /// All of so many files.
    Complete(usize),
    /// Only of this other build.
    OtherBuild(String),
}

impl CheckUp {
    /// How far it is; none while the browser is being asked.
    pub fn copy_status(&self) -> Option<CopyStatus> {
        if self.door.is_one_file {
            return Some(CopyStatus::OneFile);
        }
        if self.door.protocol == "file" {
            return Some(CopyStatus::File);
        }
        let copy = self.copy.as_ref()?;
        if self.build.is_empty() {
            return Some(CopyStatus::NotBuilt);
        }
        if !copy.can_be {
            return Some(if self.door.is_secure { CopyStatus::Refused } else { CopyStatus::NotSecure });
        }
        let Some(kept) = copy.kept.iter().find(|kept| kept.build == self.build) else {
            let other = copy.kept.first().filter(|_| copy.is_on);
            return Some(other.map_or(CopyStatus::NoneYet, |kept| CopyStatus::OtherBuild(kept.build.clone())));
        };
        let all = kept.list.as_deref().and_then(|list| FileList::from_json(list).ok()).map(|list| list.files.len());
        Some(match all {
            Some(all) if kept.files >= all && copy.is_on => CopyStatus::Complete(all),
            all => CopyStatus::Filling(kept.files, all),
        })
    }

    /// Whether the copy may change while somebody looks.
    pub fn is_copy_moving(&self) -> bool {
        matches!(self.copy_status(), None | Some(CopyStatus::NoneYet | CopyStatus::Filling(..) | CopyStatus::OtherBuild(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sample::fine, *};

    fn check(expect: Option<CopyStatus>, change: impl FnOnce(&mut CheckUp)) {
        let mut check_up = fine();
        change(&mut check_up);
        assert_eq!(check_up.copy_status(), expect);
        let is_settled =
            expect.is_some_and(|status| !matches!(status, CopyStatus::NoneYet | CopyStatus::Filling(..) | CopyStatus::OtherBuild(_)));
        assert_ne!(check_up.is_copy_moving(), is_settled);
    }

    fn copy(check_up: &mut CheckUp) -> &mut crate::browser::site::copy::OfflineCopy {
        check_up.copy.as_mut().unwrap()
    }

    #[test]
    fn how_far_a_copy_is() {
        check(Some(CopyStatus::Complete(1)), |_| {});
        check(None, |it| it.copy = None);
        check(Some(CopyStatus::OneFile), |it| it.door.is_one_file = true);
        check(Some(CopyStatus::File), |it| it.door.protocol = "file".into());
        check(Some(CopyStatus::NotBuilt), |it| it.build.clear());
        check(Some(CopyStatus::Refused), |it| copy(it).can_be = false);
        check(Some(CopyStatus::NotSecure), |it| {
            it.door.is_secure = false;
            copy(it).can_be = false;
        });
        check(Some(CopyStatus::NoneYet), |it| copy(it).kept.clear());
        check(Some(CopyStatus::Filling(0, Some(1))), |it| copy(it).kept[0].files = 0);
        check(Some(CopyStatus::Filling(1, Some(1))), |it| copy(it).is_on = false);
        for list in [None, Some("<!doctype html>".to_owned())] {
            check(Some(CopyStatus::Filling(1, None)), |it| copy(it).kept[0].list = list);
        }
        check(Some(CopyStatus::OtherBuild("0123456789abcdef".into())), |it| it.build = "another".into());
        check(Some(CopyStatus::NoneYet), |it| {
            it.build = "another".into();
            copy(it).is_on = false;
        });
    }
}
