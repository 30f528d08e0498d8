//! What a class answers by hands up, one thing at a time: a question, or a single slip, pair or gap.

use lesson::{
    Activity, BlankId, Block, Reason, Step, Text,
    activity::{
        Fill, Mark, Match, Question, Sort,
        fill::{Blank, Line, Piece},
        matching::Pair,
    },
    seed, shuffled,
};

/// It borrows all words, which are many and drawn once.
pub struct Poll<'a> {
    /// The heading of its own that it has in the step.
    pub title: Option<&'a Text>,
    /// What stands before it: in the step, and under that heading.
    pub lead: [&'a [Block]; 2],
    /// The one thing that is asked about, where the step asks about several.
    pub about: Option<About<'a>>,
    pub options: Vec<PollOption<'a>>,
    /// Why it is so, where that is said once for all options.
    pub why: Option<&'a Reason>,
}

#[derive(Clone, Copy)]
pub enum About<'a> {
    Text(&'a Text),
    /// A line in which this gap is open; those before and behind it hold a word that fits.
    Gap(&'a Line, &'a BlankId),
}

pub struct PollOption<'a> {
    /// Who says it, in a chat.
    pub who: Option<&'a str>,
    pub words: Words<'a>,
    pub mark: Mark,
    pub why: Option<&'a Reason>,
}

#[derive(Clone, Copy)]
pub enum Words<'a> {
    Text(&'a Text),
    Plain(&'a str),
}

impl Words<'_> {
    pub fn to_plain(self) -> String {
        match self {
            Self::Text(text) => text.to_plain(),
            Self::Plain(text) => text.to_owned(),
        }
    }
}

/// What there is to answer in a step, one after the other. Nothing in a card, a story, a tool, or a list to put in order.
pub fn polls(step: &Step) -> Vec<Poll<'_>> {
    match &step.activity {
        Activity::Questions(questions) => questions.iter().map(|one| of_question(step, one)).collect(),
        Activity::Sort(sort) => of_sort(step, sort),
        Activity::Match(pairs) => of_match(step, pairs),
        Activity::Fill(fill) => of_fill(step, fill),
        Activity::Card | Activity::Order(_) | Activity::Scenario(_) | Activity::Tool(_) => Vec::new(),
    }
}

/// The places of so many things of a step, mixed as they are in the lesson.
pub fn mixed(step: &Step, count: usize) -> Vec<usize> {
    shuffled(&(0..count).collect::<Vec<usize>>(), seed(step.id.as_str()))
}

fn of_question<'a>(step: &'a Step, question: &'a Question) -> Poll<'a> {
    let options = question.options.iter().map(|option| PollOption {
        who: option.speaker.as_ref().map(|speaker| &*speaker.name),
        words: Words::Text(&option.text),
        mark: option.mark,
        why: Some(&option.reason),
    });
    Poll { title: question.title.as_ref(), lead: [&step.body, &question.body], about: None, options: options.collect(), why: None }
}

/// One thing of several.
fn of_one<'a>(step: &'a Step, about: About<'a>, why: Option<&'a Reason>, options: impl Iterator<Item = (Words<'a>, bool)>) -> Poll<'a> {
    let option = |(words, fits)| PollOption { who: None, words, mark: if fits { Mark::Right } else { Mark::Wrong }, why: None };
    Poll { title: None, lead: [&step.body, &[]], about: Some(about), options: options.map(option).collect(), why }
}

fn of_sort<'a>(step: &'a Step, sort: &'a Sort) -> Vec<Poll<'a>> {
    let slips = mixed(step, sort.slips.len()).into_iter().filter_map(|place| sort.slips.get(place));
    slips
        .map(|slip| {
            let trays = sort.trays.iter().map(|tray| (Words::Text(&tray.label), tray.id == slip.tray));
            of_one(step, About::Text(&slip.text), slip.reason.as_ref(), trays)
        })
        .collect()
}

fn of_match<'a>(step: &'a Step, pairs: &'a Match) -> Vec<Poll<'a>> {
    let rights = pairs.rights();
    let order = mixed(step, rights.len());
    let poll = |pair: &'a Pair| {
        let offered = order.iter().filter_map(|place| rights.get(*place));
        let offered = offered.map(|right| (Words::Text(&right.text), right.id == pair.right.id));
        of_one(step, About::Text(&pair.left.text), pair.reason.as_ref(), offered)
    };
    pairs.pairs.iter().map(poll).collect()
}

fn of_fill<'a>(step: &'a Step, fill: &'a Fill) -> Vec<Poll<'a>> {
    let mut polls = Vec::new();
    for line in &fill.lines {
        for piece in &line.pieces {
            let Piece::Blank(blank) = piece else { continue };
            let words = blank.words.iter().map(|word| (Words::Plain(&word.text), word.fits));
            polls.push(of_one(step, About::Gap(line, &blank.id), blank.reason.as_ref(), words));
        }
    }
    polls
}

/// A gap on the board.
pub const GAP: &str = "______";

impl About<'_> {
    pub fn to_plain(self) -> String {
        let (line, open) = match self {
            Self::Text(text) => return text.to_plain(),
            Self::Gap(line, open) => (line, open),
        };
        let mut plain = line.speech.as_ref().map(|speech| [&*speech.speaker.name, ": "].concat()).unwrap_or_default();
        for piece in &line.pieces {
            match piece {
                Piece::Words(words) => plain.push_str(&words.to_plain()),
                Piece::Blank(blank) => plain.push_str(word_in(blank, open)),
            }
        }
        plain
    }
}

/// What stands in a gap, while the one called `open` is open.
pub fn word_in<'a>(blank: &'a Blank, open: &BlankId) -> &'a str {
    let fitting = blank.words.iter().find(|word| word.fits && blank.id != *open);
    fitting.map_or(GAP, |word| &word.text)
}
