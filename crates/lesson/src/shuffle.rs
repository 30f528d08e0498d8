//! An order that looks random and is always the same for the same seed.

/// `items` in an order drawn from `seed`, and never the order given when there are two or more:
/// a list to put in order must not start in order.
pub fn shuffled<T: Clone>(items: &[T], seed: u32) -> Vec<T> {
    let mut shuffled = items.to_vec();
    let mut order: Vec<usize> = (0..items.len()).collect();
    let mut state = seed.wrapping_mul(0x9E37_79B9) | 1;
    for last in (1..order.len()).rev() {
        // Xorshift: good enough to mix a handful of cards, and 3 instructions in the learner's wasm.
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        order.swap(last, state as usize % (last + 1));
    }
    if order.iter().enumerate().all(|(place, from)| place == *from) {
        let by = usize::from(order.len() > 1);
        order.rotate_left(by);
    }
    for (place, from) in order.iter().enumerate() {
        shuffled[place] = items[*from].clone();
    }
    shuffled
}

#[cfg(test)]
mod tests {
    use super::shuffled;

    #[test]
    fn nothing_is_lost_and_the_given_order_never_comes_back() {
        for length in 2..9 {
            let items: Vec<usize> = (0..length).collect();
            for seed in 0..500 {
                let mut mixed = shuffled(&items, seed);
                assert_ne!(mixed, items, "seed {seed}");
                assert_eq!(mixed, shuffled(&items, seed));
                mixed.sort_unstable();
                assert_eq!(mixed, items);
            }
        }
    }

    #[test]
    fn short_lists_survive() {
        assert!(shuffled::<u8>(&[], 7).is_empty());
        assert_eq!(shuffled(&[1], 7), [1]);
    }
}
