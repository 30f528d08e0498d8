//! What can be said of a lesson or a course once it is read. One rule a file; nothing here can fail.

mod choice_never_offered;
mod core_not_listed;
mod ending_kinds;
mod ending_unreachable;
mod folder_not_listed;
mod guide;
mod help_lines;
mod lesson_without_folder;
pub(crate) mod listing;
mod meter_out_of_range;
mod no_way_to_an_ending;
#[cfg(test)]
mod oracle;
mod story;
mod unknown_recall;
mod unreachable_scene;
mod walk;
mod walk_gave_up;

use crate::{Activity, Lesson, LessonId, compile::Places, diagnostic::Diagnostic};
pub use guide::{guide, guide_missing};
pub use help_lines::{HELP_LINE_AGEING, help_lines};
use listing::Listing;
use story::Story;

/// What the rules say of `course.toml`, given the lesson folders beside it.
pub fn course(toml: &str, folders: &[LessonId]) -> Vec<Diagnostic> {
    let listing = Listing::read(toml);
    let mut found = lesson_without_folder::lesson_without_folder(&listing, folders);
    found.extend(folder_not_listed::folder_not_listed(&listing, folders));
    found.extend(core_not_listed::core_not_listed(&listing));
    found
}

/// What the rules say of a lesson within its course: `text` is its file, `known` every lesson there is.
pub fn lesson_in_course(lesson: &Lesson, places: &Places, text: &str, known: &[LessonId]) -> Vec<Diagnostic> {
    unknown_recall::unknown_recall(lesson, places, text, known)
}

/// What the rules say of a lesson on its own. A translation has the shape of its base, whose faults need telling once.
pub fn lesson(lesson: &Lesson, places: &Places) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Shared, so that many endless stories in one file take no longer than a few.
    let mut states_left = 2 * MOST_STATES;
    for (step, places) in lesson.steps.iter().zip(&places.steps) {
        if let Activity::Scenario(scenario) = &step.activity {
            let seen = Story::new(scenario, places, states_left.clamp(FEWEST_STATES, MOST_STATES));
            states_left = states_left.saturating_sub(seen.walks.states().len());
            found.extend(story(&seen));
        }
    }
    found.sort_by_key(|diagnostic| (diagnostic.place.start, diagnostic.place.end));
    found
}

/// How far one walk goes before it gives up. Under a second, unoptimised, with 300 scenes and 4 meters.
const MOST_STATES: usize = 200_000;
/// What each walk has, however many stories came before it.
const FEWEST_STATES: usize = 2_000;

/// What the rules about scenarios say of one story.
fn story(story: &Story) -> Vec<Diagnostic> {
    let mut found = unreachable_scene::unreachable_scene(story);
    found.extend(no_way_to_an_ending::no_way_to_an_ending(story));
    found.extend(ending_unreachable::ending_unreachable(story));
    found.extend(meter_out_of_range::meter_out_of_range(story));
    found.extend(choice_never_offered::choice_never_offered(story));
    found.extend(ending_kinds::ending_kinds(story));
    found.extend(walk_gave_up::walk_gave_up(story));
    found
}

#[cfg(test)]
pub(crate) mod tests {
    use std::ops::Range;

    use super::{MOST_STATES, story::Story};
    use crate::{
        Cast, LessonId, Text,
        activity::scenario::{Chart, Choice, Comparison, Condition, Effect, Ending, Exit, Meter, Scenario, Scene, SceneIx},
        compile::{self, ScenePlaces, Setting, StepPlaces},
        diagnostic::Diagnostic,
        slug,
    };

    /// Compiles a sound lesson, runs all rules on it, and compares what they mark and say.
    pub(crate) fn check_lesson(id: &str, text: &str, known: &[&str], expect: &[(&str, &str, &str)]) {
        let id = LessonId::from(id);
        let known: Vec<LessonId> = known.iter().map(|id| (*id).into()).collect();
        let outcome = compile::lesson(text.as_bytes(), Setting { id: &id, language: "en", cast: &Cast::default(), base: None });
        let Some((lesson, places)) = outcome.value else { panic!("{:#?}", outcome.diagnostics) };
        let mut found = super::lesson(&lesson, &places);
        found.extend(super::lesson_in_course(&lesson, &places, text, &known));
        let found: Vec<_> = found.iter().map(|one| (&text[one.place.clone()], one.rule, one.message.as_str())).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn faults_of_a_story_are_marked_in_the_lesson_file() {
        let lesson = "---\nskill: here\nminutes: 5\nobjective: Be here\ncasel: [self-awareness]\n\
            topics: []\nsources: [\"none\"]\n---\n\n# Here\n\nText.\n\n## Step\n<!-- scenario: meters trust 0..1 = 0 \"Trust\" -->\n\nText.\n\n\
            - [Shout](#end \"trust -1\")\n  > It was loud.\n- [Ask](#end)\n\n### End\n<!-- ending: good -->\n\nText.\n\n\
            ### Lost\n<!-- ending: learn -->\n\nText.\n";
        let (marked, rest): (Vec<_>, Vec<_>) = {
            let id = LessonId::from("here");
            let outcome = compile::lesson(lesson.as_bytes(), Setting { id: &id, language: "en", cast: &Cast::default(), base: None });
            let Some((compiled, places)) = outcome.value else { panic!("{:#?}", outcome.diagnostics) };
            super::lesson(&compiled, &places).into_iter().map(|one| (lesson[one.place.clone()].to_owned(), one.rule)).unzip()
        };
        assert_eq!(rest, ["meter-out-of-range", "unreachable-scene"]);
        assert!(marked[0].contains("[Shout]") && marked[1].contains("Lost"), "{marked:?}");
    }

    /// Runs a rule on a story in shorthand and compares what it marks and says.
    pub(crate) fn check<F: IntoIterator<Item = Diagnostic>>(rule: fn(&Story) -> F, text: &str, expect: &[(&str, &str)]) {
        let found: Vec<(String, String)> = run(rule, text).into_iter().map(|(marked, diagnostic)| (marked, diagnostic.message)).collect();
        let expect: Vec<(String, String)> = expect.iter().map(|(marked, message)| ((*marked).to_owned(), (*message).to_owned())).collect();
        assert_eq!(found, expect);
    }

    pub(crate) fn run<F: IntoIterator<Item = Diagnostic>>(rule: fn(&Story) -> F, text: &str) -> Vec<(String, Diagnostic)> {
        let (scenario, places) = read(text);
        let found = rule(&Story::new(&scenario, &places, MOST_STATES));
        found.into_iter().map(|diagnostic| (text[diagnostic.place.clone()].to_owned(), diagnostic)).collect()
    }

    /// A story in shorthand: meters as `id min..max = start`, scenes as `# Title`, choices as `- text -> Title : effects`,
    /// endings as their kind.
    pub(crate) fn read(text: &str) -> (Scenario, StepPlaces) {
        let mut scenario = Scenario { meters: Vec::new(), scenes: Vec::new(), chart: Chart::default() };
        let mut places = StepPlaces::default();
        let titles: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("# ")).collect();
        for line in text.lines().map(str::trim) {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            let place: Range<usize> = start..start + line.len();
            if let Some(title) = line.strip_prefix("# ") {
                scenario.scenes.push(scene(title, Exit::Choices(Vec::new())));
                places.scenes.push(ScenePlaces { heading: place, ..ScenePlaces::default() });
            } else if let Some(choice) = line.strip_prefix("- ") {
                let choice = read_choice(choice, &titles, &scenario.meters);
                let Some(Scene { exit: Exit::Choices(choices), .. }) = scenario.scenes.last_mut() else { panic!("{line}") };
                choices.push(choice);
                places.scenes.last_mut().unwrap().choices.push(place);
            } else if let Some((meter, start)) = line.split_once(" = ") {
                let (id, range) = meter.split_once(' ').unwrap();
                let (min, max) = range.split_once("..").unwrap();
                let [min, max, start] = [min, max, start].map(|number| number.parse().unwrap());
                scenario.meters.push(Meter { id: id.into(), name: id.into(), min, max, start });
            } else if !line.is_empty() {
                let ending = match line {
                    "good" => Ending::Good,
                    "mixed" => Ending::Mixed,
                    "learn" => Ending::Learn,
                    _ => panic!("{line}"),
                };
                scenario.scenes.last_mut().unwrap().exit = Exit::Ending(ending);
            }
        }
        (scenario, places)
    }

    pub(crate) fn scene(title: &str, exit: Exit) -> Scene {
        Scene { id: slug(title).into(), was: Vec::new(), title: Text::plain(title), place: None, caption: None, body: Vec::new(), exit }
    }

    pub(crate) fn choice(text: &str, to: usize) -> Choice {
        Choice {
            id: slug(text).into(),
            text: Text::plain(text),
            to: SceneIx(to),
            effects: Vec::new(),
            conditions: Vec::new(),
            outcome: None,
        }
    }

    fn read_choice(line: &str, titles: &[&str], meters: &[Meter]) -> Choice {
        let (line, clauses) = line.split_once(" : ").unwrap_or((line, ""));
        let (text, to) = line.split_once(" -> ").unwrap();
        let mut choice = choice(text, titles.iter().position(|title| *title == to).unwrap());
        let meter = |id: &str| meters.iter().position(|meter| meter.id.as_str() == id).unwrap();
        for clause in clauses.split(", ").filter(|clause| !clause.is_empty()) {
            match *clause.split(' ').collect::<Vec<_>>() {
                ["if", id, is, than] => {
                    let is = match is {
                        ">=" => Comparison::AtLeast,
                        "<=" => Comparison::AtMost,
                        ">" => Comparison::Above,
                        "<" => Comparison::Below,
                        "=" => Comparison::Equal,
                        "!=" => Comparison::Not,
                        _ => panic!("{clause}"),
                    };
                    choice.conditions.push(Condition { meter: meter(id), is, than: than.parse().unwrap() });
                }
                [id, by] => choice.effects.push(Effect { meter: meter(id), by: by.parse().unwrap() }),
                _ => panic!("{clause}"),
            }
        }
        choice
    }
}
