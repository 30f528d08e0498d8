//! Rules over all lessons: each fault is found at its place.

use super::{cast, compiled, course_of, sound, spoilt};
use crate::{
    Lesson,
    rubric::course::{Whole, course},
};

const CAST: &str = "[[member]]\nname = \"Noor\"\n\n[[member]]\nname = \"Leo\"\n\n[[member]]\nname = \"Dad\"\n";

/// Runs the rules on these lessons, in this order, and compares rule, words marked and message.
fn check(lessons: &[(&str, String)], expect: &[(&str, &str, &str)]) {
    let ids: Vec<&str> = lessons.iter().map(|(id, _)| *id).collect();
    let listed: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    let course_text = format!("title = \"Course\"\n\n[[unit]]\nlessons = [{}]\n", listed.join(", "));
    let lessons: Vec<Lesson> = lessons.iter().map(|(id, text)| compiled(id, "en", text).0).collect();
    let (whole, cast) = (course_of(&ids), cast());
    let advice = course(Whole { course: &whole, course_text: &course_text, cast: &cast, cast_text: CAST, lessons: &lessons });
    let of_course = advice.course.iter().map(|one| (one.rule, &course_text[one.place.clone()], one.message.as_str()));
    let of_cast = advice.cast.iter().map(|one| (one.rule, &CAST[one.place.clone()], one.message.as_str()));
    assert_eq!(of_course.chain(of_cast).collect::<Vec<_>>(), expect);
}

fn recalling(id: &str) -> String {
    sound().replace("recall: [before]", &format!("recall: [{id}]"))
}

#[test]
fn a_skill_comes_back() {
    check(&[("a", recalling("")), ("b", recalling("a")), ("c", recalling("b")), ("d", recalling("a")), ("e", recalling("a"))], &[]);
    check(
        &[("a", recalling("")), ("b", recalling("a")), ("c", recalling("a")), ("d", recalling("a")), ("e", recalling("a"))],
        &[("skill-never-reused", "\"b\"", "none of the 3 lessons behind `b` comes back to its skill")],
    );
}

#[test]
fn a_course_with_a_broken_lesson_waits() {
    let lessons: Vec<Lesson> = ["a", "b", "c", "d"].iter().map(|id| compiled(id, "en", &recalling("z")).0).collect();
    let told = |ids: &[&str]| {
        let course_of_ids = course_of(ids);
        let whole = Whole { course: &course_of_ids, course_text: "", cast: &cast(), cast_text: CAST, lessons: &lessons };
        course(whole).course.len()
    };
    assert_eq!((told(&["a", "b", "c", "d"]), told(&["a", "b", "c", "d", "broken"])), (1, 0));
}

#[test]
fn a_tool_that_comes_back_brings_its_skill_back() {
    let with_tool = |id: &str| recalling(id).replace("## Check\n", "## Map\n\n```tool feelings-map\n```\n\n## Check\n");
    check(&[("a", recalling("")), ("b", with_tool("a")), ("c", recalling("a")), ("d", with_tool("a")), ("e", recalling("a"))], &[]);
}

#[test]
fn a_unit_with_stories_has_a_choice_to_wait() {
    let hasty = spoilt(&[
        ("[Go home and say nothing for now]", "[Shout]"),
        ("[Turn the phone off]", "[Shout louder]"),
        ("[Say \"it's fine\" and walk on]", "[Shout again]"),
    ]);
    let message = "no story of the unit \"Talking\" has a choice to wait, or to get an adult";
    check(&[("a", hasty.clone())], &[("no-waiting-choice", "\"a\"", message)]);
    check(&[("a", hasty), ("b", sound())], &[]);
}

#[test]
fn right_options_give_nothing_away_over_the_whole_course() {
    let longest = recalling("a").replace("- [x] Your friend walked past.", "- [x] Your friend walked past you on the way in.");
    let longest = longest.replace("- [x] Waiting\n", "- [x] Waiting for as long as it takes\n");
    let same_place = recalling("a").replace("[x] He put", "[ ] He put").replace("[ ] He was", "[x] He was");
    let message = "in 9 of the course's 15 questions with one answer, the right option is the longest";
    check(&[("a", longest.clone()), ("b", longest.clone()), ("c", longest)], &[("longest-is-right", "title = \"Course\"", message)]);
    let message = "in 9 of the course's 15 questions with one answer, the right option is number 2";
    check(
        &[("a", same_place.clone()), ("b", same_place.clone()), ("c", same_place)],
        &[("right-in-one-place", "title = \"Course\"", message)],
    );
}

#[test]
fn leads_have_their_share() {
    // Each lesson recalls the one before it, so that only the cast is at fault.
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let without = |text: String| text.replace("**Noor (confused) thinks:** No", "No").replace("**Leo (tired):** Sorry", "Sorry");
    let lessons = |with: usize| -> Vec<(&str, String)> {
        let text = |at: usize| recalling(at.checked_sub(1).map_or("", |before| ids[before]));
        ids.iter().enumerate().map(|(at, id)| (*id, if at < with { text(at) } else { without(text(at)) })).collect()
    };
    check(&lessons(2), &[]);
    check(&lessons(6), &[]);
    check(
        &lessons(1),
        &[
            ("lead-too-seldom", "\"Noor\"", "Noor speaks in one lesson, fewer than 2"),
            ("lead-too-seldom", "\"Leo\"", "Leo speaks in one lesson, fewer than 2"),
        ],
    );
    check(
        &lessons(7),
        &[
            ("lead-too-often", "\"Noor\"", "Noor speaks in 7 lessons, more than 6"),
            ("lead-too-often", "\"Leo\"", "Leo speaks in 7 lessons, more than 6"),
        ],
    );
    // A course of few lessons has no room for everybody twice.
    check(&lessons(1)[..9], &[]);
}

#[test]
fn nobody_is_only_angry() {
    let angry = |feeling: &str| {
        let lines = format!("**Dad (angry):** No.\n\n**Dad (angry):** Stop.\n\n**Dad ({feeling}) thinks:** Hm.");
        spoilt(&[("Nobody writes back. The chat feels colder than before.", &lines)])
    };
    check(&[("a", angry("calm"))], &[]);
    check(&[("a", angry("angry"))], &[("always-angry", "\"Dad\"", "all 3 lines that Dad says are angry")]);
}
