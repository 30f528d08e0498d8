//! Finding a lesson among many: only the core ones, or those whose title has the words.

use lesson::format::catalogue::{Catalogue, CatalogueUnit, LessonSummary};
use yew::{Callback, Html, InputEvent, html};

use crate::{
    browser::{field, language::fold},
    words::words,
};

/// With this many lessons or fewer, choosing among them needs no help.
const FEW: usize = 6;

/// Which lessons are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub only_core: bool,
    /// What the learner looks for, as typed.
    pub words: String,
    /// The unit that the learner opened, or none of them, where there are too many lessons to show them all.
    pub open: Option<Option<u16>>,
}

/// The same, made ready to look through many lessons.
pub struct Wanted {
    pub only_core: bool,
    words: Vec<String>,
}

impl Filter {
    pub fn wanted(&self) -> Wanted {
        Wanted { only_core: self.only_core, words: fold(&self.words).split_whitespace().map(str::to_owned).collect() }
    }
}

impl Wanted {
    /// Whether the lesson is wanted. A unit's title counts for each of its lessons.
    pub fn keeps(&self, unit: &CatalogueUnit, lesson: &LessonSummary) -> bool {
        if self.only_core && !lesson.core {
            return false;
        }
        if self.words.is_empty() {
            return true;
        }
        let text = fold(&[&*lesson.title, " ", &lesson.number, " ", &unit.title].concat());
        self.words.iter().all(|word| text.contains(word))
    }

    /// Whether every lesson is.
    pub fn is_any(&self) -> bool {
        !self.only_core && self.words.is_empty()
    }
}

/// The ways to choose, where there is something to choose among.
pub fn view_filter(catalogue: &Catalogue, filter: &Filter, found: usize, on_filter: &Callback<Filter>) -> Html {
    let all = catalogue.lessons().count();
    if all <= FEW {
        return Html::default();
    }
    let is_any = filter.wanted().is_any();
    let core = catalogue.lessons().filter(|(_, lesson)| lesson.core).count();
    let words = &words().home;
    let oninput = {
        let filter = filter.clone();
        on_filter.reform(move |event: InputEvent| Filter { words: field::value(&event), open: None, ..filter.clone() })
    };
    html! {
        <search class="finder row">
            <div class="field">
                <label class="field__label" for="find">{ words.find }</label>
                <input class="field__input" id="find" type="search" autocomplete="off" value={filter.words.clone()} {oninput} />
            </div>
            if core > 0 && core < all {
                <fieldset class="chips">
                    <legend class="unseen">{ words.show }</legend>
                    { view_pick((words.all)(all), false, filter, on_filter) }
                    { view_pick((words.core)(core), true, filter, on_filter) }
                </fieldset>
            }
            <p class="finder__found quiet" role="status">{ if is_any { String::new() } else { (words.found)(found) } }</p>
        </search>
    }
}

fn view_pick(word: String, only_core: bool, filter: &Filter, on_filter: &Callback<Filter>) -> Html {
    let checked = filter.only_core == only_core;
    let wanted = Filter { only_core, open: None, ..filter.clone() };
    let onchange = on_filter.reform(move |_: yew::Event| wanted.clone());
    html! {
        <label class="pick">
            <input type="radio" name="show" {checked} {onchange} />
            <span class="chip">{ word }</span>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, only_core: bool, expect: bool) {
        let lesson = LessonSummary {
            id: "say-it".into(),
            number: "4.3".into(),
            title: "Say it with \u{201c}I\u{201d}".into(),
            minutes: 12,
            steps: 9,
            core: false,
            topics: Vec::new(),
            languages: Vec::new(),
            cast: Vec::new(),
            place: None,
            has_guide: false,
        };
        let unit = CatalogueUnit { number: 4, title: "Talking so you're heard".into(), lessons: Vec::new() };
        assert_eq!(Filter { only_core, words: words.into(), open: None }.wanted().keeps(&unit, &lesson), expect, "{words}");
    }

    #[test]
    fn a_lesson_is_found_by_its_words_its_number_and_its_unit() {
        for words in ["", "  ", "say", "SAY It", "it say", "4.3", "talking", "heard say"] {
            check(words, false, true);
        }
        for words in ["sorry", "say sorry", "4.4"] {
            check(words, false, false);
        }
        check("say", true, false);
    }
}
