//! What a teacher should know of a receipt before reading it.

use lesson::{LessonId, hash::Hash};

use super::{Entry, Results};

/// Something about an entry. None of them is an accusation: slips, late changes and two of one name happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It is for another assignment than those of this class, or for none.
    OtherClass,
    /// Another entry of the same assignment has the same name. They may be two learners, or one who started twice.
    SameName,
    /// Another entry has the same attempt and another name: somebody changed their name, or handed in for somebody.
    SameAttempt,
    /// So many different receipts of it came. The further one counts, lesson by lesson.
    Several(usize),
    /// Slips in its code were mended.
    Mended,
    /// It was made with another version of this lesson: how far it is can be told, and nothing else of it.
    OtherVersion(LessonId),
    /// A lesson with this hash is not among those of this course.
    OtherLesson(Hash),
}

impl Results<'_> {
    /// The flags of each entry, in the entries' order.
    pub fn flags(&self) -> Vec<Vec<Flag>> {
        let entries = &self.class.entries;
        // Whoever is left out is nobody's double any more.
        let counted = entries.iter().enumerate().filter(|(_, entry)| !entry.is_left_out());
        let mut by_name: Vec<((u16, String), usize)> = counted.map(|(at, entry)| ((entry.mark(), entry.name().folded()), at)).collect();
        by_name.sort_unstable();
        let mut has_same_name = vec![false; entries.len()];
        for same in by_name.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
            same.iter().for_each(|(_, at)| has_same_name[*at] = true);
        }
        let mut flags: Vec<Vec<Flag>> = Vec::new();
        for (at, (entry, told)) in entries.iter().zip(&self.told).enumerate() {
            // Entries are in order of mark and attempt.
            let beside = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().filter_map(|at| entries.get(at));
            let is_same = |other: &&Entry| (other.mark(), other.attempt()) == (entry.mark(), entry.attempt());
            let has_same_attempt = beside.into_iter().filter(is_same).any(|other| !other.is_left_out());
            let mut of_this = Vec::new();
            let mut flag = |is: bool, flag: Flag| of_this.extend(Some(flag).filter(|_| is));
            flag(!self.class.is_ours(entry), Flag::OtherClass);
            flag(has_same_name[at], Flag::SameName);
            flag(has_same_attempt, Flag::SameAttempt);
            flag(entry.arrivals().len() > 1, Flag::Several(entry.arrivals().len()));
            flag(entry.is_mended(), Flag::Mended);
            for told in told {
                match told.report {
                    Ok(_) => {}
                    Err(_) => of_this.push(told.lesson.cloned().map_or(Flag::OtherLesson(told.handed.hash()), Flag::OtherVersion)),
                }
            }
            flags.push(of_this);
        }
        flags
    }
}
