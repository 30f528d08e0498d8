//! What is wrong with a code or a file, all at once, and what to do.

use lesson::backup::{BackupError, Damage, Fault, FaultKind, Faults};
use yew::{Html, html};

use crate::{
    component::{icon::Icon, notice::notice},
    state::travel::{FOUND, ROW, Unreadable},
    words::upkeep_words,
};

/// Groups told of at most: with more, typing them one by one is no way on.
const MOST: usize = 12;

/// Of what was typed in a group, no more than this is shown.
const LONGEST: usize = 24;

pub(super) fn view_faults(why: &Unreadable) -> Html {
    let words = &upkeep_words().travel.faults;
    let inner = match why {
        Unreadable::Nothing => one(words.empty),
        Unreadable::File => one(words.file),
        Unreadable::Backup(error) => match error {
            BackupError::Foreign | BackupError::Code(Faults::Empty | Faults::NotACode) => one(words.foreign),
            BackupError::OtherKind(_) | BackupError::Code(Faults::UnknownKind(_)) => one(words.other_kind),
            BackupError::Newer(version) => one(&(words.newer)(*version)),
            BackupError::Malformed(_) => one(words.malformed),
            BackupError::Senseless => one(words.senseless),
            BackupError::Code(Faults::Damaged(damage)) => view_damage(damage),
        },
    };
    html! {
        <div class="stack stack--snug">
            <h3 class="h3" id={FOUND} tabindex="-1">{ words.title }</h3>
            { inner }
        </div>
    }
}

fn one(words: &str) -> Html {
    notice(Icon::Note, words)
}

fn view_damage(damage: &Damage) -> Html {
    let words = &upkeep_words().travel.faults;
    let cut = damage.header.filter(|_| damage.is_cut()).map(|header| (words.cut)(damage.came, header.groups()));
    if damage.groups.is_empty() {
        return one(cut.as_deref().unwrap_or(words.mixed));
    }
    let more = damage.groups.len().saturating_sub(MOST);
    html! {
        <>
            if let Some(cut) = cut {
                { one(&cut) }
            }
            <p>{ (words.slips)(damage.groups.len()) }{ " " }{ (words.rows)(ROW) }</p>
            <ul class="list">{ for damage.groups.iter().take(MOST).map(|fault| html! { <li>{ say(fault) }</li> }) }</ul>
            if more > 0 {
                <p>{ (words.more)(more) }</p>
            }
        </>
    }
}

fn say(fault: &Fault) -> String {
    let other = if let FaultKind::Swapped(other) = fault.kind { place(other) } else { String::new() };
    let typed: String = fault.typed.chars().take(LONGEST).collect();
    (upkeep_words().travel.faults.group)(fault.kind, &place(fault.group), &typed, &other)
}

/// Where the group of this number stands.
pub(super) fn place(group: usize) -> String {
    let group = group.saturating_sub(1);
    (upkeep_words().travel.faults.place)(group / ROW + 1, group % ROW + 1)
}
