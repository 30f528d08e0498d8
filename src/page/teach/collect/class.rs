//! The class as a table: a row a learner, a column a lesson, and what to know of a row.

use classroom::{Cell, Column, Row, State};
use lesson::hash::Hash;
use yew::{Event, Html, MouseEvent, html};

use super::{CollectView, button, signed};
use crate::{
    browser::{field, print},
    component::{
        icon::{Icon, icon},
        notice::notice,
    },
    state::teach::collect::{Act, CLASS, FIRST_ROWS, Show, Sort},
    words::teach_words,
};

pub(super) fn view(view: &CollectView) -> Html {
    let words = &teach_words().collect.class;
    let collect = view.collect;
    let title = collect.label().map_or_else(|| words.untitled.to_owned(), |class| (words.title)(class));
    let count = collect.summary.table.rows.len();
    html! {
        <div class="stack stack--snug">
            <div class="row row--apart">
                <div>
                    <h2 id={CLASS} tabindex="-1">{ title }</h2>
                    if count > 0 {
                        <p class="quiet">{ (words.count)(count) }</p>
                    }
                </div>
                if count > 0 {
                    { view_out(view) }
                }
            </div>
            <p class="no-print" role="status">{ collect.is_csv_refused.then_some(teach_words().collect.keep.not_saved) }</p>
            <div role="status">{ view_wait(view) }</div>
            if count > 0 {
                { view_wishes(view) }
                { view_table(view) }
                { view_flags(view) }
            } else {
                <p>{ words.empty }</p>
            }
            { view_left_out(view) }
        </div>
    }
}

fn view_out(view: &CollectView) -> Html {
    let words = &teach_words().collect.keep;
    html! {
        <p class="row no-print">
            { button("button", signed(Icon::Down, words.csv), view.on_act, || Act::Csv) }
            <button type="button" class="button" onclick={|_: MouseEvent| print::print()}>{ signed(Icon::Print, words.print) }</button>
        </p>
    }
}

/// Lessons that are on their way, or did not come.
fn view_wait(view: &CollectView) -> Html {
    let words = &teach_words().collect.class;
    let course = &view.collect.course;
    if course.has_gaps {
        return html! {
            <p class="row">
                { words.some_missing }
                <button type="button" class="button no-print" onclick={view.on_retry.reform(|_: MouseEvent| ())}>{ teach_words().try_again }</button>
            </p>
        };
    }
    if course.is_settled { Html::default() } else { notice(Icon::Clock, words.waiting) }
}

/// Which rows show, and in what order.
fn view_wishes(view: &CollectView) -> Html {
    let words = &teach_words().collect.class;
    let collect = view.collect;
    let columns = &collect.summary.table.columns;
    let lesson = |lesson: Hash| {
        let column = columns.get(collect.column(lesson));
        column.and_then(|column| collect.course.column(column)).map_or(words.unknown_lesson, |lesson| &lesson.title)
    };
    let show = |show: Show| match show {
        Show::All => words.show_all.into(),
        Show::NotDone => words.show_not_done.into(),
        Show::Flagged => words.show_flagged.into(),
        Show::NotDoneWith(hash) => (words.show_not_done_with)(lesson(hash)),
    };
    let sort = |sort: Sort| match sort {
        Sort::Name => words.sort_name.into(),
        Sort::Done => words.sort_done.into(),
        Sort::Lesson(hash) => (words.sort_lesson)(lesson(hash)),
    };
    let (shows, sorts) = (Show::all(columns), Sort::all(columns));
    let option = |at: usize, is_now: bool, name: String| html! { <option value={at.to_string()} selected={is_now}>{ name }</option> };
    let show_options: Html = shows.iter().enumerate().map(|(at, one)| option(at, *one == collect.show, show(*one))).collect();
    let sort_options: Html = sorts.iter().enumerate().map(|(at, one)| option(at, *one == collect.sort, sort(*one))).collect();
    let on_show = view.on_act.reform(move |event: Event| Act::Show(shows[place(&event, shows.len())]));
    let on_sort = view.on_act.reform(move |event: Event| Act::Sort(sorts[place(&event, sorts.len())]));
    html! {
        <div class="row finder no-print">
            <div class="field">
                <label class="field__label" for="collect-show">{ words.show }</label>
                <select class="field__input" id="collect-show" onchange={on_show}>
                    { show_options }
                </select>
            </div>
            <div class="field">
                <label class="field__label" for="collect-sort">{ words.sort }</label>
                <select class="field__input" id="collect-sort" onchange={on_sort}>
                    { sort_options }
                </select>
            </div>
        </div>
    }
}

/// The place of what was chosen in a menu.
fn place(event: &Event, of: usize) -> usize {
    field::value(event).parse().ok().filter(|place| *place < of).unwrap_or(0)
}

fn view_table(view: &CollectView) -> Html {
    let words = &teach_words().collect.class;
    let (all, shown) = (&view.collect.summary.table, view.collect.shown());
    let has_flags = all.rows.iter().any(|row| !row.flags.is_empty());
    let head = |column: &Column| html! { <th scope="col">{ title(view, column) }</th> };
    let total = |column: usize| {
        let (done, all) = view.collect.done(column);
        html! { <td>{ (words.of)(done, all) }</td> }
    };
    let most = if view.collect.is_short { FIRST_ROWS } else { usize::MAX };
    // Of one assignment each row is.
    let assignments = Some(view.collect.assignments()).filter(|all| all.len() > 1).unwrap_or_default();
    let told = if shown.rows.len() < all.rows.len() { (words.shown)(shown.rows.len(), all.rows.len()) } else { String::new() };
    html! {
        <>
            <p class="quiet" role="status">{ told }</p>
            if shown.rows.is_empty() {
                <p>{ words.none_shown }</p>
            } else {
                <div class="sheet" tabindex="0" role="region" aria-labelledby={CLASS}>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{ words.name }</th>
                                { for all.columns.iter().map(head) }
                                if has_flags {
                                    <th scope="col">{ words.flags }</th>
                                }
                                <th scope="col" class="no-print">{ words.left_out_head }</th>
                            </tr>
                        </thead>
                        <tbody>{ for shown.rows.iter().take(most).map(|row| view_row(view, row, &assignments, has_flags)) }</tbody>
                        <tfoot>
                            <tr>
                                <th scope="row">{ words.done }</th>
                                { for (0..all.columns.len()).map(total) }
                                if has_flags {
                                    <td />
                                }
                                <td class="no-print" />
                            </tr>
                        </tfoot>
                    </table>
                </div>
            }
        </>
    }
}

fn title(view: &CollectView, column: &Column) -> Html {
    match view.collect.course.column(column) {
        Some(lesson) => html! { <>{ &*lesson.number }{ " " }{ &*lesson.title }</> },
        None => html! { teach_words().collect.class.unknown_lesson },
    }
}

fn view_row(view: &CollectView, row: &Row, assignments: &[String], has_flags: bool) -> Html {
    let words = &teach_words().collect.class;
    let (name, entry) = (row.name.as_str(), row.entry);
    let assignment = row.assignment.and_then(|place| assignments.get(place)).cloned();
    let on_leave_out = view.on_act.reform(move |_: MouseEvent| Act::LeaveOut(entry, true));
    let flags = row.flags.iter().map(|flag| html! { <li class="tag">{ view.collect.say(flag) }</li> });
    html! {
        <tr key={row.entry}>
            <th scope="row">
                { name.to_owned() }
                if let Some(assignment) = assignment {
                    { " " }<span class="quiet">{ assignment }</span>
                }
            </th>
            { for row.cells.iter().map(|cell| view_cell(cell.as_ref())) }
            if has_flags {
                <td>
                    if !row.flags.is_empty() {
                        <ul class="row">{ for flags }</ul>
                    }
                </td>
            }
            <td class="no-print">
                <button type="button" class="button" aria-label={(words.leave_out)(name)} onclick={on_leave_out}>{ icon(Icon::Bin) }</button>
            </td>
        </tr>
    }
}

/// Who is left out, with the way back in.
fn view_left_out(view: &CollectView) -> Html {
    let words = &teach_words().collect.class;
    let entries = view.collect.class.entries().iter().enumerate();
    let left_out: Vec<_> = entries.filter(|(_, entry)| entry.is_left_out()).collect();
    if left_out.is_empty() {
        return Html::default();
    }
    html! {
        <details class="no-print">
            <summary class="item">{ (words.left_out)(left_out.len()) }</summary>
            <p>{ words.left_out_how }</p>
            <ul>
                { for left_out.iter().map(|(at, entry)| {
                    let at = *at;
                    html! {
                        <li class="item" key={at}>
                            <span class="grow">{ entry.name().as_str().to_owned() }</span>
                            { button("button", words.put_back, view.on_act, move || Act::LeaveOut(at, false)) }
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}

/// A sign and a word.
fn view_cell(cell: Option<&Cell>) -> Html {
    let words = &teach_words().collect.class;
    let Some(Cell { state, minutes, .. }) = cell else { return html! { <td class="quiet">{ words.not_asked }</td> } };
    let state = *state;
    // No time at all was counted on another device, or before this was counted.
    let minutes = minutes.filter(|minutes| *minutes > 0 && state != State::NotBegun);
    // The sign is drawn by the styles: a class has thousands of these.
    let class = match state {
        State::NotBegun => "collect__cell",
        State::PartWay => "collect__cell collect__cell--half is-good",
        State::Done => "collect__cell collect__cell--full is-good",
    };
    html! {
        <td {class}>
            { (words.state)(state) }
            if let Some(minutes) = minutes {
                <span class="quiet">{ (words.minutes)(minutes) }</span>
            }
        </td>
    }
}

/// What the flags on the table mean.
fn view_flags(view: &CollectView) -> Html {
    let words = &teach_words().collect.flag;
    let flags = view.collect.summary.flags();
    if flags.is_empty() {
        return Html::default();
    }
    html! {
        <details open={true}>
            <summary class="item">{ words.title }</summary>
            <dl>
                { for flags.into_iter().map(|flag| html! {
                    <div class="item item--wrap"><dt class="collect__term"><b>{ (words.name)(flag) }</b></dt><dd class="grow">{ (words.means)(flag) }</dd></div>
                }) }
            </dl>
        </details>
    }
}
