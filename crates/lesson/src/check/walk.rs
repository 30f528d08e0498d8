//! Every way through a scenario: a breadth-first walk over all states, a state being a scene and how the meters stand.
//!
//! Breadth first, so the path kept for a state is a shortest one: what an author is told to try is quick to try.

use std::{
    collections::{BTreeSet, HashMap},
    hash::{BuildHasherDefault, Hasher},
};

use crate::activity::scenario::{Exit, Levels, Scenario, SceneIx};

/// How many choices are tried before a walk gives up, offered or not.
const MOST_TRIES: usize = 1_000_000;

/// All states of a scenario that a learner can come to, as far as the walk went.
pub(crate) struct AllWalks<'a> {
    scenario: &'a Scenario,
    /// In the order found. The first is the start.
    states: Vec<State>,
    /// How the meters stand in each state, one row a state.
    levels: Vec<i32>,
    /// For each state gone on from, where its row in `next` starts.
    rows: Vec<usize>,
    next: Vec<usize>,
    /// Whether an ending can be reached, or can't be ruled out, from each state.
    may_end: Vec<bool>,
    /// By scene and choice: whether any state offers it.
    offered: Vec<Vec<bool>>,
    reached: Vec<bool>,
    overruns: Vec<Overrun>,
}

#[derive(Clone, Copy)]
struct State {
    scene: SceneIx,
    /// The state and the choice's place that first led here. The start names itself.
    from: usize,
    by: usize,
}

/// A choice that takes a meter past its range, in the first state where it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Overrun {
    pub(crate) state: usize,
    pub(crate) choice: usize,
    pub(crate) meter: usize,
    /// Where the meter would stand if nothing held it.
    pub(crate) level: i64,
}

impl<'a> AllWalks<'a> {
    /// Goes on until all is seen, or gives up at so many states.
    pub(crate) fn within(most_states: usize, scenario: &'a Scenario) -> Self {
        let mut walks = Self {
            scenario,
            states: Vec::new(),
            levels: Vec::new(),
            rows: Vec::new(),
            next: Vec::new(),
            may_end: Vec::new(),
            offered: scenario.scenes.iter().map(|scene| vec![false; scene.choices().len()]).collect(),
            reached: vec![false; scenario.scenes.len()],
            overruns: Vec::new(),
        };
        if !scenario.scenes.is_empty() {
            walks.go(most_states);
            walks.look_back();
        }
        walks
    }

    fn go(&mut self, most_states: usize) {
        let scenario = self.scenario;
        let mut levels: Levels = scenario.meters.iter().map(|meter| hold(meter.start.into(), meter.min, meter.max)).collect();
        self.push(State { scene: SceneIx::FIRST, from: 0, by: 0 }, &levels);
        let Some(radix) = Radix::of(scenario) else { return };
        let mut known: HashMap<u64, usize, BuildHasherDefault<KeyHasher>> = HashMap::default();
        let mut told: BTreeSet<(SceneIx, usize, usize, bool)> = BTreeSet::new();
        let mut tries = 0;

        known.insert(radix.key(SceneIx::FIRST, &levels), 0);
        let mut after = levels.clone();
        while self.rows.len() < self.states.len() && tries < MOST_TRIES && self.states.len() < most_states {
            let state = self.rows.len();
            let scene = self.states[state].scene;
            levels.copy_from_slice(self.levels(state));
            self.rows.push(self.next.len());
            for (place, choice) in scenario.scene(scene).choices().iter().enumerate() {
                tries += 1;
                if !choice.is_offered(&levels) {
                    continue;
                }
                self.offered[scene.get()][place] = true;
                after.copy_from_slice(&levels);
                for effect in &choice.effects {
                    let meter = &scenario.meters[effect.meter];
                    let level = i64::from(after[effect.meter]) + i64::from(effect.by);
                    let held = hold(level, meter.min, meter.max);
                    if i64::from(held) != level && told.insert((scene, place, effect.meter, level > i64::from(held))) {
                        self.overruns.push(Overrun { state, choice: place, meter: effect.meter, level });
                    }
                    after[effect.meter] = held;
                }
                let found = *known.entry(radix.key(choice.to, &after)).or_insert(self.states.len());
                if found == self.states.len() {
                    self.push(State { scene: choice.to, from: state, by: place }, &after);
                }
                self.next.push(found);
            }
        }
    }

    fn push(&mut self, state: State, levels: &[i32]) {
        self.reached[state.scene.get()] = true;
        self.states.push(state);
        self.levels.extend_from_slice(levels);
    }

    /// From the endings, and from every state not gone on from, back along all choices.
    fn look_back(&mut self) {
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.states.len()];
        for state in 0..self.rows.len() {
            for next in self.next(state) {
                before[*next].push(state);
            }
        }
        let is_goal =
            |state: &usize| *state >= self.rows.len() || matches!(self.scenario.scene(self.states[*state].scene).exit, Exit::Ending(_));
        let goals: Vec<usize> = (0..self.states.len()).filter(is_goal).collect();
        self.may_end = closure(self.states.len(), goals, |state| &before[state]);
    }

    /// Whether every state was gone on from. If not, what was not seen may still be there.
    pub(crate) fn is_complete(&self) -> bool {
        self.rows.len() == self.states.len()
    }

    /// All states, in the order found: nearest to the start first.
    pub(crate) fn states(&self) -> std::ops::Range<usize> {
        0..self.states.len()
    }

    pub(crate) fn scene(&self, state: usize) -> SceneIx {
        self.states[state].scene
    }

    pub(crate) fn levels(&self, state: usize) -> &[i32] {
        let meters = self.scenario.meters.len();
        &self.levels[state * meters..][..meters]
    }

    /// The states one choice away. None where the walk gave up.
    pub(crate) fn next(&self, state: usize) -> &[usize] {
        let Some(start) = self.rows.get(state) else { return &[] };
        let end = self.rows.get(state + 1).copied().unwrap_or(self.next.len());
        &self.next[*start..end]
    }

    /// Whether the walk saw that no choice is offered here, and that it is no ending.
    pub(crate) fn is_stuck(&self, state: usize) -> bool {
        self.next(state).is_empty() && !self.may_end[state]
    }

    /// Whether an ending can be reached from here. Where the walk gave up, it can't be ruled out.
    pub(crate) fn may_end(&self, state: usize) -> bool {
        self.may_end[state]
    }

    pub(crate) fn is_offered(&self, scene: SceneIx, choice: usize) -> bool {
        self.offered[scene.get()][choice]
    }

    pub(crate) fn is_reached(&self, scene: SceneIx) -> bool {
        self.reached[scene.get()]
    }

    pub(crate) fn overruns(&self) -> &[Overrun] {
        &self.overruns
    }

    /// A shortest path to a state: scenes, and the place of the choice taken in each.
    pub(crate) fn path(&self, state: usize) -> Vec<(SceneIx, usize)> {
        let mut path = Vec::new();
        let mut at = state;
        while at != 0 {
            let State { from, by, .. } = self.states[at];
            path.push((self.scene(from), by));
            at = from;
        }
        path.reverse();
        path
    }

    /// How to get to a state, in words: what to choose, one after the other.
    pub(crate) fn path_in_words(&self, state: usize) -> String {
        const HEAD: usize = 3;
        const TAIL: usize = 6;
        let mut chosen: Vec<String> = self
            .path(state)
            .into_iter()
            .map(|(scene, choice)| quote(&self.scenario.scene(scene).choices()[choice].text.to_plain()))
            .collect();
        if chosen.is_empty() {
            return "at the very start".to_owned();
        }
        if chosen.len() > HEAD + TAIL + 1 {
            let left_out = chosen.len() - HEAD - TAIL;
            chosen.splice(HEAD..HEAD + left_out, [format!("{left_out} more")]);
        }
        format!("after {}", chosen.join(", then "))
    }

    /// How the meters stand in a state: `Trust is 0 and Heat is 3`. Nothing without meters.
    pub(crate) fn levels_in_words(&self, state: usize) -> Option<String> {
        let levels = self.levels(state);
        let each: Vec<String> =
            self.scenario.meters.iter().zip(levels).map(|(meter, level)| format!("{} is {level}", meter.name)).collect();
        (!each.is_empty()).then(|| each.join(" and "))
    }
}

/// What is reached from `starts`, themselves included.
pub(crate) fn closure<'n>(nodes: usize, starts: impl IntoIterator<Item = usize>, next: impl Fn(usize) -> &'n [usize]) -> Vec<bool> {
    let mut seen = vec![false; nodes];
    spread(&mut seen, starts, next);
    seen
}

/// Adds to `seen` what is reached from `starts` past what is in it already.
pub(crate) fn spread<'n>(seen: &mut [bool], starts: impl IntoIterator<Item = usize>, next: impl Fn(usize) -> &'n [usize]) {
    let mut open: Vec<usize> = starts.into_iter().collect();
    while let Some(node) = open.pop() {
        if !std::mem::replace(&mut seen[node], true) {
            open.extend(next(node).iter().filter(|next| !seen[**next]));
        }
    }
}

/// A text of the lesson within a message, cut short if need be.
pub(crate) fn quote(text: &str) -> String {
    const MOST: usize = 48;
    // Said words bring their own marks.
    let text = text.strip_prefix(['"', '\u{201c}']).and_then(|text| text.strip_suffix(['"', '\u{201d}'])).unwrap_or(text);
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("\u{201c}{}\u{2026}\u{201d}", text[..end].trim_end()),
        None => format!("\u{201c}{text}\u{201d}"),
    }
}

/// Like `clamp`, which panics when the bounds are the wrong way round.
fn hold(level: i64, min: i32, max: i32) -> i32 {
    if level <= i64::from(min) {
        min
    } else if level >= i64::from(max) {
        max.max(min)
    } else {
        // Between two `i32`s.
        level as i32
    }
}

/// Numbers all states of a scenario, so that a state is one word to look up.
struct Radix(Vec<(i64, u64)>);

impl Radix {
    /// None when there are more states than numbers; no walk would end then.
    fn of(scenario: &Scenario) -> Option<Self> {
        let widths =
            scenario.meters.iter().map(|meter| (i64::from(meter.min), (i64::from(meter.max) - i64::from(meter.min)).max(0) as u64 + 1));
        let widths: Vec<_> = widths.collect();
        widths.iter().try_fold(scenario.scenes.len() as u64, |all, (_, width)| all.checked_mul(*width))?;
        Some(Self(widths))
    }

    fn key(&self, scene: SceneIx, levels: &[i32]) -> u64 {
        let mut key = scene.get() as u64;
        for ((min, width), level) in self.0.iter().zip(levels) {
            key = key * width + (i64::from(*level) - min) as u64;
        }
        key
    }
}

/// Spreads one number. The keys are our own, nobody can choose them to collide for long.
#[derive(Default)]
struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(self.0 ^ u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        let spread = key.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = spread ^ (spread >> 32);
    }
}
