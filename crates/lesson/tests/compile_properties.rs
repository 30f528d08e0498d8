//! Whatever the bytes: no panic, places that exist, and a value just when there is no error.

#![cfg(feature = "compile")]

use lesson::{
    Cast, Lesson, LessonId, Member,
    compile::{self, Places, Setting},
    diagnostic::{Diagnostic, Outcome},
    rubric::{self, Around},
};
use proptest::prelude::*;

const EVERY_CONSTRUCT: &str = include_str!("fixtures/every-construct/en.md");
const TRANSLATED: &str = include_str!("fixtures/every-construct/es.md");
const HEAD: &str = "---\nskill: s\nminutes: 9\nobjective: Check it\ncasel: [self-awareness]\ntopics: []\nsources: []\n---\n\n# Title\n\n";

fn cast() -> Cast {
    let member = |id: &str, name: &str| Member {
        id: id.into(),
        name: name.into(),
        pronouns: None,
        traits: Vec::new(),
        look: Default::default(),
        look_place: 0..0,
        lead: true,
    };
    Cast { members: vec![member("noor", "Noor"), member("leo", "Leo")] }
}

fn compile(bytes: &[u8], base: Option<&Lesson>) -> Outcome<(Lesson, Places)> {
    let (cast, id) = (cast(), LessonId::from("test"));
    compile::lesson(bytes, Setting { id: &id, language: "en", cast: &cast, base })
}

/// Compiles as a lesson, a translation, a course and a cast, and looks at every diagnostic.
fn survive(bytes: &[u8], base: &Lesson) {
    let text = compile::readable(bytes);
    assert_eq!(text.len(), bytes.len());
    for base in [None, Some(base)] {
        let outcome = compile(bytes, base);
        sound(outcome.value.is_some(), &outcome.diagnostics, &text);
        if let Some((lesson, places)) = outcome.value {
            assert_eq!(places.steps.len(), lesson.steps.len());
            sound(true, &rubric::lesson(&lesson, &places, &text, Around { cast: &cast(), course: None, glossary: None }), &text);
        }
    }
    sound(true, &rubric::document("about", "en", &text, Around { cast: &cast(), course: None, glossary: None }), &text);
    sound_toml(bytes);
}

fn sound_toml(bytes: &[u8]) {
    let text = compile::readable(bytes);
    let outcome = compile::course(bytes);
    sound(outcome.value.is_some(), &outcome.diagnostics, &text);
    let outcome = compile::cast(bytes);
    sound(outcome.value.is_some(), &outcome.diagnostics, &text);
}

fn sound(has_value: bool, diagnostics: &[Diagnostic], text: &str) {
    assert_eq!(has_value, !diagnostics.iter().any(Diagnostic::is_error));
    for fault in diagnostics {
        assert!(text.get(fault.place.clone()).is_some(), "{fault:?}");
        assert!(!fault.message.is_empty() && !fault.message.ends_with('.'), "{fault:?}");
        assert!(!fault.why.is_empty() && !fault.remedy.is_empty(), "{fault:?}");
    }
}

/// The lesson that has everything, compiled once a thread.
fn base() -> &'static Lesson {
    thread_local! {
        static BASE: &'static Lesson = Box::leak(Box::new(compile(EVERY_CONSTRUCT.as_bytes(), None).value.unwrap().0));
    }
    BASE.with(|base| *base)
}

const FRAGMENTS: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "  ",
    "    ",
    "\t",
    "---\n",
    "skill: a\n",
    "minutes: 9\n",
    "objective: ",
    "casel: [self-awareness]\n",
    "topics: []\n",
    "sources: [",
    "]",
    "&a [*a, *a]\n",
    "<<: *a\n",
    "{",
    "}",
    "# Title\n",
    "## Step\n",
    "## Other\n",
    "### Part\n",
    "#### Small\n",
    "##\n",
    "- [ ] a",
    "- [x] b\n",
    "- [X]\n",
    "  > **Yes.** because\n",
    "> ",
    "- ",
    "1. ",
    "* ",
    "<!-- half -->",
    "<!-- spot -->\n",
    "<!-- sort -->\n",
    "<!-- match -->\n",
    "<!-- order -->\n",
    "<!-- fill -->\n",
    "<!-- scenario: meters trust 0..5 = 3 \"Trust\", heat -1..2 = 0 \"H, t\" -->\n",
    "<!-- scenario: meters",
    "<!-- ending: good -->\n",
    "<!-- ending",
    "<!-- place: shore -->\n",
    "<!-- was: step, part -->\n",
    "<!-- note: x -->",
    "<!--",
    "-->",
    "<!-->",
    "| a | b |\n",
    "| --- | --- |\n",
    "| c[^n] | d |\n",
    "[^n]: reason\n",
    "[^n]",
    "[^",
    "`a | b* | c`",
    "`",
    "``",
    "|",
    "**Noor:** hi\n",
    "**Noor (sad) thinks:** hm\n",
    "**",
    "*",
    "_",
    "~~",
    "[go](#step \"trust +1, if heat >= 2\")\n",
    "- [go](#part \"heat -9\")\n",
    "[a](#step",
    "[a]: /url 'x'\n",
    "[a]",
    "![i](x)",
    "<b>",
    "</b>",
    "<script>",
    "&amp;",
    "&#0;",
    "\\",
    "```tool if-then\n",
    "```tool breathing\n",
    "```\n",
    "~~~\n",
    "when: \"x\"\n",
    "plans:\n  - \"If a, then I b.\"\n",
    "other: [a]\n",
    "title = \"x\"\n",
    "[[unit]]\n",
    "[[member]]\n",
    "lessons = [\"a\", { id = \"b\" }]\n",
    "id = \"a\"\n",
    "name = \"A\"\n",
    "look = { a = [1] }\n",
    "ä",
    "日本",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "😀",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survive(&bytes, base());
    }

    #[test]
    fn any_fragments(picked in proptest::collection::vec(0..FRAGMENTS.len(), 0..60), with_head: bool) {
        let body: String = picked.into_iter().map(|at| FRAGMENTS[at]).collect();
        let text = if with_head { format!("{HEAD}## Step\n{body}") } else { body };
        survive(text.as_bytes(), base());
    }

    /// Lines dropped, doubled and swapped, and bytes broken, in a lesson that has everything.
    #[test]
    fn any_slip_of_an_editor(slips in proptest::collection::vec((0..4u8, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..8)) {
        let mut lines: Vec<Vec<u8>> = EVERY_CONSTRUCT.split_inclusive('\n').map(|line| line.as_bytes().to_vec()).collect();
        for (kind, one, other) in slips {
            let (one, other) = (one.index(lines.len()), other.index(lines.len()));
            match kind {
                0 => drop(lines.remove(one)),
                1 => lines.insert(one, lines[other].clone()),
                2 => lines.swap(one, other),
                _ => {
                    let at = other % lines[one].len();
                    lines[one][at] = lines[one][at].wrapping_add(1);
                }
            }
        }
        survive(&lines.concat(), base());
    }
}

#[test]
fn a_lesson_cut_off_anywhere() {
    let base = base();
    for end in 0..EVERY_CONSTRUCT.len() {
        let bytes = &EVERY_CONSTRUCT.as_bytes()[..end];
        let outcome = compile(bytes, None);
        sound(outcome.value.is_some(), &outcome.diagnostics, &compile::readable(bytes));
        if end % 7 == 0 {
            survive(bytes, base);
        }
    }
}

#[test]
fn the_translation_has_the_bases_ids() {
    let base = base();
    let outcome = compile(TRANSLATED.as_bytes(), Some(base));
    let Some((translated, _)) = outcome.value else { panic!("{:#?}", outcome.diagnostics) };
    let ids = |lesson: &Lesson| format!("{:?}", lesson.steps.iter().map(|step| (&step.id, &step.was, step.part())).collect::<Vec<_>>());
    assert_eq!(ids(&translated), ids(base));
    assert_eq!((&translated.skill, translated.minutes, &translated.topics), (&base.skill, base.minutes, &base.topics));
    assert_ne!(translated.title, base.title);
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let base = base();
    for text in [EVERY_CONSTRUCT.replace('\n', "\r\n"), format!("\u{feff}{EVERY_CONSTRUCT}")] {
        let outcome = compile(text.as_bytes(), None);
        let Some((lesson, _)) = outcome.value else { panic!("{:#?}", outcome.diagnostics) };
        assert_eq!(&lesson, base);
    }
}

/// Files made to hang or crash a reader. Each must be answered at once: here within a second without optimisation.
#[test]
fn monsters() {
    let monsters: Vec<(&str, String)> = vec![
        ("quotes", ">".repeat(10_000)),
        ("spaced quotes", "> ".repeat(10_000)),
        ("brackets", "[".repeat(10_000)),
        ("images", "![".repeat(10_000)),
        ("link tails", "](".repeat(10_000)),
        ("lists", "- ".repeat(1_000)),
        ("numbers", "1. ".repeat(1_000)),
        ("stars", "*".repeat(10_000)),
        ("open stars", "*a ".repeat(10_000)),
        ("nested stars", format!("{}a{}", "*a **".repeat(5_000), "***".repeat(5_000))),
        ("strikes", "~~a ".repeat(10_000)),
        ("ticks", (1..400).map(|n| "`".repeat(n) + " ").collect()),
        ("comments", "<!--".repeat(10_000)),
        ("tags", "<a ".repeat(10_000)),
        ("entities", "&".repeat(10_000)),
        ("footnotes", "[^a]: [^a]".repeat(10_000)),
        ("footnote lines", "[^a]: b\n\n".repeat(10_000)),
        ("references", (0..10_000).map(|n| format!("[{n}]: #a\n")).collect()),
        ("reference uses", format!("[a]: {}\n\n{}", "b".repeat(10_000), "[a] ".repeat(10_000))),
        ("indented quotes", (0..300).map(|n| format!("{}x\n", "> ".repeat(n))).collect()),
        ("indented lists", (0..300).map(|n| format!("{}- x\n", "  ".repeat(n))).collect()),
        ("tables", format!("{}\n{}\n{}", "|a".repeat(5_000), "|-".repeat(5_000), "|b\n".repeat(5_000))),
        ("headings", (0..20_000).map(|n| format!("## {n}\n")).collect()),
        ("same headings", "## a\n".repeat(20_000)),
        ("dead links", (0..10_000).map(|n| format!("[a](#dead-link-{n})\n")).collect()),
        ("scenes", (0..10_000).map(|n| format!("### s{n}\n- [a](#s{})\n", n + 1)).collect()),
        ("options", "- [ ] a\n".repeat(20_000)),
        ("gaps", "`a* | b` ".repeat(20_000)),
        ("soft breaks", "a\n".repeat(100_000)),
        ("speeches", "**Noor:** a\n".repeat(15_000)),
        ("one word", "a".repeat(250_000)),
        ("blank lines", "\n".repeat(250_000)),
        ("junk", "\u{1}[*<`".repeat(50_000)),
    ];
    for (name, monster) in monsters {
        for mark in ["", "<!-- fill -->\n", "<!-- scenario -->\n"] {
            let text = format!("{HEAD}## Step\n{mark}{monster}");
            println!("{name}");
            let outcome = compile(text.as_bytes(), None);
            sound(outcome.value.is_some(), &outcome.diagnostics, &text);
        }
        sound_toml(monster.as_bytes());
    }
}

#[test]
fn monsters_in_front_matter_and_tools() {
    let base = base();
    let bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n";
    let lines: String = (0..1_000).map(|n| format!("k{n}: 1\n")).collect();
    for yaml in [
        bomb,
        &"[".repeat(8_000),
        &"{a: ".repeat(2_000),
        &"- ".repeat(4_000),
        &(0..100).map(|n| format!("{}a:\n", " ".repeat(n))).collect::<String>(),
        &lines,
        "a: \"",
        "a: |\n  b\n c",
        "%YAML 9\n---\na: b\n---\nb: c",
        "? [a]\n: b",
        "a: !!binary x",
        "!!str",
        "null",
        "7",
        "- a",
        "a: 1\na: 2",
        "<<: {a: 1}",
        "\u{feff}a: 1",
        "a: \u{0}",
    ] {
        survive(format!("---\n{yaml}\n---\n# T\n\n## S\n\nx\n").as_bytes(), base);
        survive(format!("{HEAD}## S\n\n```tool if-then\n{yaml}\n```\n").as_bytes(), base);
        survive(yaml.as_bytes(), base);
    }
    for toml in ["[".repeat(20_000), "a = [".repeat(10_000), "a.".repeat(20_000), "a = {".repeat(10_000), "[[a]]\n".repeat(20_000)] {
        survive(toml.as_bytes(), base);
    }
}

#[test]
fn five_megabytes_are_one_fault() {
    let junk: Vec<u8> = (0..5_000_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let outcome = compile(&junk, None);
    assert_eq!(outcome.diagnostics.iter().map(|fault| fault.rule).collect::<Vec<_>>(), ["file-too-large"]);
}
