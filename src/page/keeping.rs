//! What this device keeps, in plain words, and only when something about it is worth knowing.

use yew::{Html, html};

use crate::{
    component::{icon::Icon, notice::notice},
    store::Keeping,
    words::words,
};

/// The notice, in a live region that stands before it: a save may fail at any answer.
pub fn keeping_notice(keeping: Keeping) -> Html {
    html! {
        <div role="status" class="keeping">
            if let Some(words) = about(keeping) {
                { notice(Icon::Note, words) }
            }
        </div>
    }
}

fn about(keeping: Keeping) -> Option<&'static str> {
    match keeping {
        Keeping::Kept | Keeping::Shared => None,
        Keeping::Undecided => Some(words().device.undecided),
        Keeping::SessionOnly => Some(words().device.blocked),
        Keeping::Failing => Some("Your last answer is not saved: this device is out of room. Keep this tab open to go on."),
        Keeping::Damaged => Some("Part of what was saved here is damaged. We put it aside and went on with the copy before it."),
        Keeping::ReadOnly => Some("A newer Evenkeel saved your progress. You can look, but nothing new is saved here."),
    }
}
