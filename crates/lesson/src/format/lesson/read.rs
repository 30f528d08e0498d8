//! From JSON to a lesson, making sure that everything named exists.

use std::rc::Rc;

use super::{Json, JsonError, Reader};
use crate::{
    Activity, Block, Casel, Feeling, Inline, Lesson, LessonId, Link, List, Reason, Speaker, Speech, Step, StepId, Table, Term, Text, Topic,
    activity::{
        Fill, Mark, Match, Order, Question, Scenario, Sort, Tool, fill, matching, order,
        question::{self, Pick},
        scenario::{self, Chart, Comparison, Ending, Exit, Line, Meter, Point, Scene},
        sort,
        tool::{self, Form},
    },
};

pub(super) fn lesson(file: &Json) -> Result<Lesson, JsonError> {
    let r = Reader::default();
    let about = r.need(file, "about");
    // A word that this version does not know is passed over: a later version may have more of them.
    let topics = r.texts(r.some_list_of(file, "topics"));
    let casel = r.texts(r.list_of(about, "casel"));
    let recall = r.texts(r.list_of(about, "recall"));
    let lesson = Lesson {
        id: r.text_of(file, "id").into(),
        language: r.text_of(file, "language"),
        title: text_of(&r, file, "title"),
        minutes: r.number(r.need(file, "minutes"), 0, u16::MAX.into()) as u16,
        objective: r.text_of(file, "objective"),
        topics: topics.iter().filter_map(|word| Topic::from_word(word)).collect(),
        opening: blocks(&r, file, "opening"),
        steps: each(&r, r.list_of(file, "steps"), step),
        skill: r.text_of(about, "skill"),
        casel: casel.iter().filter_map(|word| Casel::from_word(word)).collect(),
        recall: recall.into_iter().map(LessonId::from).collect(),
        sources: r.texts(r.list_of(about, "sources")),
    };
    r.done(lesson)
}

fn step(r: &Reader, step: &Json) -> Step {
    Step {
        id: r.text_of(step, "id").into(),
        was: r.texts(r.some_list_of(step, "was")).into_iter().map(StepId::from).collect(),
        title: text_of(r, step, "title"),
        place: step.field("place").map(|place| r.text(place).into()),
        caption: step.field("caption").map(|caption| text(r, caption)),
        body: blocks(r, step, "body"),
        activity: activity(r, r.need(step, "activity")),
    }
}

fn activity(r: &Reader, activity: &Json) -> Activity {
    let (kind, inner) = r.tagged(activity);
    match kind {
        "card" => Activity::Card,
        "questions" => Activity::Questions(each(r, filled(r, r.list(inner)), |r, one| Rc::new(question(r, one)))),
        "sort" => Activity::Sort(Rc::new(sort(r, inner))),
        "match" => {
            let [left, right] = r.array(r.need(inner, "heads"));
            Activity::Match(Rc::new(Match { heads: (text(r, left), text(r, right)), pairs: each(r, r.list_of(inner, "pairs"), pair) }))
        }
        "order" => Activity::Order(Rc::new(Order { items: each(r, r.list(inner), item) })),
        "fill" => Activity::Fill(Rc::new(Fill { lines: each(r, r.list(inner), line) })),
        "scenario" => Activity::Scenario(Rc::new(story(r, inner))),
        "if-then" => {
            let card = tool::IfThen { when: r.text_of(inner, "when"), plans: r.texts(r.list_of(inner, "plans")) };
            Activity::Tool(Rc::new(Tool::IfThen(card)))
        }
        "breathing" => {
            let breaths = r.number(r.need(inner, "breaths"), 1, 60) as u8;
            Activity::Tool(Rc::new(Tool::Breathing(tool::Breathing { breaths, other: r.texts(r.list_of(inner, "other")) })))
        }
        name => {
            let Some(form) = Form::from_name(name) else {
                r.note(JsonError::Expected("a kind of activity"));
                return Activity::Card;
            };
            let lines = form.fields().iter().map(|field| r.texts(r.some_list_of(inner, field.name))).collect();
            Activity::Tool(Rc::new(Tool::Worksheet(tool::Worksheet { form, lines })))
        }
    }
}

fn question(r: &Reader, one: &Json) -> Question {
    let picks = [("one", Pick::One), ("many", Pick::Many), ("spot-one", Pick::SpotOne), ("spot-many", Pick::SpotMany)];
    Question {
        id: r.text_of(one, "id").into(),
        was: r.texts(r.some_list_of(one, "was")).into_iter().map(Into::into).collect(),
        title: one.field("title").map(|title| text(r, title)),
        body: blocks(r, one, "body"),
        pick: r.word(r.need(one, "pick"), &picks),
        options: each(r, r.list_of(one, "options"), option),
    }
}

fn option(r: &Reader, option: &Json) -> question::Choice {
    question::Choice {
        id: r.text_of(option, "id").into(),
        speaker: option.field("who").map(|who| speaker(r, who)),
        text: text_of(r, option, "text"),
        mark: r.word(r.need(option, "mark"), &[("right", Mark::Right), ("half", Mark::Half), ("wrong", Mark::Wrong)]),
        reason: reason(r, r.need(option, "why")),
    }
}

fn sort(r: &Reader, inner: &Json) -> Sort {
    let trays =
        each(r, r.list_of(inner, "trays"), |r, tray| sort::Tray { id: r.text_of(tray, "id").into(), label: text_of(r, tray, "text") });
    let slips = each(r, r.list_of(inner, "slips"), |r, slip| sort::Slip {
        id: r.text_of(slip, "id").into(),
        text: text_of(r, slip, "text"),
        tray: r.text_of(slip, "tray").into(),
        reason: why(r, slip),
    });
    for slip in &slips {
        exists(r, "the tray", slip.tray.as_str(), trays.iter().any(|tray| tray.id == slip.tray));
    }
    Sort { trays, slips }
}

fn pair(r: &Reader, pair: &Json) -> matching::Pair {
    let side = |name| {
        let side = r.need(pair, name);
        matching::Side { id: r.text_of(side, "id").into(), text: text_of(r, side, "text") }
    };
    matching::Pair { left: side("left"), right: side("right"), reason: why(r, pair) }
}

fn item(r: &Reader, item: &Json) -> order::Item {
    order::Item { id: r.text_of(item, "id").into(), text: text_of(r, item, "text"), reason: why(r, item) }
}

fn line(r: &Reader, line: &Json) -> fill::Line {
    let speech = line.field("who").map(|who| {
        let [who, is_thought] = r.array(who);
        Speech { speaker: speaker(r, who), is_thought: r.bool(is_thought), text: Text::default() }
    });
    fill::Line { speech, pieces: each(r, r.list_of(line, "pieces"), piece) }
}

fn piece(r: &Reader, piece: &Json) -> fill::Piece {
    match r.tagged(piece) {
        ("gap", gap) => fill::Piece::Blank(fill::Blank {
            id: r.text_of(gap, "id").into(),
            words: each(r, r.list_of(gap, "words"), word),
            reason: why(r, gap),
        }),
        (_, words) => fill::Piece::Words(text(r, words)),
    }
}

fn word(r: &Reader, word: &Json) -> fill::Word {
    let fits = word.field("fits").is_some_and(|fits| r.bool(fits));
    fill::Word { id: r.text_of(word, "id").into(), text: r.text_of(word, "text"), fits }
}

fn story(r: &Reader, inner: &Json) -> Scenario {
    let meters = each(r, r.list_of(inner, "meters"), meter);
    let file = filled(r, r.list_of(inner, "scenes"));
    let mut scenes = each(r, file, scene);
    // What a choice leads to and what it moves is named; it is looked up once all names are known.
    for (place, scene) in file.iter().enumerate() {
        let ("choices", choices) = r.tagged(r.need(scene, "exit")) else { continue };
        let choices = r.list(choices).iter().map(|one| choice(r, one, file, &meters)).collect();
        scenes[place].exit = Exit::Choices(choices);
    }
    let mut lists = each(r, r.some_list_of(inner, "chart"), points).into_iter();
    let places = lists.next().unwrap_or_default();
    if !places.is_empty() && places.len() != scenes.len() {
        r.note(JsonError::Expected("a place for each scene"));
    }
    // A line's ends stand before its points.
    let line = |mut points: Vec<Point>| {
        let ends = if points.is_empty() { (0, 0) } else { points.remove(0) };
        Line { ends: (ends.0 as usize, ends.1 as usize), points }
    };
    Scenario { meters, scenes, chart: Chart { places, lines: lists.map(line).collect() } }
}

fn points(r: &Reader, numbers: &Json) -> Vec<Point> {
    r.list(numbers).chunks(2).map(|pair| (level(r, &pair[0]), level(r, pair.get(1).unwrap_or(&Json::Null)))).collect()
}

fn meter(r: &Reader, meter: &Json) -> Meter {
    let (min, max) = (level(r, r.need(meter, "min")), level(r, r.need(meter, "max")));
    Meter {
        id: r.text_of(meter, "id").into(),
        name: r.text_of(meter, "name"),
        min,
        max: max.max(min),
        start: level(r, r.need(meter, "start")),
    }
}

fn scene(r: &Reader, scene: &Json) -> Scene {
    let kinds = [("good", Ending::Good), ("mixed", Ending::Mixed), ("learn", Ending::Learn)];
    let exit = match r.tagged(r.need(scene, "exit")) {
        ("ending", kind) => Exit::Ending(r.word(kind, &kinds)),
        _ => Exit::Choices(Vec::new()),
    };
    Scene {
        id: r.text_of(scene, "id").into(),
        was: r.texts(r.some_list_of(scene, "was")).into_iter().map(Into::into).collect(),
        title: text_of(r, scene, "title"),
        place: scene.field("place").map(|place| r.text(place).into()),
        caption: scene.field("caption").map(|caption| text(r, caption)),
        body: blocks(r, scene, "body"),
        exit,
    }
}

fn choice(r: &Reader, choice: &Json, scenes: &[Json], meters: &[Meter]) -> scenario::Choice {
    let named = r.need(choice, "to");
    let to = scenes.iter().position(|scene| scene.field("id") == Some(named));
    exists(r, "the scene", &r.text(named), to.is_some());
    let meter = |named: &Json| {
        let named = r.text(named);
        let place = meters.iter().position(|meter| meter.id.as_str() == &*named);
        exists(r, "the meter", &named, place.is_some());
        place.unwrap_or_default()
    };
    let effects = r.some_list_of(choice, "does").iter().map(|effect| {
        let [name, by] = r.array(effect);
        scenario::Effect { meter: meter(name), by: level(r, by) }
    });
    let comparisons = [
        (">=", Comparison::AtLeast),
        ("<=", Comparison::AtMost),
        (">", Comparison::Above),
        ("<", Comparison::Below),
        ("=", Comparison::Equal),
        ("!=", Comparison::Not),
    ];
    let conditions = r.some_list_of(choice, "if").iter().map(|condition| {
        let [name, is, than] = r.array(condition);
        scenario::Condition { meter: meter(name), is: r.word(is, &comparisons), than: level(r, than) }
    });
    scenario::Choice {
        id: r.text_of(choice, "id").into(),
        text: text_of(r, choice, "text"),
        to: scenario::SceneIx(to.unwrap_or_default()),
        effects: effects.collect(),
        conditions: conditions.collect(),
        outcome: why(r, choice),
    }
}

fn level(r: &Reader, number: &Json) -> i32 {
    r.number(number, i32::MIN.into(), i32::MAX.into()) as i32
}

fn why(r: &Reader, of: &Json) -> Option<Reason> {
    of.field("why").map(|why| reason(r, why))
}

fn reason(r: &Reader, why: &Json) -> Reason {
    Reason { label: why.field("label").map(|label| text(r, label)), body: blocks(r, why, "body") }
}

fn speaker(r: &Reader, speaker: &Json) -> Speaker {
    let feeling = speaker.field("feeling").and_then(|word| Feeling::from_word(&r.text(word)));
    Speaker { id: r.text_of(speaker, "id"), name: r.text_of(speaker, "name"), feeling }
}

pub(in crate::format) fn blocks(r: &Reader, of: &Json, name: &str) -> Vec<Block> {
    each(r, r.some_list_of(of, name), block)
}

fn block(r: &Reader, of: &Json) -> Block {
    let (kind, inner) = r.tagged(of);
    match kind {
        "p" => Block::Paragraph(text(r, inner)),
        "h" => {
            let [level, words] = r.array(inner);
            Block::Heading(r.number(level, 3, 6) as u8, text(r, words))
        }
        "quote" => Block::Quote(each(r, r.list(inner), block)),
        "list" => {
            let start = inner.field("start").map(|start| r.number(start, 0, i64::MAX) as u64);
            Block::List(List { start, items: each(r, r.list_of(inner, "items"), |r, item| each(r, r.list(item), block)) })
        }
        "code" => Block::Code(r.text(inner)),
        "rule" => Block::Rule,
        "table" => Block::Table(Table { head: cells(r, r.need(inner, "head")), rows: each(r, r.list_of(inner, "rows"), cells) }),
        "says" | "thinks" => Block::Speech(Speech {
            speaker: speaker(r, r.need(inner, "who")),
            is_thought: kind == "thinks",
            text: text_of(r, inner, "text"),
        }),
        _ => {
            r.note(JsonError::Expected("a kind of block"));
            Block::Rule
        }
    }
}

fn cells(r: &Reader, row: &Json) -> Vec<Text> {
    each(r, r.list(row), text)
}

pub(in crate::format) fn text_of(r: &Reader, of: &Json, name: &'static str) -> Text {
    text(r, r.need(of, name))
}

/// Plain text is a string, other text a list of strings and marked pieces. `"\n"` is a line break: plain text never holds one.
fn text(r: &Reader, words: &Json) -> Text {
    match words {
        Json::Text(plain) => Text::plain(plain.clone()),
        pieces => Text(each(r, r.list(pieces), inline)),
    }
}

fn inline(r: &Reader, piece: &Json) -> Inline {
    if let Json::Text(plain) = piece {
        return if &**plain == "\n" { Inline::LineBreak } else { Inline::Plain(plain.clone()) };
    }
    let (kind, inner) = r.tagged(piece);
    match kind {
        "em" => Inline::Emphasis(text(r, inner)),
        "strong" => Inline::Strong(text(r, inner)),
        "strike" => Inline::Strike(text(r, inner)),
        "term" => {
            let [word, meaning, number] = r.array(inner);
            Inline::Term(Term { word: r.text(word), meaning: r.text(meaning), number: r.number(number, 0, u16::MAX.into()) as u16 })
        }
        "code" => Inline::Code(r.text(inner)),
        "step" | "link" => {
            let [to, words] = r.array(inner);
            let to = r.text(to);
            Inline::Link(if kind == "step" { Link::Step(to.into()) } else { Link::Outside(to) }, text(r, words))
        }
        _ => {
            r.note(JsonError::Expected("a kind of text"));
            Inline::LineBreak
        }
    }
}

/// By function pointer, so that the loop exists once for each type and not once for each caller.
fn each<T>(r: &Reader, items: &[Json], read: fn(&Reader, &Json) -> T) -> Vec<T> {
    items.iter().map(|item| read(r, item)).collect()
}

fn filled<'a>(r: &Reader, items: &'a [Json]) -> &'a [Json] {
    if items.is_empty() {
        r.note(JsonError::Expected("at least one"));
    }
    items
}

fn exists(r: &Reader, what: &'static str, name: &str, is_there: bool) {
    if !is_there {
        r.note(JsonError::Dangling(what, name.to_owned()));
    }
}
