//! What an objective starts with: something to do, that somebody could see or hear, or catch themselves doing.

pub(in crate::rubric) const DOING_VERBS: &[&str] = &[
    "accept", "agree", "answer", "ask", "balance", "bring", "build", "calm", "catch", "change", "check", "choose", "close", "compare",
    "cool", "describe", "draw", "draft", "end", "explain", "find", "fix", "give", "handle", "hear", "help", "join", "keep", "leave",
    "link", "list", "listen", "look", "make", "map", "mark", "match", "mend", "move", "name", "notice", "offer", "open", "order", "pause",
    "pick", "place", "plan", "practise", "put", "rank", "reach", "read", "rebuild", "recall", "repair", "repeat", "replay", "rewrite",
    "say", "see", "send", "set", "share", "show", "slow", "sort", "split", "spot", "start", "state", "stay", "step", "stop", "suggest",
    "swap", "take", "talk", "tell", "test", "think", "trace", "trade", "try", "turn", "use", "wait", "weigh", "work", "write",
];
