//! The warm-up: questions of earlier lessons, and how a plan went, played as a lesson that nobody keeps.

use std::rc::Rc;

use lesson::{
    Activity, Block, Lesson, LessonId, Reason, Step, Text,
    activity::{
        Mark, Question, Tool,
        question::{Choice, Pick},
    },
    review::{WARM_UP, warm_up_steps},
};

use crate::words::{PlanWay, lesson_words};

/// None where no lesson has a check to ask from. Of cards of lessons that are `without_tools` nothing is asked.
pub fn make_warm_up(lessons: &[Rc<Lesson>], seed: u32, without_tools: &dyn Fn(&LessonId) -> bool) -> Option<Lesson> {
    let words = &lesson_words().warm_up;
    let mut steps = warm_up_steps(lessons, seed);
    let language = lessons.first()?.language.clone();
    if steps.is_empty() {
        return None;
    }
    steps.extend(lessons.iter().filter(|lesson| !without_tools(&lesson.id)).find_map(|lesson| plan_step(lesson)));
    Some(Lesson {
        id: WARM_UP.into(),
        language,
        title: Text::plain(words.title),
        minutes: 3,
        objective: words.objective.into(),
        topics: Vec::new(),
        opening: vec![Block::Paragraph(Text::plain(words.opening))],
        steps,
        skill: "".into(),
        casel: Vec::new(),
        recall: lessons.iter().map(|lesson| lesson.id.clone()).collect(),
        sources: Vec::new(),
    })
}

/// Asks how the plan of a lesson went. What it was is known to the learner alone. Reviewing a plan is a part of keeping it
/// (Gollwitzer & Sheeran 2006); no answer is a wrong one.
fn plan_step(lesson: &Lesson) -> Option<Step> {
    let words = &lesson_words().warm_up;
    let when = lesson.steps.iter().find_map(|step| match &step.activity {
        Activity::Tool(tool) => {
            if let Tool::IfThen(card) = &**tool {
                Some(card.when.clone())
            } else {
                None
            }
        }
        _ => None,
    })?;
    let option = |way: &PlanWay| Choice {
        id: way.id.into(),
        speaker: None,
        text: Text::plain(way.pick),
        mark: Mark::Right,
        reason: Reason { label: Some(Text::plain(way.label)), body: vec![Block::Paragraph(Text::plain(way.why))] },
    };
    let question = Question {
        id: "plan".into(),
        was: Vec::new(),
        title: None,
        body: Vec::new(),
        pick: Pick::One,
        options: words.ways.iter().map(option).collect(),
    };
    Some(Step {
        id: "plan".into(),
        was: Vec::new(),
        title: Text::plain(words.plan),
        place: None,
        caption: None,
        body: vec![Block::Paragraph(Text::plain((words.plan_for)(&when))), Block::Paragraph(Text::plain(words.plan_ask))],
        activity: Activity::Questions(vec![Rc::new(question)]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::sample;

    #[test]
    fn a_warm_up_asks_of_lessons_and_of_the_plan() {
        let lesson = Rc::new(sample::lesson());
        let warm_up = make_warm_up(std::slice::from_ref(&lesson), 1, &|_| false).expect("the sample has a check");
        assert_eq!(warm_up.recall, std::slice::from_ref(&lesson.id));
        let last = warm_up.steps.last().expect("a step");
        assert_eq!(last.title.to_plain(), "Did your plan work?");
        assert!(matches!(&last.activity, Activity::Questions(questions) if questions[0].options.len() == 3));
        assert_eq!(make_warm_up(&[], 1, &|_| false), None);
    }

    #[test]
    fn a_card_that_a_teacher_left_off_is_not_asked_for() {
        let lesson = Rc::new(sample::lesson());
        let warm_up = make_warm_up(std::slice::from_ref(&lesson), 1, &|id| *id == lesson.id).expect("the sample has a check");
        assert!(warm_up.steps.iter().all(|step| step.id != "plan".into()));
    }
}
