//! Every way to spoil the sound lesson, and what is then said: all of it, so that nothing is told twice or beside the point.

/// A change to the sound lesson, or several; then what is found: rule, words marked, message.
pub(super) type Seed = (&'static [(&'static str, &'static str)], &'static [(&'static str, &'static str, &'static str)]);

pub(super) const SEEDS: &[Seed] = &[
    (
        &[("objective: Ask one short", "objective: Understand one short")],
        &[(
            "objective-verb",
            "objective: Understand one short question before you decide what someone meant",
            "the objective starts with \"Understand\", which is nothing to do",
        )],
    ),
    (&[("minutes: 9", "minutes: 12")], &[("minutes-field", "minutes: 12", "`minutes` says 12, and the lesson takes about 8")]),
    (
        &[
            ("## Seen or guessed?\n<!-- sort -->", "## More to read\n\nSome more words.\n\n## Seen or guessed?\n<!-- sort -->"),
            ("## How it goes\n", "## Even more\n\nA few more words.\n\n## How it goes\n"),
        ],
        &[
            ("few-things-to-do", "# Here", "8 of 14 screens ask for something (57 %), fewer than 60 %"),
            ("cards-in-a-row", "## More to read", "this is the 4th card in a row"),
        ],
    ),
    (&[("recall: [before]", "recall: []")], &[("nothing-recalled", "recall: []", "`recall` names no lesson")]),
    (&[("recall: [before]", "recall: [later]")], &[("nothing-recalled", "recall: [later]", "`recall` names no lesson that comes earlier")]),
    (
        &[("## Warm up\n", "## Hello\n\nHere we go.\n\n## Warm up\n")],
        &[
            ("no-warm-up", "## Hello", "the first step asks nothing back"),
            ("no-worked-example", "## Warm up", "practice starts here, and no worked example came before it"),
        ],
    ),
    (
        &[(
            "### What comes after asking?\n\n- [ ] Asking again, a bit louder\n  > **Tempting.** Loud makes people guard, and then they say less than before.\n- [x] Waiting\n  > **That's it.** Some answers need a day. You have asked, and that was your part.\n",
            "",
        )],
        &[
            ("lesson-length", "# Here", "the lesson takes about 7 minutes, too short for the 8 to 15 that fit"),
            ("few-check-questions", "## Check", "the check at the end has 2 questions, fewer than 3"),
        ],
    ),
    (
        &[("  > **A guess.** You can only find out about that by asking them.", "  > **A guess.** You can't see that.")],
        &[(
            "short-feedback",
            "- [ ] Your friend wants to be left alone.\n  > **A guess.** You can't see that.",
            "this feedback has 6 words, fewer than 8",
        )],
    ),
    (
        &[(
            "  > **A guess.** You can only find out about that by asking them.",
            "  > **A guess.** It may be so, but nothing you saw tells you why.",
        )],
        &[(
            "same-feedback",
            "- [ ] Your friend wants to be left alone.\n  > **A guess.** It may be so, but nothing you saw tells you why.",
            "this feedback is the same as another's before",
        )],
    ),
    (
        &[("She left the chat[^chat]", "She left the chat"), ("[^chat]: The chat shows it, so everybody in the group can see it.\n", "")],
        &[("reason-missing", "She left the chat", "nothing says why")],
    ),
    (
        &[("[^care]: Maybe he ran all the way. You would have to ask him.", "[^care]: Maybe he ran.")],
        &[("short-feedback", "He doesn't care[^care]", "this feedback has 3 words, fewer than 8")],
    ),
    (
        &[("  > Short is easier to hear, and easier to answer as well.", "  > Short is easier.")],
        &[("short-feedback", "2. Ask one short question\n   > Short is easier.", "this feedback has 3 words, fewer than 8")],
    ),
    (
        &[("  > It kept the peace for a morning. Nobody learned anything new.", "  > It kept the peace.")],
        &[(
            "short-feedback",
            "- [Say \"it's fine\" and walk on](#a-bit-awkward)\n  > It kept the peace.",
            "this feedback has 4 words, fewer than 8",
        )],
    ),
    (
        &[("> **A guess.** It may be so, but", "> **Wrong.** It may be so, but")],
        &[("bare-verdict", "Wrong.", "this feedback starts with \"Wrong.\"")],
    ),
    (
        &[("It asks for one thing and blames nobody", "It was a bad choice and blames nobody")],
        &[("shaming-words", "bad choice", "\"bad choice\" can shame a learner")],
    ),
    (
        &[
            ("- [x] Waiting\n", "- [x] Waiting for as long as it takes\n"),
            ("- [x] Your friend walked past.", "- [x] Your friend walked past you on the way in."),
        ],
        &[("longest-is-right", "# Here", "in 3 of the lesson's 5 questions with one answer, the right option is the longest")],
    ),
    (
        &[("- [ ] He was bored by your story.", "- [ ] All of the above")],
        &[("all-of-the-above", "All of the above", "\"All of the above\" is right or wrong by its form")],
    ),
    (
        &[(
            "1. **Notice.** \"I am guessing right now.\"\n2. **Ask.** \"Hey, are we okay?\"\n3. **Wait.** The answer may take a while.",
            "She says: \"I am guessing right now.\" She asks: \"Hey, are we okay?\"",
        )],
        &[("no-worked-example", "## Seen or guessed?", "practice starts here, and no worked example came before it")],
    ),
    (
        &[("3. **Wait.** The answer may take a while.", "3. **Wait.** The answer may take a while.\n4. **Look.** What does the face say?")],
        &[("worked-example-too-long", "## How it goes", "this example has 4 steps, more than 3")],
    ),
    (
        &[("- [Turn the phone off](#two-weeks-later)\n  > It was quiet for a while. The question was still there on Monday.\n", "")],
        &[
            ("few-decisions", "## The quiet group chat", "the story has 2 decisions, fewer than 3"),
            ("choices-in-a-scene", "### A long silence", "this scene has one choice, and 2 to 4 fit"),
        ],
    ),
    (
        &[("The guess has turned into a story that Noor half believes. One short question would still fit.", "It ends.")],
        &[("ending-without-words", "### Two weeks later", "this ending has 2 words, fewer than 8")],
    ),
    (
        &[("  - \"If I catch myself guessing, then I talk to someone I trust.\"\n", "")],
        &[("few-plans", "## Your if-then card", "the card has 2 ready plans, fewer than 3")],
    ),
    (
        &[(
            "```tool if-then\nwhen: \"I catch myself guessing\"\nplans:\n  - \"If I catch myself guessing, then I ask one short question.\"\n  - \"If I catch myself guessing, then I wait until tomorrow.\"\n  - \"If I catch myself guessing, then I talk to someone I trust.\"\n```\n",
            "",
        )],
        &[
            ("lesson-length", "# Here", "the lesson takes about 7 minutes, too short for the 8 to 15 that fit"),
            ("few-things-to-do", "# Here", "7 of 12 screens ask for something (58 %), fewer than 60 %"),
            ("no-if-then-card", "# Here", "none of the last 5 steps is an if-then card"),
        ],
    ),
    (
        &[(
            "So we guess, and then we act on the guess.",
            "So we continuously manufacture interpretations, and then immediately implement accompanying behaviour. Communication necessitates considerable determination. Misunderstanding interpersonal situations unavoidably complicates relationships, generates unnecessary frustration, and unfortunately eliminates opportunities. Collaborative communication facilitates mutually satisfactory conversations between individuals experiencing considerable difficulties understanding alternative interpretations.",
        )],
        &[
            ("screen-reading-grade", "## Why it matters", "this screen reads at grade 23.5, over 7"),
            (
                "long-paragraph",
                "We can see what people do. We can't see what they mean. So we continuously manufacture interpretations, and then immediately implement accompanying behaviour. Communication necessitates considerable determination. Misunderstanding interpersonal situations unavoidably complicates relationships, generates unnecessary frustration, and unfortunately eliminates opportunities. Collaborative communication facilitates mutually satisfactory conversations between individuals experiencing considerable difficulties understanding alternative interpretations.",
                "this paragraph has 6 sentences, more than 3",
            ),
            ("jargon", "implement", "\"implement\" is a word of the trade"),
            ("jargon", "interpersonal", "\"interpersonal\" is a word of the trade"),
            ("jargon", "facilitates", "\"facilitates\" is a word of the trade"),
            ("wall-of-words", "One short question can save a long day.", "62 words stand here without a break, more than 60"),
        ],
    ),
    (
        &[(
            "One short question can save a long day.",
            "One short question can save a long day for you and for your friend and for all the other people who would have to hear of it later.",
        )],
        &[(
            "long-sentence",
            "One short question can save a long day for you and for your friend and for all the other people who would have to hear of it later.",
            "this sentence has 28 words, more than 22",
        )],
    ),
    (
        &[(
            "One short question can save a long day.",
            "One short question can save a long day. So ask it when you can. Ask it in a calm voice. Ask it just once.",
        )],
        &[(
            "long-paragraph",
            "One short question can save a long day. So ask it when you can. Ask it in a calm voice. Ask it just once.",
            "this paragraph has 4 sentences, more than 3",
        )],
    ),
    (
        &[(
            "One short question can save a long day.",
            "One short question can save a long day. It costs so little, and it gives so much back to both of you.\n\nYou may feel silly when you ask it. Most people do, and they ask it all the same.\n\nThe other person may need some time to think. That is fine, so let them have it and wait.",
        )],
        &[(
            "wall-of-words",
            "You may feel silly when you ask it. Most people do, and they ask it all the same.",
            "62 words stand here without a break, more than 60",
        )],
    ),
    (
        &[("One short question can save a long day.", "Asking is a coping strategy.")],
        &[("jargon", "coping strategy", "\"coping strategy\" is a word of the trade")],
    ),
    (
        &[("One short question can save a long day.", "One short question can break the ice.")],
        &[("unexplained-idiom", "break the ice", "\"break the ice\" is a saying that not everybody knows")],
    ),
    (
        &[("They find another Friday.", "They guys find another Friday.")],
        &[("excluding-words", "guys", "\"guys\" leaves people out, or hurts some of them")],
    ),
    (
        &[("Tell an adult you trust.", "Tell your parents.")],
        &[("family-assumed", "your parents", "\"your parents\" is not what everybody has at home")],
    ),
    (
        &[("It is half past six, and nobody has come.", "It is half past six. Leo is at the funeral of a friend.")],
        &[("topic-not-named", "funeral", "\"funeral\" belongs to the topic `loss`, which `topics` does not name")],
    ),
    (
        &[("One short question can save a long day.", "One short question is good for your anxiety.")],
        &[("diagnosis-words", "anxiety", "\"anxiety\" sounds like a diagnosis or a treatment")],
    ),
    (
        &[("One short question can save a long day.", "Noor once wanted to die.")],
        &[
            ("topic-not-named", "wanted to die", "\"wanted to die\" belongs to the topic `self-harm`, which `topics` does not name"),
            ("self-harm-elsewhere", "wanted to die", "\"wanted to die\" belongs to the lesson on helping a friend and the Help page alone"),
        ],
    ),
    (
        &[("One short question can save a long day.", "Somebody left a suicide note.")],
        &[
            ("topic-not-named", "suicide", "\"suicide\" belongs to the topic `self-harm`, which `topics` does not name"),
            ("self-harm-elsewhere", "suicide", "\"suicide\" belongs to the lesson on helping a friend and the Help page alone"),
            ("unsafe-message", "suicide note", "\"suicide note\" can put somebody at risk"),
        ],
    ),
    (
        &[("One short question can save a long day.", "Think of your worst day.")],
        &[("rumination-prompt", "your worst", "\"your worst\" asks for, or leads into, the worst")],
    ),
    (
        &[(
            "## Check\n",
            "## A line\n\nNoor and Leo are done. This is for you.\n\n```tool i-statement\nfeel: [sad]\nwhen: [it rains]\nneed: [a coat]\n```\n\n## A script\n\n```tool help-script\nwho: [a teacher]\nwhen: [at lunch]\nsay: [hello]\nsecond: [a nurse]\n```\n\n## Check\n",
        )],
        &[("many-own-words", "## A script", "this is tool number 2 that asks for own words")],
    ),
    (
        &[("One short question can save a long day.", "Close your eyes and count to ten.")],
        &[("eyes-closed", "Close your eyes", "\"Close your eyes\" is an order that not everybody can follow")],
    ),
    (
        &[("One short question can save a long day.", "Breathe in and count to four.")],
        &[("breathing-without-choice", "Breathe in", "\"Breathe in\" has no other way beside it")],
    ),
    (
        &[("## How it goes\n", "## A line\n\n```tool feelings-map\n```\n\n## How it goes\n")],
        &[
            ("no-worked-example", "## A line", "practice starts here, and no worked example came before it"),
            ("own-life-first", "## A line", "the tool `feelings-map` comes before anybody's story"),
        ],
    ),
    (
        &[
            ("Some people are not safe to ask. If someone hurts or scares you, it isn't yours to fix.", "It can wait a day."),
            ("Tell an adult you trust. If one can't help, try the next. Tap **Help** any time.", "That is all."),
            ("Nobody writes back. The chat feels colder than before.", "Nobody writes back. Dad looks up."),
        ],
        &[("no-unsafe-home-line", "Dad", "the story has \"Dad\" in it, and no step says what to do where home isn't safe")],
    ),
    (
        &[("One short question can save a long day.", "Keep your streak alive.")],
        &[("pressure-words", "streak", "\"streak\" makes it a race")],
    ),
    (
        &[
            (
                "One short question can save a long day.",
                "The talk is saved. Nobody is blamed. A friend is heard.\n\nThe guess is dropped. The day is kept. A chat is mended.\n\nThe door is opened. The word is sent. A start is made.",
            ),
            (
                "Some people are not safe to ask. If someone hurts or scares you, it isn't yours to fix.",
                "Some people are not safe to ask. If someone hurts or scares you, it isn't yours to fix.\n\nThe step is taken. A call is made. The door is opened.\n\nA plan is drawn. The talk is shared. An answer is found.\n\nThe bag is packed. A seat is kept. The song is played.",
            ),
        ],
        &[
            ("passive-voice", "The talk is saved.", "19 of 141 sentences are passive (13 %), this one first; under 10 % is easy to follow"),
            (
                "wall-of-words",
                "Tell an adult you trust. If one can't help, try the next. Tap **Help** any time.",
                "70 words stand here without a break, more than 60",
            ),
        ],
    ),
    (
        &[
            ("- [x] He put the phone face down.", "- [ ] He put the phone face down."),
            ("- [ ] He was bored by your story.", "- [x] He was bored by your story."),
            ("- [x] The question left room", "- [ ] The question left room"),
            ("- [ ] The question showed", "- [x] The question showed"),
        ],
        &[("right-in-one-place", "# Here", "in 4 of the lesson's 5 questions with one answer, the right option is number 2")],
    ),
    (
        &[
            ("(#a-bit-awkward)", "(#two-weeks-later)"),
            (
                "### A bit awkward\n<!-- ending: mixed -->\n\nThey talk again, about other things. The question is still open. Either one can ask it on any day.\n",
                "",
            ),
        ],
        &[("few-endings", "## The quiet group chat", "the story has 2 endings, fewer than 3")],
    ),
];
