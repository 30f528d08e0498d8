//! What is wrong inside a code, all at once, and where. The same for every kind of code.

use classroom::{CodeError, Damage, Fault, FaultKind, Faults, Misfit, ROW, Repair, Unresolved};
use yew::{Html, html};

use crate::{
    component::{icon::Icon, notice::notice},
    words::fault_words,
};

/// Groups told of at most: with more, typing them one by one is no way on.
const MOST: usize = 12;

/// Of what was typed in a group, no more than this is shown.
const LONGEST: usize = 24;

/// Groups that are wrong, missing, in the wrong place or too many.
pub fn view_damage(damage: &Damage) -> Html {
    let words = fault_words();
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

/// What was mended. Nothing where nothing was.
pub fn view_repairs(repairs: &[Repair]) -> Html {
    if repairs.is_empty() {
        return Html::default();
    }
    let words = fault_words();
    let repair = |repair: &Repair| html! { <li>{ (words.repair)(repair, &place(repair.group)) }</li> };
    html! {
        <>
            <p>{ (words.mended)(repairs.len()) }</p>
            <ul class="list">{ for repairs.iter().map(repair) }</ul>
        </>
    }
}

/// Why a text is no assignment.
pub fn view_code_error(error: &CodeError) -> Html {
    let (words, of_assignment) = (fault_words(), &fault_words().assignment);
    match error {
        CodeError::Code(Faults::Damaged(damage)) => view_damage(damage),
        CodeError::Foreign | CodeError::Code(_) => one(of_assignment.foreign),
        CodeError::OtherKind(_) => one(of_assignment.other_kind),
        CodeError::Newer(version) => one(&(words.newer)((*version).into())),
        CodeError::Senseless => one(words.senseless),
        CodeError::Several(codes) => one(&(of_assignment.several)(*codes)),
    }
}

/// Why an assignment does not fit this site.
pub fn view_misfits(unresolved: &Unresolved) -> Html {
    let words = &fault_words().assignment;
    let misfit = |misfit: &Misfit| match *misfit {
        Misfit::Unknown(place) => (words.unknown)(place, unresolved.of),
        Misfit::Ambiguous(place) => (words.ambiguous)(place, unresolved.of),
        Misfit::OtherCore => words.other_core.into(),
    };
    html! {
        <>
            <ul class="list">{ for unresolved.misfits.iter().map(|one| html! { <li>{ misfit(one) }</li> }) }</ul>
            { one(words.none) }
        </>
    }
}

/// One thing that is wrong with all of it.
pub fn one(words: &str) -> Html {
    notice(Icon::Note, words)
}

/// What is wrong with a group, and where it stands.
pub fn say(fault: &Fault) -> String {
    let other = if let FaultKind::Swapped(other) = fault.kind { place(other) } else { String::new() };
    let typed: String = fault.typed.chars().take(LONGEST).collect();
    (fault_words().group)(fault.kind, &place(fault.group), &typed, &other)
}

/// Where the group of this number stands.
fn place(group: usize) -> String {
    let group = group.saturating_sub(1);
    (fault_words().place)(group / ROW + 1, group % ROW + 1)
}
