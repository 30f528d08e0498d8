//! `**Noor (angry):** excuse me??` is a speech bubble; `**Leo thinks:** Is she mad?` a thought.

use std::ops::Range;

use super::{
    context::Context,
    inline, near,
    tree::{Span, SpanKind, plain},
};
use crate::{Feeling, Speaker, Speech};

/// Who speaks by a bold lead such as `Noor (angry) thinks:`.
struct Lead<'a> {
    name: &'a str,
    feeling: Option<&'a str>,
    is_thought: bool,
}

/// The speech that a paragraph is; nothing when it does not start with a bold `Name:`.
pub(super) fn speech(spans: &[Span], cx: &mut Context<'_>) -> Option<Speech> {
    let (speech, words) = head(spans, cx)?;
    let text = inline::text(words, cx);
    if inline::is_blank(&text) {
        let place = spans[0].place.clone();
        cx.error(
            "empty-speech",
            &place,
            format!("{} says nothing", speech.speaker.name),
            "an empty bubble looks broken",
            "write what is said behind the colon",
        );
    }
    Some(Speech { text, ..speech })
}

/// Says where somebody starts to speak in the middle of a paragraph.
pub(super) fn refuse_run_on(spans: &[Span], cx: &mut Context<'_>) {
    for pair in spans.windows(2) {
        let is_break = matches!(pair[0].kind, SpanKind::SoftBreak | SpanKind::HardBreak);
        if is_break && lead_of(&pair[1]).is_some_and(|lead| is_member(&lead, cx)) {
            let remedy = "put an empty line before the bold name";
            let message = "this speech stands in the middle of a paragraph";
            cx.error("speeches-run-together", &pair[1].place, message, WHY_RUN_ON, remedy);
        }
    }
}

/// The speaker of a paragraph and the spans behind the colon. The speech's own text is empty.
pub(super) fn head<'s>(spans: &'s [Span], cx: &mut Context<'_>) -> Option<(Speech, &'s [Span])> {
    let (first, words) = spans.split_first()?;
    let lead = lead_of(first)?;
    let lead = lead.as_lead();
    let speaker = speaker(&lead, &first.place, cx);
    Some((Speech { speaker, is_thought: lead.is_thought, text: Default::default() }, words))
}

/// Whether a paragraph is a speech by somebody who is in the cast.
pub(super) fn is_by_member(spans: &[Span], cx: &Context<'_>) -> bool {
    spans.first().and_then(lead_of).is_some_and(|lead| is_member(&lead, cx))
}

/// The bold text of a lead, without its colon.
struct Bold(String);

fn lead_of(span: &Span) -> Option<Bold> {
    let SpanKind::Strong(spans) = &span.kind else { return None };
    let words = plain(spans);
    words.strip_suffix(':').map(|words| Bold(words.trim().to_owned()))
}

fn is_member(bold: &Bold, cx: &Context<'_>) -> bool {
    cx.setting.cast.member(bold.as_lead().name).is_some()
}

impl Bold {
    fn as_lead(&self) -> Lead<'_> {
        let (words, is_thought) = match self.0.strip_suffix(" thinks") {
            Some(words) => (words.trim_end(), true),
            None => (self.0.as_str(), false),
        };
        match words.strip_suffix(')').and_then(|words| words.rsplit_once('(')) {
            Some((name, feeling)) => Lead { name: name.trim_end(), feeling: Some(feeling.trim()), is_thought },
            None => Lead { name: words, feeling: None, is_thought },
        }
    }
}

fn speaker(lead: &Lead<'_>, place: &Range<usize>, cx: &mut Context<'_>) -> Speaker {
    let cast = cx.setting.cast;
    let member = cast.member(lead.name);
    if member.is_none() {
        let near =
            cx.nearest(lead.name, cast.members.iter().map(|member| &*member.name)).map(|near| format!("did you mean `**{near}:**`? "));
        let remedy = format!("{}for bold text that nobody says, put the colon outside: `**{}**:`", near.unwrap_or_default(), lead.name);
        cx.error("unknown-cast-member", place, format!("there is nobody called \"{}\" in the cast", lead.name), WHY_CAST, remedy);
    }
    let feeling = lead.feeling.and_then(|word| {
        let feeling = Feeling::from_word(word);
        if feeling.is_none() {
            let remedy = near::remedy(word, Feeling::ALL.iter().map(|feeling| feeling.as_str()));
            cx.error("unknown-feeling", place, format!("no face shows \"{word}\""), "learners would see a blank face", remedy);
        }
        feeling
    });
    let (id, name) = member.map_or_else(|| ("".into(), lead.name.into()), |member| (member.id.clone(), member.name.clone()));
    Speaker { id, name, feeling }
}

const WHY_RUN_ON: &str = "it would not show as said by anybody, or by the wrong person";
const WHY_CAST: &str = "there is no face to show";

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use crate::{Block, Feeling, Speech};

    fn speech(text: &str) -> Speech {
        match step(&format!("## S\n\nHi.\n\n{text}\n")).body.remove(1) {
            Block::Speech(speech) => speech,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_bold_name_speaks() {
        let leo = speech("**Leo (worried) thinks:** Is *she* mad?");
        assert_eq!(
            (&*leo.speaker.id, leo.speaker.feeling, leo.is_thought, leo.text.to_plain().as_str()),
            ("leo", Some(Feeling::Worried), true, "Is she mad?")
        );
        let bello = speech("**Mr Bello:** hi");
        assert_eq!((&*bello.speaker.name, bello.speaker.feeling, bello.is_thought), ("Mr Bello", None, false));
        assert!(matches!(step("## S\n\n**Tip**: rest.\n").body[0], Block::Paragraph(_)));
    }

    #[test]
    fn only_the_cast_speaks_and_only_known_faces_show() {
        check("## S\n\n**Nor:** hi\n", &[("unknown-cast-member", "**Nor:**")]);
        check("## S\n\n**Tip:** rest\n", &[("unknown-cast-member", "**Tip:**")]);
        check("## S\n\n**Leo (mad):** hi\n", &[("unknown-feeling", "**Leo (mad):**")]);
        check("## S\n\n**Leo:**\n", &[("empty-speech", "**Leo:**")]);
        check("## S\n\na  \n**Noor:** b\n", &[("speeches-run-together", "**Noor:**")]);
        check("## S\n\n**Leo:** a\n**Noor:** b\n", &[("speeches-run-together", "**Noor:**")]);
    }
}
