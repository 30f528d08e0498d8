//! From a lesson to the file's shape. Runs only where lessons are built, never in the learner's wasm.

use std::rc::Rc;

use crate::{
    self as lesson, Lesson,
    activity::{self, fill, matching, question, scenario, tool},
};

use super::{VERSION, wire, words::Words};

pub(super) fn lesson(lesson: &Lesson) -> wire::LessonFile {
    wire::LessonFile {
        version: VERSION,
        id: lesson.id.as_str().into(),
        language: lesson.language.clone(),
        title: words(&lesson.title),
        minutes: lesson.minutes,
        objective: lesson.objective.clone(),
        topics: lesson.topics.iter().map(|topic| topic.as_str().into()).collect(),
        opening: blocks(&lesson.opening),
        steps: lesson.steps.iter().map(step).collect(),
        about: wire::About {
            skill: lesson.skill.clone(),
            casel: lesson.casel.iter().map(|area| area.as_str().into()).collect(),
            recall: lesson.recall.iter().map(|id| id.as_str().into()).collect(),
            sources: lesson.sources.clone(),
        },
    }
}

fn step(step: &lesson::Step) -> wire::Step {
    wire::Step {
        id: step.id.as_str().into(),
        was: step.was.iter().map(|id| id.as_str().into()).collect(),
        title: words(&step.title),
        place: step.place.as_ref().map(|place| place.as_str().into()),
        caption: step.caption.as_ref().map(words),
        body: blocks(&step.body),
        activity: activity(&step.activity),
    }
}

fn activity(activity: &lesson::Activity) -> wire::Activity {
    match activity {
        lesson::Activity::Card => wire::Activity::Card,
        lesson::Activity::Questions(questions) => wire::Activity::Questions(questions.iter().map(|one| question(one)).collect()),
        lesson::Activity::Sort(sort) => wire::Activity::Sort {
            trays: sort.trays.iter().map(|tray| wire::Side { id: tray.id.as_str().into(), text: words(&tray.label) }).collect(),
            slips: sort.slips.iter().map(slip).collect(),
        },
        lesson::Activity::Match(pairs) => {
            wire::Activity::Match { heads: (words(&pairs.heads.0), words(&pairs.heads.1)), pairs: pairs.pairs.iter().map(pair).collect() }
        }
        lesson::Activity::Order(order) => wire::Activity::Order(
            order
                .items
                .iter()
                .map(|item| wire::Item { id: item.id.as_str().into(), text: words(&item.text), why: item.reason.as_ref().map(reason) })
                .collect(),
        ),
        lesson::Activity::Fill(fill) => wire::Activity::Fill(fill.lines.iter().map(line).collect()),
        lesson::Activity::Scenario(story) => wire::Activity::Scenario {
            meters: story.meters.iter().map(meter).collect(),
            scenes: story.scenes.iter().map(|one| scene(one, story)).collect(),
        },
        lesson::Activity::Tool(one) => tool(one),
    }
}

fn tool(tool: &activity::Tool) -> wire::Activity {
    match tool {
        activity::Tool::IfThen(tool::IfThen { when, plans }) => wire::Activity::IfThen { when: when.clone(), plans: plans.clone() },
        activity::Tool::Breathing(tool::Breathing { breaths, other }) => {
            wire::Activity::Breathing { breaths: *breaths, other: other.clone() }
        }
    }
}

fn question(question: &activity::Question) -> wire::Question {
    wire::Question {
        id: question.id.as_str().into(),
        was: question.was.iter().map(|id| id.as_str().into()).collect(),
        title: question.title.as_ref().map(words),
        body: blocks(&question.body),
        pick: match question.pick {
            question::Pick::One => wire::Pick::One,
            question::Pick::Many => wire::Pick::Many,
            question::Pick::SpotOne => wire::Pick::SpotOne,
            question::Pick::SpotMany => wire::Pick::SpotMany,
        },
        options: question.options.iter().map(option).collect(),
    }
}

fn option(option: &question::Choice) -> wire::Choice {
    wire::Choice {
        id: option.id.as_str().into(),
        who: option.speaker.as_ref().map(speaker),
        text: words(&option.text),
        mark: match option.mark {
            activity::Mark::Right => wire::Mark::Right,
            activity::Mark::Half => wire::Mark::Half,
            activity::Mark::Wrong => wire::Mark::Wrong,
        },
        why: reason(&option.reason),
    }
}

fn slip(slip: &activity::sort::Slip) -> wire::Slip {
    wire::Slip {
        id: slip.id.as_str().into(),
        text: words(&slip.text),
        tray: slip.tray.as_str().into(),
        why: slip.reason.as_ref().map(reason),
    }
}

fn pair(pair: &matching::Pair) -> wire::Pair {
    let side = |side: &matching::Side| wire::Side { id: side.id.as_str().into(), text: words(&side.text) };
    wire::Pair { left: side(&pair.left), right: side(&pair.right), why: pair.reason.as_ref().map(reason) }
}

fn line(line: &fill::Line) -> wire::Line {
    let pieces = line.pieces.iter().map(|piece| match piece {
        fill::Piece::Words(text) => wire::Piece::Words(words(text)),
        fill::Piece::Blank(blank) => wire::Piece::Gap(wire::Gap {
            id: blank.id.as_str().into(),
            words: blank
                .words
                .iter()
                .map(|word| wire::GapWord { id: word.id.as_str().into(), text: word.text.clone(), fits: word.fits })
                .collect(),
            why: blank.reason.as_ref().map(reason),
        }),
    });
    wire::Line { who: line.speech.as_ref().map(|speech| (speaker(&speech.speaker), speech.is_thought)), pieces: pieces.collect() }
}

fn meter(meter: &scenario::Meter) -> wire::Meter {
    wire::Meter { id: meter.id.as_str().into(), name: meter.name.clone(), min: meter.min, max: meter.max, start: meter.start }
}

fn scene(scene: &scenario::Scene, story: &activity::Scenario) -> wire::Scene {
    wire::Scene {
        id: scene.id.as_str().into(),
        was: scene.was.iter().map(|id| id.as_str().into()).collect(),
        title: words(&scene.title),
        place: scene.place.as_ref().map(|place| place.as_str().into()),
        caption: scene.caption.as_ref().map(words),
        body: blocks(&scene.body),
        exit: match &scene.exit {
            scenario::Exit::Choices(choices) => wire::Exit::Choices(choices.iter().map(|one| choice(one, story)).collect()),
            scenario::Exit::Ending(scenario::Ending::Good) => wire::Exit::Ending(wire::Ending::Good),
            scenario::Exit::Ending(scenario::Ending::Mixed) => wire::Exit::Ending(wire::Ending::Mixed),
            scenario::Exit::Ending(scenario::Ending::Learn) => wire::Exit::Ending(wire::Ending::Learn),
        },
    }
}

fn choice(choice: &scenario::Choice, story: &activity::Scenario) -> wire::Move {
    let meter = |index: usize| -> Rc<str> { story.meters[index].id.as_str().into() };
    let comparison = |is| match is {
        scenario::Comparison::AtLeast => wire::Comparison::AtLeast,
        scenario::Comparison::AtMost => wire::Comparison::AtMost,
        scenario::Comparison::Above => wire::Comparison::Above,
        scenario::Comparison::Below => wire::Comparison::Below,
        scenario::Comparison::Equal => wire::Comparison::Equal,
        scenario::Comparison::Not => wire::Comparison::Not,
    };
    wire::Move {
        id: choice.id.as_str().into(),
        text: words(&choice.text),
        to: story.scene(choice.to).id.as_str().into(),
        does: choice.effects.iter().map(|effect| (meter(effect.meter), effect.by)).collect(),
        when: choice.conditions.iter().map(|condition| (meter(condition.meter), comparison(condition.is), condition.than)).collect(),
        why: choice.outcome.as_ref().map(reason),
    }
}

fn reason(reason: &lesson::Reason) -> wire::Reason {
    wire::Reason { label: reason.label.as_ref().map(words), body: blocks(&reason.body) }
}

fn speaker(speaker: &lesson::Speaker) -> wire::Speaker {
    wire::Speaker { id: speaker.id.clone(), name: speaker.name.clone(), feeling: speaker.feeling.map(|feeling| feeling.as_str().into()) }
}

fn blocks(blocks: &[lesson::Block]) -> Vec<wire::Block> {
    blocks.iter().map(block).collect()
}

fn block(block: &lesson::Block) -> wire::Block {
    match block {
        lesson::Block::Paragraph(text) => wire::Block::P(words(text)),
        lesson::Block::Heading(level, text) => wire::Block::H(*level, words(text)),
        lesson::Block::Quote(inner) => wire::Block::Quote(blocks(inner)),
        lesson::Block::List(list) => wire::Block::List { start: list.start, items: list.items.iter().map(|item| blocks(item)).collect() },
        lesson::Block::Code(code) => wire::Block::Code(code.clone()),
        lesson::Block::Rule => wire::Block::Rule,
        lesson::Block::Table(table) => wire::Block::Table {
            head: table.head.iter().map(words).collect(),
            rows: table.rows.iter().map(|row| row.iter().map(words).collect()).collect(),
        },
        lesson::Block::Speech(speech) => {
            let words = wire::Speech { who: speaker(&speech.speaker), text: words(&speech.text) };
            if speech.is_thought { wire::Block::Thinks(words) } else { wire::Block::Says(words) }
        }
    }
}

fn words(text: &lesson::Text) -> Words {
    Words(text.clone())
}
