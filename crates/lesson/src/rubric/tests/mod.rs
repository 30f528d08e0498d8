//! A sound lesson, and every way to spoil it: each seeded fault is found, at its place, and alone.

mod course;
mod seeds;

use super::{Around, document, guide, lexicon::Tokens, words};
use crate::{
    Cast, Course, Lesson, LessonId, Member, Topic,
    compile::{self, Places, Setting},
    course::{Listed, Unit},
    diagnostic::Diagnostic,
};
use seeds::SEEDS;

/// What `evenkeel new` writes: it plays, and the rubric has nothing to say of it.
fn sound() -> String {
    let text = include_str!("../../../../cli/src/skeleton.md").replace("{id}", "here").replace("{title}", "Here");
    text.replace("{recall}", "before").replace("{one}", "Noor").replace("{other}", "Leo")
}

fn cast() -> Cast {
    let member = |id: &str, name: &str, lead| Member {
        id: id.into(),
        name: name.into(),
        pronouns: None,
        traits: Vec::new(),
        look: Default::default(),
        look_place: 0..0,
        lead,
    };
    Cast { members: vec![member("noor", "Noor", true), member("leo", "Leo", true), member("dad", "Dad", false)] }
}

/// The lesson second in a unit on talking.
fn course_of(ids: &[&str]) -> Course {
    let listed = |(id, number): (&&str, usize)| Listed { id: LessonId::from(*id), number: format!("4.{number}") };
    let lessons = ids.iter().zip(1..).map(listed).collect();
    let unit = Unit { number: 4, title: "Talking".to_owned(), lessons };
    Course { title: "Course".to_owned(), base: "en".to_owned(), units: vec![unit], core: Vec::new(), review_days: Vec::new() }
}

fn compiled(id: &str, language: &str, text: &str) -> (Lesson, Places) {
    let (cast, id) = (cast(), LessonId::from(id));
    let outcome = compile::lesson(text.as_bytes(), Setting { id: &id, language, cast: &cast, base: None });
    outcome.value.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics))
}

fn advice(id: &str, language: &str, text: &str) -> Vec<Diagnostic> {
    let (lesson, places) = compiled(id, language, text);
    super::lesson(&lesson, &places, text, Around { cast: &cast(), course: Some(&course_of(&["before", id, "later"])), glossary: None })
}

fn told<'a>(text: &'a str, found: &'a [Diagnostic]) -> Vec<(&'a str, &'a str, &'a str)> {
    found.iter().map(|one| (one.rule, &text[one.place.clone()], one.message.as_str())).collect()
}

fn spoilt(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(sound(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

#[test]
fn of_a_sound_lesson_nothing_is_said() {
    assert_eq!(told(&sound(), &advice("here", "en", &sound())), []);
}

#[test]
fn every_seeded_fault_is_found_at_its_place() {
    let mut wrong = String::new();
    for (changes, expect) in SEEDS {
        let text = spoilt(changes);
        let found = advice("here", "en", &text);
        if told(&text, &found) != *expect {
            wrong.push_str(&format!("{changes:?}\nexpected {expect:#?}\nfound    {:#?}\n", told(&text, &found)));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What the rules say, each once.
fn rules(found: &[Diagnostic]) -> Vec<&'static str> {
    let mut rules: Vec<&str> = found.iter().map(|one| one.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[test]
fn a_lesson_that_is_hard_throughout_is_told_so_once() {
    let hard = [
        (" the ", "extraordinarily"),
        (" a ", "unnecessarily"),
        (" you ", "occasionally"),
        (" is ", "unavoidably"),
        (" to ", "continuously"),
    ];
    let text = hard.iter().fold(sound(), |text, (word, long)| text.replace(word, &format!("{word}{long} {long} ")));
    let found = advice("here", "en", &text);
    let grade: Vec<_> = told(&text, &found).into_iter().filter(|(rule, ..)| *rule == "reading-grade").collect();
    assert_eq!(grade, [("reading-grade", "# Here", "the lesson reads at grade 9.5, over 6")]);
}

#[test]
fn sentences_that_are_long_throughout_are_told_so_once() {
    let numbered = ["1", "2", "3"].iter().fold(sound(), |text, number| text.replace(&format!("{number}. "), &format!("{number}) ")));
    let text = numbered.replace(". ", ", and that is how it goes on, ");
    let found = advice("here", "en", &text);
    let mean: Vec<_> = told(&text, &found).into_iter().filter(|(rule, ..)| *rule == "long-sentences").collect();
    assert_eq!(mean, [("long-sentences", "# Here", "sentences have 12.7 words on average, more than 12")]);
}

#[test]
fn a_lesson_that_goes_on_and_on_is_too_long() {
    let more = "\n\nThey talk about it for a while, and then for a bit more.".repeat(120);
    let text = spoilt(&[("\n\nOne short question can save a long day.", &more)]);
    let found = advice("here", "en", &text);
    let told: Vec<_> = told(&text, &found).into_iter().filter(|(rule, ..)| *rule == "lesson-length").collect();
    assert_eq!(told, [("lesson-length", "# Here", "the lesson takes about 19 minutes, too long for the 8 to 15 that fit")]);
}

/// What looks like a fault and is none.
const HARMLESS: &[&str] = &[
    "It isn't your fault. My phone died. Nobody fails here.",
    "It helps you both to reframe it (see it another way).",
    "\"Everyone knows you're stupid,\" says Leo. Noor says, \"That's wrong.\"",
    "You don't have to close your eyes. Keep them open.",
    "Breathe in slowly, or look for five blue things.",
    "Tell your parents or another adult.",
    "She keeps her mental health in mind. Treat her well.",
    "There is no streak to lose. Nothing went wrong.",
    "Not your worst day, just a small one.",
    "Leo waits, e.g. Mr Bello is late.",
    "Leo hurt himself at training. Noor gets a piece of cake.",
    "Noor was bored to death on that lazy Sunday.",
    "Leo's mum works in the hospital. How could you ask her?",
    "The bully is in the next room.",
];

#[test]
fn what_is_harmless_is_left_alone() {
    for words in HARMLESS {
        let text = spoilt(&[("One short question can save a long day.", words)]);
        assert_eq!(told(&text, &advice("here", "en", &text)), [], "{words}");
    }
}

#[test]
fn people_in_a_story_may_say_what_a_lesson_may_not() {
    let text = spoilt(&[("Nobody writes back. The chat feels colder than before.", "**Leo (angry):** You should have known, stupid.")]);
    assert_eq!(told(&text, &advice("here", "en", &text)), []);
}

#[test]
fn self_harm_has_one_lesson_and_help_beside_it() {
    let text = spoilt(&[
        ("topics: []", "topics: [self-harm]"),
        ("We can see what people do.", "Jo says that she wants to die. Help works."),
        ("Three short ones, and you are nearly done.", "Kim says that he wants to die."),
        ("There is room for any answer, so one may well come.", "He never wants attention, he just wants attention."),
    ]);
    let found = advice("helping-a-friend", "en", &text);
    assert_eq!(
        told(&text, &found),
        [
            ("self-harm-without-help", "wants to die", "\"wants to die\" stands on a screen that names no help"),
            ("unsafe-message", "just wants attention", "\"just wants attention\" can put somebody at risk"),
        ]
    );
}

#[test]
fn a_topic_that_is_named_is_fine() {
    let text =
        spoilt(&[("One short question can save a long day.", "After the funeral, Leo needs time."), ("topics: []", "topics: [loss]")]);
    assert_eq!(told(&text, &advice("here", "en", &text)), []);
    assert_eq!(compiled("here", "en", &text).0.topics, [Topic::Loss]);
}

#[test]
fn words_of_other_languages_are_not_judged() {
    let text = spoilt(&[("One short question can save a long day.", "Your worst streak, stupid."), ("minutes: 9", "minutes: 20")]);
    assert_eq!(rules(&advice("here", "es", &text)), ["minutes-field"]);
    assert_eq!(rules(&advice("here", "en-GB", &text)), ["minutes-field", "pressure-words", "rumination-prompt", "shaming-words"]);
}

#[test]
fn the_first_lesson_recalls_nothing() {
    let text = sound().replace("recall: [before]", "recall: []");
    let (lesson, places) = compiled("here", "en", &text);
    let told =
        |ids: &[&str]| super::lesson(&lesson, &places, &text, Around { cast: &cast(), course: Some(&course_of(ids)), glossary: None });
    assert_eq!(rules(&told(&["here", "next"])), Vec::<&str>::new());
    assert_eq!(rules(&told(&["before", "here"])), ["nothing-recalled"]);
}

#[test]
fn pages_are_as_easy_as_who_reads_them_needs() {
    let hard = "# Page\n\n".to_owned() + &"We consider different interpretations of relationships. ".repeat(40);
    let middling = "# Page\n\n".to_owned() + &"Teachers often consider how their pupils react in lessons like these. ".repeat(40);
    let (cast, course) = (cast(), course_of(&[]));
    let around = Around { cast: &cast, course: Some(&course), glossary: None };
    let told = |found: &[Diagnostic], text: &str| -> Vec<(String, String)> {
        found.iter().map(|one| (text[one.place.clone()].to_owned(), one.message.clone())).collect()
    };
    let over = |grade: &str| vec![("# Page".to_owned(), format!("the page reads at grade {grade}"))];
    assert_eq!(told(&document("about", "en", &middling, around), &middling), over("6.9, over 6"));
    assert_eq!(told(&document("adults", "en", &middling, around), &middling), []);
    assert_eq!(told(&document("adults", "en", &hard, around), &hard), over("20.2, over 9"));
    assert_eq!(
        told(&guide("en", &format!("---\na: b\n---\n\n{hard}"), around), &format!("---\na: b\n---\n\n{hard}")),
        over("20.2, over 9")
    );
    assert_eq!(document("about", "es", &hard, around), []);
    assert_eq!(guide("en", "# Short\n\nIncomprehensible internationalisation.", around), []);
}

#[test]
fn every_term_of_every_list_can_be_found() {
    let lists = words::LISTS.iter().map(|list| list.terms);
    let topics = words::topics::TOPIC_WORDS.iter().map(|list| list.terms);
    let others = [words::self_harm::NEVER, words::self_harm::HELP, words::waiting::WAITING, words::unsafe_home::AT_HOME];
    for term in lists.chain(topics).chain(others).flatten() {
        let phrase = term.example();
        assert!(Tokens::new(&format!("So, {phrase}: yes.")).has(std::slice::from_ref(term)), "{phrase}");
    }
}

#[test]
fn what_a_tap_explains_is_no_hard_word() {
    let text = spoilt(&[("One short question can save a long day.", "It is a cognitive thing.")]);
    let (lesson, places) = compiled("here", "en", &text);
    let told = |glossary| rules(&super::lesson(&lesson, &places, &text, Around { cast: &cast(), course: None, glossary }));
    assert_eq!(told(None), ["jargon"]);
    let glossary = compile::glossary(b"# Hard words\n\n## Cognitive, cognition\n\nAbout thinking.\n", "en").value.unwrap();
    assert_eq!(told(Some(&glossary)), Vec::<&str>::new());
}
