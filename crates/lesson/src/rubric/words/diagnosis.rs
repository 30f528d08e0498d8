//! Words that make a lesson into a check-up, or promise a cure. We teach everyday words: stressed, low, on edge. Lists of symptoms
//! invite learners to find themselves in them (Foulkes & Andrews 2023).

use crate::rubric::{
    lexicon::{NOT, term},
    wording::{Voice, Wording},
};

pub(in crate::rubric) const DIAGNOSIS: Wording = Wording {
    rule: "diagnosis-words",
    says: "sounds like a diagnosis or a treatment",
    why: "lessons can't tell who is ill and can't heal; learners who search themselves for signs feel worse",
    remedy: "use everyday words such as \"stressed\", \"low\" or \"on edge\", and say who can help",
    voice: Voice::Everybody,
    may_explain: false,
    terms: &[
        term("disorder/disorders/syndrome", ""),
        term("symptom/symptoms/symptomatic", ""),
        term("diagnos*", ""),
        term("depression/depressed/depressive", "write \"low\""),
        term("anxiety", "write \"worry\" or \"on edge\""),
        term("panic attack/attacks", "say what the body does"),
        term("ptsd/adhd/ocd/bpd", ""),
        term("bulimi*/anorexi*/psychosis/psychotic/schizophren*", ""),
        term("mental illness/illnesses/disease", ""),
        term("clinical/clinically", ""),
        term("medication/medicate/antidepressant*", "leave that to a health worker"),
        term("cure/cures/cured", "").unless(NOT),
        term("heal/heals your/you", ""),
        term("treatment/treatments", "").unless(&["unfair", "silent", "equal", "same", "special"]),
        term("therapy will/can", ""),
        term("treats your anxiety/stress/mood", ""),
        term("this will/can make you happy/happier/calm/calmer", "say that it may help"),
        term("guaranteed/guarantee to", "say that it may help"),
        term("scientifically proven", "say that it may help"),
        term("one/1 in three/four/five/six/3/4/5/6 of you/teens/teenagers/pupils/students", "leave the number out"),
        term("one/1 in three/four/five/six/3/4/5/6 young people", "leave the number out"),
    ],
};
