//! An author changes a lesson that somebody is in the middle of. Nobody loses their place.

use std::rc::Rc;

use lesson::{
    Lesson,
    activity::{Mark, question::Picked},
    attempt::{Answer, Attempt, Event, StepState, Stop, Tab, Trail, Walk, decisions, parting},
    format::lesson::from_json,
};
use serde_json::{Value, json};

/// The lesson as it was when the learner began.
fn original() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/lesson-v1.json")).expect("the fixture is JSON")
}

/// The lesson after an edit.
fn edited(edit: impl FnOnce(&mut Value)) -> Rc<Lesson> {
    let mut lesson = original();
    edit(&mut lesson);
    Rc::new(from_json(&lesson.to_string()).expect("the edited lesson reads"))
}

fn tab() -> Tab {
    Tab::new(1)
}

fn move_to(step: &str) -> Event {
    Event::Moved { to: Stop::Step(step.into()) }
}

fn pick(step: &str, options: &[&str]) -> Event {
    let picked: Picked = options.iter().map(|id| (*id).into()).collect();
    Event::Answered { step: step.into(), part: step.into(), answer: Answer::Picked(picked) }
}

fn choose(scene: &str, choice: &str, to: &str) -> Event {
    Event::Chose { step: "leo-answers".into(), scene: scene.into(), choice: choice.into(), to: to.into() }
}

fn rewind(scene: &str, depth: usize) -> Event {
    Event::Rewound { step: "leo-answers".into(), scene: scene.into(), depth }
}

/// What a learner did in the original lesson.
fn played(events: &[Event]) -> Trail {
    let mut attempt = Attempt::resume(edited(|_| {}), Trail::default());
    for event in events {
        assert!(attempt.update(event.clone(), &tab()), "{event:?} fits the original");
    }
    attempt.trail().clone()
}

fn scenes(lesson: &mut Value) -> &mut Vec<Value> {
    lesson["steps"][7]["activity"]["scenario"]["scenes"].as_array_mut().expect("scenes")
}

fn walk(attempt: &Attempt) -> (Vec<String>, &Walk) {
    let walk = attempt.states().iter().find_map(|state| match state {
        StepState::Scenario(scenario, walk) => {
            Some((walk.visits().iter().map(|visit| scenario.scene(visit.scene).id.to_string()).collect(), walk))
        }
        _ => None,
    });
    walk.expect("a scenario")
}

#[test]
fn a_step_put_in_before_the_place_does_not_move_it() {
    let trail = played(&[move_to("what-do-we-know"), pick("what-do-we-know", &["she-wants-it-back"]), move_to("fact-or-guess")]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            let new = json!({ "id": "new", "title": "New", "activity": "card" });
            lesson["steps"].as_array_mut().expect("steps").insert(1, new);
        }),
        trail,
    );
    assert_eq!(*attempt.stop(), Stop::Step("fact-or-guess".into()));
    assert_eq!(attempt.states()[2].marks(), [(Some("what-do-we-know".into()), Mark::Right, Mark::Right)]);
    assert_eq!(attempt.set_aside(), 0);
}

#[test]
fn a_choice_put_in_before_the_chosen_one_is_not_taken_for_it() {
    let trail = played(&[choose("leo-answers", "put-the-phone-down", "later"), choose("later", "ask-what-she-meant", "she-explains")]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            let new = json!({ "id": "shout", "text": "Shout", "to": "stuck" });
            scenes(lesson)[0]["exit"]["choices"].as_array_mut().expect("choices").insert(0, new);
            let new = json!({ "id": "sulk", "text": "Sulk", "to": "stuck" });
            scenes(lesson)[2]["exit"]["choices"].as_array_mut().expect("choices").insert(0, new);
        }),
        trail,
    );
    assert_eq!(walk(&attempt).0, ["leo-answers", "later", "she-explains"]);
    assert_eq!(walk(&attempt).1.here().levels, [3, 1]);
}

#[test]
fn a_renamed_scene_is_found_by_the_way_to_it_and_out_of_it() {
    let trail = played(&[choose("leo-answers", "put-the-phone-down", "later"), choose("later", "ask-what-she-meant", "she-explains")]);
    let rename = |lesson: &mut Value| {
        scenes(lesson)[2]["id"] = "a-while-after".into();
        scenes(lesson)[2]["was"] = json!([]);
        scenes(lesson)[0]["exit"]["choices"][2]["to"] = "a-while-after".into();
    };
    let attempt = Attempt::resume(edited(rename), trail.clone());
    assert_eq!(walk(&attempt).0, ["leo-answers", "a-while-after", "she-explains"]);

    // The learner stands in the renamed scene.
    let short = Trail::new(trail.entries()[..1].to_vec());
    assert_eq!(walk(&Attempt::resume(edited(rename), short)).0, ["leo-answers", "a-while-after"]);
}

#[test]
fn a_scene_can_say_what_it_was_called_before() {
    let trail =
        played(&[choose("leo-answers", "put-the-phone-down", "later"), choose("later", "think-again", "leo-answers"), rewind("later", 1)]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            scenes(lesson)[2]["id"] = "a-while-after".into();
            scenes(lesson)[2]["was"] = json!(["later"]);
            scenes(lesson)[0]["exit"]["choices"][2]["to"] = "a-while-after".into();
        }),
        trail,
    );
    assert_eq!(walk(&attempt).0, ["leo-answers", "a-while-after"]);
    assert_eq!(attempt.set_aside(), 0);
}

#[test]
fn a_choice_whose_words_were_edited_is_found_by_where_it_led() {
    let trail = played(&[choose("leo-answers", "ask-her", "she-explains")]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            let choice = &mut scenes(lesson)[0]["exit"]["choices"][1];
            choice["id"] = "ask-noor-what-she-needs".into();
            choice["text"] = "Ask Noor what she needs".into();
        }),
        trail,
    );
    assert_eq!(walk(&attempt).0, ["leo-answers", "she-explains"]);
}

#[test]
fn when_two_choices_lead_there_none_is_guessed() {
    let trail = played(&[choose("leo-answers", "ask-her", "she-explains")]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            let choices = scenes(lesson)[0]["exit"]["choices"].as_array_mut().expect("choices");
            choices[1] = json!({ "id": "one", "text": "One", "to": "she-explains" });
            choices.push(json!({ "id": "two", "text": "Two", "to": "she-explains" }));
        }),
        trail,
    );
    assert_eq!(walk(&attempt).0, ["leo-answers"]);
    assert_eq!(attempt.set_aside(), 1);
}

#[test]
fn a_removed_step_takes_only_its_own_answers_along() {
    let trail = played(&[
        pick("what-do-we-know", &["she-wants-it-back"]),
        choose("leo-answers", "ask-her", "she-explains"),
        Event::Answered { step: "your-turn".into(), part: "your-turn".into(), answer: Answer::Used(lesson::activity::tool::Use::Used) },
    ]);
    let remove = |lesson: &mut Value| {
        lesson["steps"].as_array_mut().expect("steps").remove(1);
    };
    let attempt = Attempt::resume(edited(remove), trail.clone());
    assert_eq!(*attempt.stop(), Stop::Step("your-turn".into()));
    assert_eq!(walk(&attempt).0, ["leo-answers", "she-explains"]);
    assert_eq!(attempt.set_aside(), 1);
    assert_eq!(*attempt.trail(), trail, "what no longer fits stays in the trail");
    assert!(Attempt::resume(edited(|_| {}), attempt.trail().clone()).states()[1].is_done(), "and fits again when the step comes back");
}

#[test]
fn when_the_step_the_learner_was_in_is_removed_the_one_before_it_opens() {
    let trail = played(&[pick("what-do-we-know", &["she-wants-it-back"]), move_to("two-more")]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            lesson["steps"].as_array_mut().expect("steps").remove(2);
        }),
        trail,
    );
    assert_eq!(*attempt.stop(), Stop::Step("what-do-we-know".into()));
}

#[test]
fn a_step_can_say_what_it_was_called_before() {
    let trail = played(&[pick("what-do-we-know", &["she-wants-it-back"])]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            lesson["steps"][1]["id"] = "sure".into();
            lesson["steps"][1]["was"] = json!(["what-do-we-know"]);
            lesson["steps"][1]["activity"]["questions"][0]["id"] = "sure".into();
        }),
        trail,
    );
    assert_eq!(*attempt.stop(), Stop::Step("sure".into()));
    assert!(attempt.states()[1].is_done());
}

#[test]
fn a_renamed_step_is_known_again_by_what_was_answered_in_it() {
    let trail = played(&[
        pick("what-do-we-know", &["she-wants-it-back"]),
        choose("leo-answers", "put-the-phone-down", "later"),
        choose("later", "think-again", "leo-answers"),
        choose("leo-answers", "type-wow-ok-chill", "it-gets-hotter"),
        rewind("leo-answers", 2),
    ]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            lesson["steps"][1]["id"] = "sure".into();
            lesson["steps"][1]["activity"]["questions"][0]["id"] = "sure".into();
            lesson["steps"][7]["id"] = "leos-thumb".into();
            scenes(lesson)[0]["id"] = "leos-thumb".into();
            scenes(lesson)[2]["exit"]["choices"][1]["to"] = "leos-thumb".into();
        }),
        trail,
    );
    assert_eq!(walk(&attempt).0, ["leos-thumb", "later", "leos-thumb"]);
    assert!(attempt.states()[1].is_done());
    assert_eq!(attempt.find_step(&"leo-answers".into()), Some(&"leos-thumb".into()));
    assert_eq!(attempt.find_step(&"never-was".into()), None);
}

#[test]
fn a_renamed_part_among_several_is_known_again() {
    let pick = |part: &str, option: &str| Event::Answered {
        step: "two-more".into(),
        part: part.into(),
        answer: Answer::Picked(vec![option.into()]),
    };
    let trail = played(&[pick("which-lines-guess", "a"), pick("which-line-stings", "wow")]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            let parts = lesson["steps"][2]["activity"]["questions"].as_array_mut().expect("questions");
            parts[0]["id"] = "one".into();
            parts[1]["id"] = "two".into();
            parts.swap(0, 1);
        }),
        trail,
    );
    assert!(attempt.states()[2].is_done());
    assert_eq!(attempt.set_aside(), 0);
}

#[test]
fn a_removed_option_unpicks_itself_and_a_new_slip_turns_the_answer_into_a_draft() {
    let sorted = [("it-is-late", "fact"), ("she-was-up", "guess"), ("no-question-mark", "fact")];
    let trail = played(&[
        pick("what-do-we-know", &["noor-is-angry"]),
        Event::Answered {
            step: "fact-or-guess".into(),
            part: "fact-or-guess".into(),
            answer: Answer::Placed(sorted.iter().map(|(slip, tray)| ((*slip).into(), (*tray).into())).collect()),
        },
    ]);
    let attempt = Attempt::resume(
        edited(|lesson| {
            lesson["steps"][1]["activity"]["questions"][0]["options"].as_array_mut().expect("options").remove(0);
            let slips = lesson["steps"][3]["activity"]["sort"]["slips"].as_array_mut().expect("slips");
            slips.insert(0, json!({ "id": "new", "text": "New", "tray": "guess" }));
        }),
        trail,
    );
    assert!(!attempt.states()[1].is_done());
    let StepState::Sort(_, answered) = &attempt.states()[3] else { panic!("a sort") };
    assert_eq!(answered.now.as_ref().map(|placed| placed.len()), Some(3), "what was placed still lies there");
    assert!(!answered.is_answered, "and the new slip waits");
}

#[test]
fn a_rewind_finds_its_visit_even_in_a_loop() {
    let round = [choose("leo-answers", "put-the-phone-down", "later"), choose("later", "think-again", "leo-answers")];
    // Heat falls with each round, so the way back opens only once: heat = 1 is asked for.
    let trail = played(&[
        round[0].clone(),
        round[1].clone(),
        round[0].clone(),
        rewind("leo-answers", 2),
        rewind("later", 1),
        rewind("leo-answers", 0),
    ]);
    let at = |entries: usize| {
        let attempt = Attempt::resume(edited(|_| {}), Trail::new(trail.entries()[..entries].to_vec()));
        let (scenes, walk) = walk(&attempt);
        (scenes.len(), walk.here().levels.clone())
    };
    assert_eq!(at(3), (4, vec![3, 0]));
    assert_eq!(at(4), (3, vec![3, 1]));
    assert_eq!(at(5), (2, vec![3, 1]));
    assert_eq!(at(6), (1, vec![3, 2]));
}

#[test]
fn what_was_seen_before_a_rewind_stays_seen() {
    let trail = played(&[
        choose("leo-answers", "type-wow-ok-chill", "it-gets-hotter"),
        choose("it-gets-hotter", "leave-it-on-read", "stuck"),
        rewind("leo-answers", 0),
        choose("leo-answers", "ask-her", "she-explains"),
    ]);
    let attempt = Attempt::resume(edited(|_| {}), trail);
    let StepState::Scenario(scenario, walk) = &attempt.states()[7] else { panic!("a scenario") };
    let seen: Vec<_> = walk.endings_seen(scenario).map(|at| scenario.scene(at).id.to_string()).collect();
    assert_eq!(seen, ["she-explains", "stuck"]);
    let decisions: Vec<_> = walk.decisions(scenario).map(|decision| decision.choice.id.to_string()).collect();
    assert_eq!(decisions, ["ask-her"]);
    let taken: Vec<_> = (0..3).map(|choice| walk.has_taken(walk.visits()[0].scene, choice)).collect();
    assert_eq!(taken, [true, true, false]);
}

/// A learner who saw both endings: the hard one first.
fn both_endings() -> Vec<Event> {
    vec![
        choose("leo-answers", "type-wow-ok-chill", "it-gets-hotter"),
        choose("it-gets-hotter", "leave-it-on-read", "stuck"),
        rewind("leo-answers", 0),
        choose("leo-answers", "put-the-phone-down", "later"),
        choose("later", "ask-what-she-meant", "she-explains"),
    ]
}

#[test]
fn a_decision_of_an_earlier_try_can_be_gone_back_to() {
    let mut events = both_endings();
    events.push(rewind("it-gets-hotter", 1));
    let attempt = Attempt::resume(edited(|_| {}), played(&events));
    let (path, back) = walk(&attempt);
    assert_eq!(path, ["leo-answers", "it-gets-hotter"]);
    assert_eq!((back.here().levels.as_slice(), back.here().chose), ([2, 4].as_slice(), None), "as it stood then");

    // What was seen on the way there stays seen, and the story goes on from there.
    events.push(choose("it-gets-hotter", "say-sorry", "she-explains"));
    assert_eq!(walk(&Attempt::resume(edited(|_| {}), played(&events))).0, ["leo-answers", "it-gets-hotter", "she-explains"]);

    let never = Attempt::resume(edited(|_| {}), Trail::default()).update(rewind("later", 1), &tab());
    assert!(!never, "where nobody was, nobody goes back to");
}

#[test]
fn a_choice_from_a_scene_that_another_tab_has_left_counts() {
    let mut events = both_endings();
    events.push(choose("it-gets-hotter", "say-sorry", "she-explains"));
    assert_eq!(walk(&Attempt::resume(edited(|_| {}), played(&events))).0, ["leo-answers", "it-gets-hotter", "she-explains"]);
}

#[test]
fn the_last_way_to_each_ending_is_known_and_where_two_of_them_part() {
    let mut events = both_endings();
    let ways = |events: &[Event]| {
        let attempt = Attempt::resume(edited(|_| {}), played(events));
        let StepState::Scenario(scenario, walk) = &attempt.states()[7] else { panic!("a scenario") };
        let way = |ending: &str| walk.way_to(scenario, scenario.find(&ending.into()).expect("an ending"));
        let chosen = |ending: &str| {
            let way = way(ending).unwrap_or_default();
            decisions(scenario, &way).map(|decision| decision.choice.id.to_string()).collect::<Vec<_>>()
        };
        let depth = way("she-explains").zip(way("stuck")).map(|(one, other)| parting(&one, &other));
        (chosen("she-explains"), chosen("stuck"), depth)
    };
    let both = |one: &[&str], other: &[&str], depth| {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        (owned(one), owned(other), depth)
    };
    assert_eq!(ways(&events[..1]), both(&[], &[], None));
    assert_eq!(ways(&events[..2]), both(&[], &["type-wow-ok-chill", "leave-it-on-read"], None));
    assert_eq!(ways(&events), both(&["put-the-phone-down", "ask-what-she-meant"], &["type-wow-ok-chill", "leave-it-on-read"], Some(0)));
    events.extend([rewind("it-gets-hotter", 1), choose("it-gets-hotter", "say-sorry", "she-explains")]);
    assert_eq!(ways(&events), both(&["type-wow-ok-chill", "say-sorry"], &["type-wow-ok-chill", "leave-it-on-read"], Some(1)));
}

#[test]
fn a_choice_that_is_not_offered_can_not_be_taken() {
    let mut attempt = Attempt::resume(edited(|_| {}), Trail::default());
    assert!(attempt.update(choose("leo-answers", "type-wow-ok-chill", "it-gets-hotter"), &tab()));
    let lesson = edited(|lesson| scenes(lesson)[1]["exit"]["choices"][0]["if"] = json!([["trust", ">=", 5]]));
    let mut attempt = Attempt::resume(lesson, attempt.trail().clone());
    let before = attempt.clone();
    assert!(!attempt.update(choose("it-gets-hotter", "say-sorry", "she-explains"), &tab()));
    assert_eq!(attempt, before, "what does not fit changes nothing");
}

#[test]
fn trying_again_is_remembered_as_a_second_try() {
    let trail = played(&[
        pick("what-do-we-know", &["noor-is-angry"]),
        Event::Cleared { step: "what-do-we-know".into(), part: "what-do-we-know".into() },
        pick("what-do-we-know", &["she-wants-it-back"]),
    ]);
    let attempt = Attempt::resume(edited(|_| {}), trail);
    let StepState::Questions(parts) = &attempt.states()[1] else { panic!("questions") };
    assert_eq!((parts[0].1.tries, parts[0].1.first), (2, Some(Mark::Wrong)));
}
