//! From the file's shape to a lesson, making sure that everything named exists.

use std::rc::Rc;

use crate::{
    self as lesson, Casel, Feeling, Lesson, LessonId, Topic,
    activity::{self, fill, matching, order, question, scenario, sort, tool},
};

use super::{LessonError, wire};

type Read<T> = Result<T, LessonError>;

pub(super) fn lesson(file: wire::LessonFile) -> Read<Lesson> {
    // A word that this version does not know is passed over: a later version may have more of them.
    Ok(Lesson {
        id: LessonId::from(&*file.id),
        language: file.language,
        title: file.title.0,
        minutes: file.minutes,
        objective: file.objective,
        topics: file.topics.iter().filter_map(|word| Topic::from_word(word)).collect(),
        opening: blocks(file.opening),
        steps: file.steps.into_iter().map(step).collect::<Read<_>>()?,
        skill: file.about.skill,
        casel: file.about.casel.iter().filter_map(|word| Casel::from_word(word)).collect(),
        recall: file.about.recall.iter().map(|id| LessonId::from(&**id)).collect(),
        sources: file.about.sources,
    })
}

fn step(step: wire::Step) -> Read<lesson::Step> {
    Ok(lesson::Step {
        id: (&*step.id).into(),
        was: ids(&step.was),
        title: step.title.0,
        place: step.place.map(|place| (&*place).into()),
        caption: step.caption.map(|words| words.0),
        body: blocks(step.body),
        activity: activity(step.activity)?,
    })
}

fn activity(activity: wire::Activity) -> Read<lesson::Activity> {
    Ok(match activity {
        wire::Activity::Card => lesson::Activity::Card,
        wire::Activity::Questions(questions) if questions.is_empty() => return Err(LessonError::Empty("list of questions")),
        wire::Activity::Questions(questions) => {
            lesson::Activity::Questions(questions.into_iter().map(|one| Rc::new(question(one))).collect())
        }
        wire::Activity::Sort { trays, slips } => lesson::Activity::Sort(Rc::new(sort(trays, slips)?)),
        wire::Activity::Match { heads, pairs } => {
            let pairs = pairs.into_iter().map(|pair| matching::Pair {
                left: side(pair.left),
                right: side(pair.right),
                reason: pair.why.map(reason),
            });
            lesson::Activity::Match(Rc::new(activity::Match { heads: (heads.0.0, heads.1.0), pairs: pairs.collect() }))
        }
        wire::Activity::Order(items) => {
            let items =
                items.into_iter().map(|item| order::Item { id: (&*item.id).into(), text: item.text.0, reason: item.why.map(reason) });
            lesson::Activity::Order(Rc::new(activity::Order { items: items.collect() }))
        }
        wire::Activity::Fill(lines) => lesson::Activity::Fill(Rc::new(activity::Fill { lines: lines.into_iter().map(line).collect() })),
        wire::Activity::Scenario { meters, scenes } => lesson::Activity::Scenario(Rc::new(story(meters, scenes)?)),
        wire::Activity::IfThen { when, plans } => lesson::Activity::Tool(Rc::new(activity::Tool::IfThen(tool::IfThen { when, plans }))),
        wire::Activity::Breathing { breaths, other } => {
            lesson::Activity::Tool(Rc::new(activity::Tool::Breathing(tool::Breathing { breaths, other })))
        }
    })
}

fn question(question: wire::Question) -> activity::Question {
    let options = question.options.into_iter().map(|option| question::Choice {
        id: (&*option.id).into(),
        speaker: option.who.map(speaker),
        text: option.text.0,
        mark: match option.mark {
            wire::Mark::Right => activity::Mark::Right,
            wire::Mark::Half => activity::Mark::Half,
            wire::Mark::Wrong => activity::Mark::Wrong,
        },
        reason: reason(option.why),
    });
    activity::Question {
        id: (&*question.id).into(),
        was: ids(&question.was),
        title: question.title.map(|words| words.0),
        body: blocks(question.body),
        pick: match question.pick {
            wire::Pick::One => question::Pick::One,
            wire::Pick::Many => question::Pick::Many,
            wire::Pick::SpotOne => question::Pick::SpotOne,
            wire::Pick::SpotMany => question::Pick::SpotMany,
        },
        options: options.collect(),
    }
}

fn sort(trays: Vec<wire::Side>, slips: Vec<wire::Slip>) -> Read<activity::Sort> {
    let trays: Vec<_> = trays.into_iter().map(|tray| sort::Tray { id: (&*tray.id).into(), label: tray.text.0 }).collect();
    let slips = slips.into_iter().map(|slip| {
        let tray = trays.iter().find(|tray| tray.id.as_str() == &*slip.tray).ok_or_else(|| dangling("the tray", &slip.tray))?;
        Ok(sort::Slip { id: (&*slip.id).into(), text: slip.text.0, tray: tray.id.clone(), reason: slip.why.map(reason) })
    });
    Ok(activity::Sort { slips: slips.collect::<Read<_>>()?, trays })
}

fn side(side: wire::Side) -> matching::Side {
    matching::Side { id: (&*side.id).into(), text: side.text.0 }
}

fn line(line: wire::Line) -> fill::Line {
    let speech = line.who.map(|(who, is_thought)| lesson::Speech { speaker: speaker(who), is_thought, text: lesson::Text::default() });
    let pieces = line.pieces.into_iter().map(|piece| match piece {
        wire::Piece::Words(words) => fill::Piece::Words(words.0),
        wire::Piece::Gap(gap) => fill::Piece::Blank(fill::Blank {
            id: (&*gap.id).into(),
            words: gap.words.into_iter().map(|word| fill::Word { id: (&*word.id).into(), text: word.text, fits: word.fits }).collect(),
            reason: gap.why.map(reason),
        }),
    });
    fill::Line { speech, pieces: pieces.collect() }
}

fn story(meters: Vec<wire::Meter>, scenes: Vec<wire::Scene>) -> Read<activity::Scenario> {
    if scenes.is_empty() {
        return Err(LessonError::Empty("scenario"));
    }
    let scene_ids: Vec<Rc<str>> = scenes.iter().map(|scene| scene.id.clone()).collect();
    let meters: Vec<_> = meters
        .into_iter()
        .map(|meter| scenario::Meter {
            id: (&*meter.id).into(),
            name: meter.name,
            min: meter.min,
            max: meter.max.max(meter.min),
            start: meter.start,
        })
        .collect();
    let scenes = scenes.into_iter().map(|one| scene(one, &scene_ids, &meters)).collect::<Read<_>>()?;
    Ok(activity::Scenario { meters, scenes })
}

fn scene(scene: wire::Scene, scenes: &[Rc<str>], meters: &[scenario::Meter]) -> Read<scenario::Scene> {
    let exit = match scene.exit {
        wire::Exit::Choices(moves) => {
            scenario::Exit::Choices(moves.into_iter().map(|one| choice(one, scenes, meters)).collect::<Read<_>>()?)
        }
        wire::Exit::Ending(wire::Ending::Good) => scenario::Exit::Ending(scenario::Ending::Good),
        wire::Exit::Ending(wire::Ending::Mixed) => scenario::Exit::Ending(scenario::Ending::Mixed),
        wire::Exit::Ending(wire::Ending::Learn) => scenario::Exit::Ending(scenario::Ending::Learn),
    };
    Ok(scenario::Scene {
        id: (&*scene.id).into(),
        was: ids(&scene.was),
        title: scene.title.0,
        place: scene.place.map(|place| (&*place).into()),
        caption: scene.caption.map(|words| words.0),
        body: blocks(scene.body),
        exit,
    })
}

fn choice(choice: wire::Move, scenes: &[Rc<str>], meters: &[scenario::Meter]) -> Read<scenario::Choice> {
    let to = scenes.iter().position(|id| *id == choice.to).ok_or_else(|| dangling("the scene", &choice.to))?;
    let meter = |id: &str| meters.iter().position(|meter| meter.id.as_str() == id).ok_or_else(|| dangling("the meter", id));
    let effects = choice.does.iter().map(|(id, by)| Ok(scenario::Effect { meter: meter(id)?, by: *by }));
    let conditions = choice.when.iter().map(|(id, is, than)| {
        let is = match is {
            wire::Comparison::AtLeast => scenario::Comparison::AtLeast,
            wire::Comparison::AtMost => scenario::Comparison::AtMost,
            wire::Comparison::Above => scenario::Comparison::Above,
            wire::Comparison::Below => scenario::Comparison::Below,
            wire::Comparison::Equal => scenario::Comparison::Equal,
            wire::Comparison::Not => scenario::Comparison::Not,
        };
        Ok(scenario::Condition { meter: meter(id)?, is, than: *than })
    });
    Ok(scenario::Choice {
        effects: effects.collect::<Read<_>>()?,
        conditions: conditions.collect::<Read<_>>()?,
        id: (&*choice.id).into(),
        text: choice.text.0,
        to: scenario::SceneIx(to),
        outcome: choice.why.map(reason),
    })
}

fn reason(reason: wire::Reason) -> lesson::Reason {
    lesson::Reason { label: reason.label.map(|words| words.0), body: blocks(reason.body) }
}

fn speaker(speaker: wire::Speaker) -> lesson::Speaker {
    lesson::Speaker { id: speaker.id, name: speaker.name, feeling: speaker.feeling.and_then(|word| Feeling::from_word(&word)) }
}

fn blocks(blocks: Vec<wire::Block>) -> Vec<lesson::Block> {
    blocks.into_iter().map(block).collect()
}

fn block(block: wire::Block) -> lesson::Block {
    let speech = |speech: wire::Speech, is_thought| lesson::Speech { speaker: speaker(speech.who), is_thought, text: speech.text.0 };
    let cells = |cells: Vec<super::words::Words>| cells.into_iter().map(|cell| cell.0).collect();
    match block {
        wire::Block::P(words) => lesson::Block::Paragraph(words.0),
        wire::Block::H(level, words) => lesson::Block::Heading(level, words.0),
        wire::Block::Quote(inner) => lesson::Block::Quote(blocks(inner)),
        wire::Block::List { start, items } => lesson::Block::List(lesson::List { start, items: items.into_iter().map(blocks).collect() }),
        wire::Block::Code(code) => lesson::Block::Code(code),
        wire::Block::Rule => lesson::Block::Rule,
        wire::Block::Table { head, rows } => {
            lesson::Block::Table(lesson::Table { head: cells(head), rows: rows.into_iter().map(cells).collect() })
        }
        wire::Block::Says(words) => lesson::Block::Speech(speech(words, false)),
        wire::Block::Thinks(words) => lesson::Block::Speech(speech(words, true)),
    }
}

fn ids<T: for<'a> From<&'a str>>(ids: &[Rc<str>]) -> Vec<T> {
    ids.iter().map(|id| T::from(id)).collect()
}

fn dangling(what: &'static str, name: &str) -> LessonError {
    LessonError::Dangling { what, name: name.to_owned() }
}
