//! The fields between the `---` lines at the top: what a lesson is for, how long it takes, where it comes from.

use std::{collections::BTreeMap, ops::Range, rc::Rc};

use super::{
    Setting, fault, limit, near,
    yaml::{self, Field, Value},
};
use crate::{Block, Casel, Lesson, LessonId, Step, Text, Topic, diagnostic::Diagnostic};

#[derive(Default)]
pub(super) struct FrontMatter {
    skill: String,
    minutes: u16,
    objective: String,
    casel: Vec<Casel>,
    recall: Vec<LessonId>,
    topics: Vec<Topic>,
    sources: Vec<Rc<str>>,
    /// Each field, from its name to the end of its value.
    pub(super) places: BTreeMap<String, Range<usize>>,
}

const REQUIRED: &[&str] = &["skill", "minutes", "objective", "casel", "topics", "sources"];
const FIELDS: &[&str] = &["skill", "minutes", "objective", "casel", "topics", "sources", "recall"];
const MOST_WORDS: usize = 15;

/// Reads the YAML at `front`. A translation takes what it leaves out from its base.
pub(super) fn read(text: &str, front: Option<Range<usize>>, base: Option<&Lesson>, faults: &mut Vec<Diagnostic>) -> FrontMatter {
    let mut read = FrontMatter::default();
    let Some(front) = front else { return read };
    let fence = fault::trimmed(text, if text.starts_with('\u{feff}') { 3..front.start } else { 0..front.start });
    if front.len() > limit::FRONT_MATTER_BYTES {
        let message = format!("the front matter has more than {} KiB", limit::FRONT_MATTER_BYTES / 1024);
        faults.push(Diagnostic::error("front-matter-too-large", fence, message, WHY_LARGE, "keep it to the few fields it needs"));
        return read;
    }
    let Some(fields) = yaml::fields(&text[front.clone()], &|at| front.start + at, faults) else { return read };
    yaml::refuse_unknown(&fields, FIELDS, faults);
    for field in &fields {
        read.places.insert(field.name.clone(), field.name_place.start..field.place.end.max(field.name_place.end));
        read.take(field, faults);
    }
    let required = if base.is_some() { &["objective"] } else { REQUIRED };
    // A misspelt name is told once, as that.
    let is_misspelt =
        |name: &str| fields.iter().any(|field| !FIELDS.contains(&&*field.name) && near::nearest(&field.name, FIELDS) == Some(name));
    for name in required.iter().filter(|name| !read.places.contains_key(**name) && !is_misspelt(name)) {
        let message = format!("the field `{name}` is missing");
        faults.push(Diagnostic::error(
            "missing-field",
            fence.clone(),
            message,
            why(name),
            format!("add a line `{name}: {}`", example(name)),
        ));
    }
    if let Some(base) = base {
        read.adopt(base, faults);
    }
    read
}

impl FrontMatter {
    fn take(&mut self, field: &Field, faults: &mut Vec<Diagnostic>) {
        match field.name.as_str() {
            "skill" => self.skill = words(field, faults),
            "minutes" => self.minutes = minutes(field, faults),
            "objective" => self.objective = objective(field, faults),
            "casel" => self.casel = known(field, Casel::from_word, Casel::ALL.iter().map(|area| area.as_str()), faults),
            "topics" => self.topics = known(field, Topic::from_word, Topic::ALL.iter().map(|topic| topic.as_str()), faults),
            "recall" => self.recall = list(field, faults).into_iter().filter_map(|(id, place)| lesson_id(id, &place, faults)).collect(),
            "sources" => self.sources = list(field, faults).into_iter().map(|(source, _)| source.into()).collect(),
            _ => {}
        }
        if field.name == "casel" && matches!(&field.value, Value::Many(items) if items.is_empty()) {
            invalid(field, "`casel` names no area", format!("name one at least: {}", example("casel")), faults);
        }
    }

    /// Takes the base's fields. What a translation says itself must be the same.
    fn adopt(&mut self, base: &Lesson, faults: &mut Vec<Diagnostic>) {
        let differing = [
            ("skill", self.skill != *base.skill),
            ("minutes", self.minutes != base.minutes),
            ("casel", self.casel != base.casel),
            ("topics", self.topics != base.topics),
            ("recall", self.recall != base.recall),
            ("sources", self.sources != base.sources),
        ];
        for (name, differs) in differing {
            if let Some(place) = self.places.get(name).filter(|_| differs) {
                let message = format!("`{name}` is not what it is in the base language");
                let remedy = "take the line away: a translation needs just `objective`";
                faults.push(Diagnostic::error(
                    "translation-differs",
                    place.clone(),
                    message,
                    "it would be another lesson in each language",
                    remedy,
                ));
            }
        }
        self.skill = base.skill.to_string();
        self.minutes = base.minutes;
        self.casel.clone_from(&base.casel);
        self.topics.clone_from(&base.topics);
        self.recall.clone_from(&base.recall);
        self.sources.clone_from(&base.sources);
    }

    pub(super) fn into_lesson(self, setting: Setting<'_>, title: Text, opening: Vec<Block>, steps: Vec<Step>) -> Lesson {
        Lesson {
            id: setting.id.clone(),
            language: setting.language.into(),
            title,
            minutes: self.minutes,
            objective: self.objective.into(),
            topics: self.topics,
            opening,
            steps,
            skill: self.skill.into(),
            casel: self.casel,
            recall: self.recall,
            sources: self.sources,
        }
    }
}

fn invalid(field: &Field, message: impl Into<String>, remedy: impl Into<String>, faults: &mut Vec<Diagnostic>) {
    let place = if field.place.is_empty() { field.name_place.clone() } else { field.place.clone() };
    faults.push(Diagnostic::error("invalid-field", place, message, why(&field.name), remedy));
}

fn words(field: &Field, faults: &mut Vec<Diagnostic>) -> String {
    match &field.value {
        Value::One(words) if !words.trim().is_empty() => words.trim().to_owned(),
        _ => {
            invalid(
                field,
                format!("`{}` needs words behind it", field.name),
                format!("write `{}: {}`", field.name, example(&field.name)),
                faults,
            );
            String::new()
        }
    }
}

fn minutes(field: &Field, faults: &mut Vec<Diagnostic>) -> u16 {
    let minutes = match &field.value {
        Value::One(digits) => digits.parse().ok().filter(|minutes| (1..=60).contains(minutes)),
        _ => None,
    };
    minutes.unwrap_or_else(|| {
        invalid(field, "`minutes` is not a whole number from 1 to 60", "write about how long it takes: `minutes: 9`", faults);
        1
    })
}

fn objective(field: &Field, faults: &mut Vec<Diagnostic>) -> String {
    let objective = words(field, faults);
    if objective.contains(['\n', '\r']) {
        invalid(field, "`objective` goes over several lines", "write it on one line", faults);
    }
    let count = objective.split_whitespace().count();
    if count > MOST_WORDS {
        invalid(field, format!("`objective` has {count} words"), format!("say it in at most {MOST_WORDS}"), faults);
    }
    objective
}

/// The words of a list, each with its place.
fn list(field: &Field, faults: &mut Vec<Diagnostic>) -> Vec<(String, Range<usize>)> {
    let Value::Many(items) = &field.value else {
        let remedy = format!("write `{}: {}`, or `{}: []` for none", field.name, example(&field.name), field.name);
        invalid(field, format!("`{}` is no list", field.name), remedy, faults);
        return Vec::new();
    };
    let mut words = Vec::new();
    for (value, place) in items {
        match value {
            Value::One(word) if !word.trim().is_empty() => words.push((word.trim().to_owned(), place.clone())),
            _ => {
                let message = format!("`{}` is a list of words, and this is none", field.name);
                let remedy = "put it between double quotes";
                faults.push(Diagnostic::error("invalid-field", place.clone(), message, why(&field.name), remedy));
            }
        }
    }
    words
}

/// A list of words from a closed set, each once.
fn known<T: PartialEq>(
    field: &Field,
    from_word: fn(&str) -> Option<T>,
    all: impl Iterator<Item = &'static str> + Clone,
    faults: &mut Vec<Diagnostic>,
) -> Vec<T> {
    let mut found = Vec::new();
    for (word, place) in list(field, faults) {
        match from_word(&word) {
            Some(value) if found.contains(&value) => {
                let message = format!("`{word}` is there already");
                faults.push(Diagnostic::error("invalid-field", place, message, why(&field.name), "name it once"));
            }
            Some(value) => found.push(value),
            None => {
                let rule = if field.name == "casel" { "unknown-casel" } else { "unknown-topic" };
                let message = format!("`{}` is no word for `{}`", fault::shortened(&word), field.name);
                faults.push(Diagnostic::error(rule, place, message, why(&field.name), near::remedy(&word, all.clone())));
            }
        }
    }
    found
}

fn lesson_id(id: String, place: &Range<usize>, faults: &mut Vec<Diagnostic>) -> Option<LessonId> {
    if is_kebab(&id) {
        return Some(id.into());
    }
    let message = format!("`{}` can't be a lesson's id", fault::shortened(&id));
    let remedy = "write the name of the lesson's folder: small letters, digits and hyphens";
    faults.push(Diagnostic::error("invalid-field", place.clone(), message, why("recall"), remedy));
    None
}

/// Whether a name is small letters and digits with single hyphens between.
pub(super) fn is_kebab(name: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    name.split('-').all(is_word)
}

fn why(field: &str) -> &'static str {
    match field {
        "minutes" => "teachers plan by it, and learners decide by it whether to start",
        "objective" => "learners see it first: it tells them what they will be able to do",
        "topics" => "learners are told before a hard topic, and can pass it by",
        "recall" => "learners could not be asked again what they learned there",
        _ => "the adults who choose a lesson need it",
    }
}

fn example(field: &str) -> &'static str {
    match field {
        "skill" => "ask-before-you-assume",
        "minutes" => "9",
        "objective" => "Check what a message meant before you answer it",
        "casel" => "[self-management, social-awareness]",
        "topics" => "[bullying]",
        "recall" => "[name-it]",
        _ => "[\"where it comes from\"]",
    }
}

const WHY_LARGE: &str = "a front matter this big is no front matter";

#[cfg(test)]
mod tests {
    use super::super::tests::{HEAD, check_file};

    /// Checks front matter in which the lines starting with the same word are replaced.
    fn check(lines: &str, expect: &[(&str, &str)]) {
        let name = lines.split(':').next().unwrap();
        let head: String = HEAD.lines().filter(|line| !line.starts_with(name)).map(|line| format!("{line}\n")).collect();
        let text = head.replacen("---\n", &format!("---\n{lines}\n"), 1) + "## S\n\nx\n";
        check_file(&text, expect);
        check_file(&format!("\u{feff}{text}"), expect);
        let ends: Vec<(&str, String)> = expect.iter().map(|(rule, marked)| (*rule, marked.replace('\n', "\r\n"))).collect();
        check_file(&text.replace('\n', "\r\n"), &ends.iter().map(|(rule, marked)| (*rule, marked.as_str())).collect::<Vec<_>>());
    }

    #[test]
    fn each_field_has_its_form() {
        check("minutes: 9", &[]);
        check("minutes: 61", &[("invalid-field", "61")]);
        check("minutes: soon", &[("invalid-field", "soon")]);
        check("minutes:", &[("invalid-field", "minutes")]);
        check("skill: [a]", &[("invalid-field", "[a]")]);
        check("objective: a b c d e f g h i j k l m n o p", &[("invalid-field", "a b c d e f g h i j k l m n o p")]);
        check("objective: |\n  a\n  b", &[("invalid-field", "a")]);
        check("casel: [self-managment, self-awareness]", &[("unknown-casel", "self-managment")]);
        check("casel: []", &[("invalid-field", "[]")]);
        check("topics:\n  - loss\n  - sadness", &[("unknown-topic", "sadness")]);
        check("topics: loss", &[("invalid-field", "loss")]);
        check("topics: [loss, loss]", &[("invalid-field", "loss")]);
        check("sources: [{a: b}, 2020]", &[("invalid-field", "{")]);
        check("recall: [name-it, Name It]", &[("invalid-field", "Name It")]);
    }

    #[test]
    fn fields_are_known_there_and_once() {
        check("minuts: 9", &[("unknown-field", "minuts")]);
        check("skill: a\nskill: b", &[("duplicate-field", "skill")]);
        check_file(&format!("{}## S\n\nx\n", HEAD.replace("minutes", "minuts")), &[("unknown-field", "minuts")]);
        check("zzz:\nskill: &a x", &[("unknown-field", "zzz"), ("duplicate-field", "skill")]);
        check_file(
            "---\nskill: a\ncasel: [self-awareness]\ntopics: []\nsources: []\nobjective: x\n---\n# T\n## S\nx\n",
            &[("missing-field", "---")],
        );
    }

    #[test]
    fn broken_yaml_is_told_at_its_line() {
        check("skill: *a", &[("yaml-syntax", "skill: *a")]);
        check("skill: a\n\tzz: 9", &[("yaml-syntax", "zz: 9")]);
        check("skill: \"a", &[("yaml-syntax", "skill: \"a")]);
        check("zä: ö\nskill: a: b", &[("yaml-syntax", "skill: a: b")]);
    }
}
