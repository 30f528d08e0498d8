//! Words that show a hard topic. A lesson names its topics, so that learners are told in one calm line and can pass it by.

use crate::{
    Topic,
    rubric::lexicon::{Term, term},
};

/// A topic's words, and how many of them in one lesson make it the topic rather than an aside.
pub(in crate::rubric) struct TopicWords {
    pub(in crate::rubric) topic: Topic,
    pub(in crate::rubric) least: usize,
    pub(in crate::rubric) terms: &'static [Term],
}

/// What can die and only needs a plug.
const THINGS: &[&str] = &["phone", "phone's", "battery", "laptop", "tablet", "signal", "screen", "chat", "engine", "fire", "light", "wifi"];

pub(in crate::rubric) const TOPIC_WORDS: &[TopicWords] = &[
    TopicWords {
        topic: Topic::Loss,
        least: 1,
        terms: &[
            term("funeral*/grief/grieve/grieves/grieved/grieving/bereave*/mourn*", ""),
            term("died/dies/dying", "").unless(THINGS),
            term("passed/passes away", ""),
            term("death/deaths", "").unless(&["bored", "scared", "worried", "frozen"]),
        ],
    },
    TopicWords {
        topic: Topic::Bullying,
        least: 2,
        terms: &[term("bully/bullies/bullied/bullying", ""), term("pile on", ""), term("picks/picked/picking on", "")],
    },
    TopicWords {
        topic: Topic::Pressure,
        least: 1,
        terms: &[
            term("vape/vapes/vaped/vaping/cigarette*/weed/alcohol/drunk/vodka/drugs", "").unless(&["garden", "pull", "pulls"]),
            term("nude/nudes/sext*", ""),
            term("peer pressure", ""),
        ],
    },
    TopicWords { topic: Topic::SelfHarm, least: 1, terms: super::self_harm::NAMED },
    TopicWords {
        topic: Topic::FamilyChange,
        least: 1,
        terms: &[
            term("divorce*/custody/stepmum/stepmom/stepdad/stepfamily", ""),
            term("parents split/separate/separated/separating", ""),
            term("mum/mom/dad moved/moves out", ""),
        ],
    },
    TopicWords {
        topic: Topic::UnsafeHome,
        least: 1,
        terms: &[
            term("abuse/abused/abuses/abusive/abuser", ""),
            term("hits/hit/beats/beat me/him/her/them at home", ""),
            term("afraid/scared/frightened of dad/mum/mom", ""),
            term("afraid/scared/frightened of his/her/their/your dad/mum/mom/father/mother/stepdad/stepmum/parents", ""),
            term("afraid/scared/frightened to go home", ""),
        ],
    },
    TopicWords { topic: Topic::Illness, least: 1, terms: &[term("cancer/chemo/leukaemia/leukemia/dementia", "")] },
    // Somebody may just work there.
    TopicWords { topic: Topic::Illness, least: 2, terms: &[term("in/to hospital", ""), term("in/to the hospital", "")] },
    TopicWords {
        topic: Topic::Discrimination,
        least: 1,
        terms: &[
            term("racist/racists/racism/sexist/sexism/homophob*/transphob*/islamophob*/antisemit*/ableis*", ""),
            term("discriminat*/slur/slurs", ""),
        ],
    },
];
