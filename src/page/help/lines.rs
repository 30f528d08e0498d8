//! The numbers of the country that the learner chose: a part of the app that comes later, see [`aside`](crate::aside).

use lesson::help::{Audience, HelpCountry, HelpLine, HelpLines, Hours};
use yew::{Html, html};

use super::{Help, Numbers, call, danger, without};
use crate::{
    browser::{field, language},
    component::icon::{Icon, icon},
    state::Load,
    words::{spoken, words},
};

/// Stands for a country that is not in the list: ISO 3166 gives this code to none.
const NOT_HERE: &str = "ZZ";

/// The numbers of the learner's country, as far as the file can be read.
pub fn numbers(help: &Help<'_>) -> Numbers {
    let json = match help.file {
        Load::Loaded(json) => json,
        Load::Loading => return without(false, help),
        Load::Failed(_) => return without(true, help),
    };
    let Ok(file) = HelpLines::from_json(json) else { return without(true, help) };
    let country = help.country.and_then(|code| file.country(code));
    let danger = country.map_or_else(danger::nowhere, |country| danger::here(country.emergency.as_ref()));
    Numbers { danger, menu: menu(&file, country, help), lines: lines(country, help.country.is_some()) }
}

/// `is_chosen`: the learner chose a country, or said that it is not in the list.
fn lines(country: Option<&HelpCountry>, is_chosen: bool) -> Html {
    let words = &words().help;
    let said = country.map(|country| (words.shown)(&name(country), country.lines.len()));
    html! {
        <>
            <p class="unseen" role="status">{ said }</p>
            if let Some(country) = country {
                <p class="help__country">{ name(country) }</p>
                if country.lines.is_empty() {
                    <p>{ words.no_lines }</p>
                } else {
                    <ul>{ for country.lines.iter().map(line) }</ul>
                }
            } else if !is_chosen {
                <p>{ words.choose_why }</p>
            }
        </>
    }
}

fn menu(lines: &HelpLines, country: Option<&HelpCountry>, help: &Help<'_>) -> Html {
    let words = &words().help;
    let onchange = help.on_country.reform(|event: yew::Event| field::value(&event));
    let option = |one: &HelpCountry| {
        let selected = country.is_some_and(|country| country.code == one.code);
        html! { <option value={one.code.clone()} {selected}>{ name(one) }</option> }
    };
    html! {
        <div class="field no-print">
            <label class="field__label" for="help-country">{ words.country }</label>
            <select class="field__input" id="help-country" autocomplete="off" {onchange}>
                // Once a country is chosen there is no way back to none.
                if help.country.is_none() {
                    <option value="" selected=true disabled=true>{ words.choose }</option>
                }
                { for lines.countries.iter().map(option) }
                <option value={NOT_HERE} selected={help.country.is_some() && country.is_none()}>{ words.not_here }</option>
            </select>
        </div>
    }
}

fn name(country: &HelpCountry) -> String {
    language::country(spoken().tag(), &country.code).unwrap_or_else(|| country.name.to_string())
}

fn line(line: &HelpLine) -> Html {
    let words = &words().help;
    let text = line.text.as_ref().map(|to| {
        let label = match &to.keyword {
            Some(word) => (words.text_word)(word, &to.number),
            None => (words.text)(&to.number),
        };
        html! { <a class="button" href={to.link()}>{ icon(Icon::Talk) }<span>{ label }</span></a> }
    });
    html! {
        <li class="item item--wrap help__line">
            <div class="grow">
                <h3>{ &*line.name }</h3>
                <p class="quiet">{ about(line) }</p>
            </div>
            <p class="row">
                { for line.call.iter().map(|number| call(number, "button")) }
                { text }
                { for line.chat.iter().map(|address| site(address, words.chat, Icon::Talk)) }
                { for line.web.iter().map(|address| site(address, words.open, Icon::Out)) }
            </p>
        </li>
    }
}

/// A site to open beside the app. It is not told where its visitor comes from.
fn site(address: &str, label: fn(&str) -> String, picture: Icon) -> Html {
    html! {
        <a class="button" href={address.to_owned()} rel="noreferrer noopener" target="_blank">
            { icon(picture) }<span>{ label(lesson::help::site(address)) }</span>
        </a>
    }
}

/// Whom it is for, when, in which languages, and when it was looked up: sentences one after the other.
fn about(line: &HelpLine) -> String {
    let words = &words().help;
    let mut said = Vec::new();
    said.extend(line.audience.map(|audience| match audience {
        Audience::Everyone => words.everyone.into(),
        Audience::YoungPeople => words.young.into(),
        Audience::UpTo(age) => (words.up_to)(age),
        Audience::Between(from, to) => (words.ages)(from, to),
    }));
    said.extend(line.about.as_ref().map(|about| about.to_string()));
    said.extend(line.hours.as_ref().map(hours));
    if !line.languages.is_empty() {
        let name = |of: &std::rc::Rc<str>| language::language(spoken().tag(), of).unwrap_or_else(|| of.to_string());
        said.push((words.languages)(&line.languages.iter().map(name).collect::<Vec<_>>()));
    }
    said.push(looked_up(&line.verified_on));
    said.join(" ")
}

fn hours(hours: &Hours) -> String {
    let words = &words().help;
    match hours {
        Hours::Always => words.always.into(),
        Hours::Between { first, last, from, to } => {
            let day = |day: u8| words.days.get(usize::from(day)).copied().unwrap_or_default();
            let days = if (*first, *last) == (0, 6) { words.every_day.into() } else { (words.day_to_day)(day(*first), day(*last)) };
            (words.hours)(&days, from, to)
        }
    }
}

/// The day a number was last compared with its source.
pub(super) fn looked_up(day: &str) -> String {
    (words().help.looked_up)(&language::day(spoken().tag(), day))
}
