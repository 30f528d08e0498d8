//! From a lesson to JSON. Runs only where lessons are built, never in the learner's wasm.

use std::rc::Rc;

use super::{Json, VERSION};
use crate::{
    Activity, Block, Inline, Lesson, Link, Reason, Speaker, Speech, Step, Text,
    activity::{
        Mark, Question, Scenario, Tool, fill, matching,
        question::{self, Pick},
        scenario::{self, Chart, Comparison, Ending, Exit, Line, Meter, Point, Scene},
        sort,
    },
};

pub(super) fn lesson(lesson: &Lesson) -> Json {
    let about = Json::map([
        ("skill", Some(Json::Text(lesson.skill.clone()))),
        ("casel", Some(Json::list(&lesson.casel, |area| Json::text(area.as_str())))),
        ("recall", Some(Json::list(&lesson.recall, |id| Json::text(id.as_str())))),
        ("sources", Some(texts(&lesson.sources))),
    ]);
    Json::map([
        ("version", Some(Json::Number(i64::from(VERSION)))),
        ("id", Some(Json::text(lesson.id.as_str()))),
        ("language", Some(Json::Text(lesson.language.clone()))),
        ("title", Some(text(&lesson.title))),
        ("minutes", Some(Json::Number(i64::from(lesson.minutes)))),
        ("objective", Some(Json::Text(lesson.objective.clone()))),
        ("topics", Json::some_list(&lesson.topics, |topic| Json::text(topic.as_str()))),
        ("opening", blocks(&lesson.opening)),
        ("steps", Some(Json::list(&lesson.steps, step))),
        ("about", Some(about)),
    ])
}

fn step(step: &Step) -> Json {
    Json::map([
        ("id", Some(Json::text(step.id.as_str()))),
        ("was", Json::some_list(&step.was, |id| Json::text(id.as_str()))),
        ("title", Some(text(&step.title))),
        ("place", step.place.as_ref().map(|place| Json::text(place.as_str()))),
        ("caption", step.caption.as_ref().map(text)),
        ("body", blocks(&step.body)),
        ("activity", Some(activity(&step.activity))),
    ])
}

fn activity(activity: &Activity) -> Json {
    match activity {
        Activity::Card => Json::text("card"),
        Activity::Questions(questions) => Json::tagged("questions", Json::list(questions, |one| question(one))),
        Activity::Sort(sort) => {
            let tray = |tray: &sort::Tray| Json::map([("id", Some(Json::text(tray.id.as_str()))), ("text", Some(text(&tray.label)))]);
            Json::tagged(
                "sort",
                Json::map([("trays", Some(Json::list(&sort.trays, tray))), ("slips", Some(Json::list(&sort.slips, slip)))]),
            )
        }
        Activity::Match(pairs) => {
            let heads = Json::List(vec![text(&pairs.heads.0), text(&pairs.heads.1)]);
            Json::tagged("match", Json::map([("heads", Some(heads)), ("pairs", Some(Json::list(&pairs.pairs, pair)))]))
        }
        Activity::Order(order) => Json::tagged(
            "order",
            Json::list(&order.items, |item| {
                Json::map([("id", Some(Json::text(item.id.as_str()))), ("text", Some(text(&item.text))), ("why", why(&item.reason))])
            }),
        ),
        Activity::Fill(fill) => Json::tagged("fill", Json::list(&fill.lines, line)),
        Activity::Scenario(story) => {
            let scenes = Json::list(&story.scenes, |one| scene(one, story));
            Json::tagged(
                "scenario",
                Json::map([("meters", Some(Json::list(&story.meters, meter))), ("scenes", Some(scenes)), ("chart", chart(&story.chart))]),
            )
        }
        Activity::Tool(tool) => Json::tagged(
            tool.name(),
            match &**tool {
                Tool::IfThen(card) => Json::map([("when", Some(Json::Text(card.when.clone()))), ("plans", Some(texts(&card.plans)))]),
                Tool::Worksheet(sheet) => {
                    let fields = sheet.form.fields().iter().zip(&sheet.lines);
                    Json::map(fields.map(|(field, lines)| (field.name, Json::some_list(lines, |line| Json::Text(line.clone())))))
                }
                Tool::Breathing(pacer) => {
                    Json::map([("breaths", Some(Json::Number(i64::from(pacer.breaths)))), ("other", Some(texts(&pacer.other)))])
                }
            },
        ),
    }
}

fn question(question: &Question) -> Json {
    let pick = match question.pick {
        Pick::One => "one",
        Pick::Many => "many",
        Pick::SpotOne => "spot-one",
        Pick::SpotMany => "spot-many",
    };
    Json::map([
        ("id", Some(Json::text(question.id.as_str()))),
        ("was", Json::some_list(&question.was, |id| Json::text(id.as_str()))),
        ("title", question.title.as_ref().map(text)),
        ("body", blocks(&question.body)),
        ("pick", Some(Json::text(pick))),
        ("options", Some(Json::list(&question.options, option))),
    ])
}

fn option(option: &question::Choice) -> Json {
    let mark = match option.mark {
        Mark::Right => "right",
        Mark::Half => "half",
        Mark::Wrong => "wrong",
    };
    Json::map([
        ("id", Some(Json::text(option.id.as_str()))),
        ("who", option.speaker.as_ref().map(speaker)),
        ("text", Some(text(&option.text))),
        ("mark", Some(Json::text(mark))),
        ("why", Some(reason(&option.reason))),
    ])
}

fn slip(slip: &sort::Slip) -> Json {
    Json::map([
        ("id", Some(Json::text(slip.id.as_str()))),
        ("text", Some(text(&slip.text))),
        ("tray", Some(Json::text(slip.tray.as_str()))),
        ("why", why(&slip.reason)),
    ])
}

fn pair(pair: &matching::Pair) -> Json {
    let side = |side: &matching::Side| Json::map([("id", Some(Json::text(side.id.as_str()))), ("text", Some(text(&side.text)))]);
    Json::map([("left", Some(side(&pair.left))), ("right", Some(side(&pair.right))), ("why", why(&pair.reason))])
}

fn line(line: &fill::Line) -> Json {
    let who = line.speech.as_ref().map(|speech| Json::List(vec![speaker(&speech.speaker), Json::Bool(speech.is_thought)]));
    let piece = |piece: &fill::Piece| match piece {
        fill::Piece::Words(words) => Json::tagged("words", text(words)),
        fill::Piece::Blank(blank) => Json::tagged(
            "gap",
            Json::map([
                ("id", Some(Json::text(blank.id.as_str()))),
                ("words", Some(Json::list(&blank.words, word))),
                ("why", why(&blank.reason)),
            ]),
        ),
    };
    Json::map([("who", who), ("pieces", Some(Json::list(&line.pieces, piece)))])
}

fn word(word: &fill::Word) -> Json {
    Json::map([
        ("id", Some(Json::text(word.id.as_str()))),
        ("text", Some(Json::Text(word.text.clone()))),
        ("fits", word.fits.then_some(Json::Bool(true))),
    ])
}

fn meter(meter: &Meter) -> Json {
    Json::map([
        ("id", Some(Json::text(meter.id.as_str()))),
        ("name", Some(Json::Text(meter.name.clone()))),
        ("min", Some(Json::Number(meter.min.into()))),
        ("max", Some(Json::Number(meter.max.into()))),
        ("start", Some(Json::Number(meter.start.into()))),
    ])
}

/// Lists of numbers by twos: where each scene stands; then for each line its ends, and what it runs through.
fn chart(chart: &Chart) -> Option<Json> {
    let numbers =
        |points: &[Point]| Json::List(points.iter().flat_map(|(x, y)| [*x, *y]).map(|number| Json::Number(number.into())).collect());
    let line = |line: &Line| {
        let ends = (line.ends.0 as i32, line.ends.1 as i32);
        numbers(&[&[ends], line.points.as_slice()].concat())
    };
    let lists = [numbers(&chart.places)].into_iter().chain(chart.lines.iter().map(line));
    (!chart.places.is_empty()).then(|| Json::List(lists.collect()))
}

fn scene(scene: &Scene, story: &Scenario) -> Json {
    let exit = match &scene.exit {
        Exit::Choices(choices) => Json::tagged("choices", Json::list(choices, |one| choice(one, story))),
        Exit::Ending(ending) => Json::tagged(
            "ending",
            Json::text(match ending {
                Ending::Good => "good",
                Ending::Mixed => "mixed",
                Ending::Learn => "learn",
            }),
        ),
    };
    Json::map([
        ("id", Some(Json::text(scene.id.as_str()))),
        ("was", Json::some_list(&scene.was, |id| Json::text(id.as_str()))),
        ("title", Some(text(&scene.title))),
        ("place", scene.place.as_ref().map(|place| Json::text(place.as_str()))),
        ("caption", scene.caption.as_ref().map(text)),
        ("body", blocks(&scene.body)),
        ("exit", Some(exit)),
    ])
}

fn choice(choice: &scenario::Choice, story: &Scenario) -> Json {
    let meter = |index: usize| Json::text(story.meters[index].id.as_str());
    let comparison = |is| match is {
        Comparison::AtLeast => ">=",
        Comparison::AtMost => "<=",
        Comparison::Above => ">",
        Comparison::Below => "<",
        Comparison::Equal => "=",
        Comparison::Not => "!=",
    };
    let condition = |condition: &scenario::Condition| {
        Json::List(vec![meter(condition.meter), Json::text(comparison(condition.is)), Json::Number(condition.than.into())])
    };
    Json::map([
        ("id", Some(Json::text(choice.id.as_str()))),
        ("text", Some(text(&choice.text))),
        ("to", Some(Json::text(story.scene(choice.to).id.as_str()))),
        ("does", Json::some_list(&choice.effects, |effect| Json::List(vec![meter(effect.meter), Json::Number(effect.by.into())]))),
        ("if", Json::some_list(&choice.conditions, condition)),
        ("why", why(&choice.outcome)),
    ])
}

fn why(of: &Option<Reason>) -> Option<Json> {
    of.as_ref().map(reason)
}

fn reason(reason: &Reason) -> Json {
    Json::map([("label", reason.label.as_ref().map(text)), ("body", Some(Json::list(&reason.body, block)))])
}

fn speaker(speaker: &Speaker) -> Json {
    Json::map([
        ("id", Some(Json::Text(speaker.id.clone()))),
        ("name", Some(Json::Text(speaker.name.clone()))),
        ("feeling", speaker.feeling.map(|feeling| Json::text(feeling.as_str()))),
    ])
}

pub(in crate::format) fn blocks(blocks: &[Block]) -> Option<Json> {
    Json::some_list(blocks, block)
}

fn block(one: &Block) -> Json {
    match one {
        Block::Paragraph(words) => Json::tagged("p", text(words)),
        Block::Heading(level, words) => Json::tagged("h", Json::List(vec![Json::Number((*level).into()), text(words)])),
        Block::Quote(inner) => Json::tagged("quote", Json::list(inner, block)),
        Block::List(list) => {
            let start = list.start.and_then(|start| i64::try_from(start).ok()).map(Json::Number);
            Json::tagged("list", Json::map([("start", start), ("items", Some(Json::list(&list.items, |item| Json::list(item, block))))]))
        }
        Block::Code(code) => Json::tagged("code", Json::Text(code.clone())),
        Block::Rule => Json::text("rule"),
        Block::Table(table) => {
            let row = |cells: &Vec<Text>| Json::list(cells, text);
            Json::tagged("table", Json::map([("head", Some(row(&table.head))), ("rows", Some(Json::list(&table.rows, row)))]))
        }
        Block::Speech(Speech { speaker: who, is_thought, text: words }) => {
            Json::tagged(if *is_thought { "thinks" } else { "says" }, Json::map([("who", Some(speaker(who))), ("text", Some(text(words)))]))
        }
    }
}

pub(in crate::format) fn text(words: &Text) -> Json {
    if let [Inline::Plain(plain)] = &words.0[..] { Json::Text(plain.clone()) } else { Json::list(&words.0, inline) }
}

fn inline(piece: &Inline) -> Json {
    let link = |to: &str, words| Json::List(vec![Json::text(to), text(words)]);
    match piece {
        Inline::Plain(plain) => Json::Text(plain.clone()),
        Inline::LineBreak => Json::text("\n"),
        Inline::Emphasis(words) => Json::tagged("em", text(words)),
        Inline::Strong(words) => Json::tagged("strong", text(words)),
        Inline::Strike(words) => Json::tagged("strike", text(words)),
        Inline::Code(code) => Json::tagged("code", Json::Text(code.clone())),
        Inline::Term(term) => Json::tagged(
            "term",
            Json::List(vec![Json::Text(term.word.clone()), Json::Text(term.meaning.clone()), Json::Number(term.number.into())]),
        ),
        Inline::Link(Link::Step(step), words) => Json::tagged("step", link(step.as_str(), words)),
        Inline::Link(Link::Outside(url), words) => Json::tagged("link", link(url, words)),
    }
}

fn texts(texts: &[Rc<str>]) -> Json {
    Json::list(texts, |text| Json::Text(text.clone()))
}
