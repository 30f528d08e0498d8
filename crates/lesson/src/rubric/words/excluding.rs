//! Words that leave somebody out, or make a group or an illness into an insult.

use crate::rubric::{
    lexicon::term,
    wording::{Voice, Wording},
};

pub(in crate::rubric) const EXCLUDING: Wording = Wording {
    rule: "excluding-words",
    says: "leaves people out, or hurts some of them",
    why: "somebody in every class is meant by it, or is left out",
    remedy: "use a word that means nobody, or names people as they name themselves",
    voice: Voice::Everybody,
    may_explain: false,
    terms: &[
        term("guys", "write \"everyone\" or \"you all\""),
        term("boys and girls", "write \"everyone\""),
        term("girls and boys", "write \"everyone\""),
        term("ladies and gentlemen", "write \"everyone\""),
        term("he or she", "write \"they\""),
        term("she or he", "write \"they\""),
        term("his or her", "write \"their\""),
        term("her or his", "write \"their\""),
        term("mankind/manpower/manmade", "write \"people\", \"helpers\" or \"made\""),
        term("policeman/policemen/fireman/firemen/chairman/spokesman/businessman/mailman/postman", "name the job: \"police officer\""),
        term("man up", "leave it out"),
        term("like/such a girl", "say what is meant"),
        term("sissy/sissies/tomboy/girly", "say what is meant"),
        term("opposite sex", "name who is meant"),
        term("both genders/sexes", "write \"everyone\""),
        term("crazy/insane/psycho/psychos/nutcase/lunatic/lunatics/maniac/maniacs", "say what is meant: \"wild\", \"a lot\", \"scary\""),
        term("schizo/bipolar", "say what is meant"),
        term("go/goes/going/gone/went mental", "say what is meant"),
        term("so ocd", "write \"tidy\" or \"careful\""),
        term("a bit ocd", "write \"tidy\" or \"careful\""),
        term("lame", "write \"dull\" or \"weak\""),
        term("retard*/spaz/spastic/cripple/cripples/crippled/midget*/mongol*", "leave it out"),
        term("handicapped/invalids", "write \"disabled\""),
        term("wheelchair bound", "write \"uses a wheelchair\""),
        term("confined to a wheelchair", "write \"uses a wheelchair\""),
        term("suffers/suffering/suffered from", "write \"has\""),
        term("the disabled/blind/deaf", "write \"disabled people\", \"blind people\" or \"deaf people\"")
            .unless_then(&["people", "child", "friend"]),
        term("able bodied", "write \"non-disabled\""),
        term("normal people/person/kids/families/family/home", "write \"most\" or \"many\""),
        term("broken home/homes/family/families", "say who lives where"),
        term("real mum/mom/dad/parents/mother/father", "write \"birth mum\" or leave \"real\" out"),
        term("illegal immigrant*/aliens", "write \"people without papers\""),
        term("exotic", "name the place").unless_then(&["fruit", "bird", "birds", "pets", "pet"]),
        term("gypsy/gypsies/gypped/oriental/colored", "name people as they name themselves"),
        term("third world", "name the place"),
        term("that's so gay", "say what is meant"),
        term("ghetto", "say what is meant"),
    ],
};

/// Who is at home differs. What a story's own people say of theirs is theirs.
pub(in crate::rubric) const FAMILIES: Wording = Wording {
    rule: "family-assumed",
    says: "is not what everybody has at home",
    why: "a learner who lives with a grandmother, a foster family or in care reads that the lesson is for others",
    remedy: "write \"someone at home\", \"an adult you trust\" or \"a parent or carer\"",
    voice: Voice::Lesson,
    may_explain: false,
    terms: &[
        term("your parents", "").unless_then(&["or"]),
        term("your mum/mom and/or dad", ""),
        term("your mother and/or father", ""),
        term("your own room/bedroom/phone/car", "write \"a quiet place\", or name what everybody can use"),
    ],
};
