//! What is wrong with a code or a file, all at once, and what to do.

use lesson::backup::{BackupError, Faults};
use yew::{Html, html};

use crate::{
    page::faults::{one, view_damage},
    state::travel::{FOUND, Unreadable},
    words::{fault_words, upkeep_words},
};

pub(super) fn view_faults(why: &Unreadable) -> Html {
    let (words, faults) = (&upkeep_words().travel.faults, fault_words());
    let inner = match why {
        Unreadable::Nothing => one(faults.empty),
        Unreadable::File => one(words.file),
        Unreadable::Backup(error) => match error {
            BackupError::Foreign | BackupError::Code(Faults::Empty | Faults::NotACode) => one(words.foreign),
            BackupError::OtherKind(_) | BackupError::Code(Faults::UnknownKind(_)) => one(words.other_kind),
            BackupError::Newer(version) => one(&(faults.newer)(*version)),
            BackupError::Malformed(_) => one(words.malformed),
            BackupError::Senseless => one(faults.senseless),
            BackupError::Code(Faults::Damaged(damage)) => view_damage(damage),
        },
    };
    html! {
        <div class="stack stack--snug">
            <h3 class="h3" id={FOUND} tabindex="-1">{ faults.title }</h3>
            { inner }
        </div>
    }
}
