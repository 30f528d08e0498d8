//! What a class answers by hands up, one thing at a time: a question, or a single slip, pair or gap.

use std::rc::Rc;

use lesson::{
    Activity, Block, Inline, Reason, Step, Text,
    activity::{
        Fill, Mark, Match, Question, Sort,
        fill::{Blank, Line, Piece},
    },
    seed, shuffled,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// The heading of its own that it has in the step.
    pub title: Option<Text>,
    /// What stands before it.
    pub lead: Vec<Block>,
    /// The one thing that is asked about, where the step asks about several.
    pub about: Option<Text>,
    pub options: Vec<PollOption>,
    /// Why it is so, where that is said once for all options.
    pub why: Option<Reason>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollOption {
    /// Who says it, in a chat.
    pub who: Option<Rc<str>>,
    pub text: Text,
    pub mark: Mark,
    pub why: Option<Reason>,
}

/// What there is to answer in a step, one after the other. Nothing in a card, a story, a tool, or a list to put in order.
pub fn polls(step: &Step) -> Vec<Poll> {
    match &step.activity {
        Activity::Questions(questions) => questions.iter().map(|one| of_question(step, one)).collect(),
        Activity::Sort(sort) => of_sort(step, sort),
        Activity::Match(pairs) => of_match(step, pairs),
        Activity::Fill(fill) => of_fill(step, fill),
        Activity::Card | Activity::Order(_) | Activity::Scenario(_) | Activity::Tool(_) => Vec::new(),
    }
}

fn of_question(step: &Step, question: &Question) -> Poll {
    let options = question.options.iter().map(|option| PollOption {
        who: option.speaker.as_ref().map(|speaker| speaker.name.clone()),
        text: option.text.clone(),
        mark: option.mark,
        why: Some(option.reason.clone()),
    });
    let lead = step.body.iter().chain(&question.body).cloned().collect();
    Poll { title: question.title.clone(), lead, about: None, options: options.collect(), why: None }
}

fn mark(fits: bool) -> Mark {
    if fits { Mark::Right } else { Mark::Wrong }
}

fn option(text: Text, fits: bool) -> PollOption {
    PollOption { who: None, text, mark: mark(fits), why: None }
}

fn of_sort(step: &Step, sort: &Sort) -> Vec<Poll> {
    let slips = shuffled(&sort.slips, seed(step.id.as_str()));
    let poll = |slip: &lesson::activity::sort::Slip| Poll {
        title: None,
        lead: step.body.clone(),
        about: Some(slip.text.clone()),
        options: sort.trays.iter().map(|tray| option(tray.label.clone(), tray.id == slip.tray)).collect(),
        why: slip.reason.clone(),
    };
    slips.iter().map(poll).collect()
}

fn of_match(step: &Step, pairs: &Match) -> Vec<Poll> {
    let rights = shuffled(&pairs.rights(), seed(step.id.as_str()));
    let poll = |pair: &lesson::activity::matching::Pair| Poll {
        title: None,
        lead: step.body.clone(),
        about: Some(pair.left.text.clone()),
        options: rights.iter().map(|right| option(right.text.clone(), right.id == pair.right.id)).collect(),
        why: pair.reason.clone(),
    };
    pairs.pairs.iter().map(poll).collect()
}

fn of_fill(step: &Step, fill: &Fill) -> Vec<Poll> {
    let mut polls = Vec::new();
    for line in &fill.lines {
        for piece in &line.pieces {
            let Piece::Blank(blank) = piece else { continue };
            let words = blank.words.iter().map(|word| option(Text::plain(word.text.clone()), word.fits));
            polls.push(Poll {
                title: None,
                lead: step.body.clone(),
                about: Some(around(line, blank)),
                options: words.collect(),
                why: blank.reason.clone(),
            });
        }
    }
    polls
}

/// A line with this gap open. The gaps before and behind hold a word that fits.
fn around(line: &Line, open: &Blank) -> Text {
    let mut text = Vec::new();
    if let Some(speech) = &line.speech {
        text.push(Inline::Strong(Text::plain([&speech.speaker.name, ": "].concat())));
    }
    for piece in &line.pieces {
        match piece {
            Piece::Words(words) => text.extend(words.0.iter().cloned()),
            Piece::Blank(blank) if blank.id == open.id => text.push(Inline::Plain(GAP.into())),
            Piece::Blank(blank) => {
                let fitting = blank.words.iter().find(|word| word.fits);
                text.push(Inline::Plain(fitting.map_or_else(|| GAP.into(), |word| word.text.clone())));
            }
        }
    }
    Text(text)
}

/// A gap on paper and on the board.
pub const GAP: &str = "______";
