//! Numbers and texts as bits, high bits first.

/// Writes bits one after the other.
#[derive(Clone, Debug, Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    /// Bits used of the last byte; 0 when it is full.
    used: u8,
}

/// Reads what a [`BitWriter`] wrote. None as soon as there is no more.
#[derive(Clone, Debug)]
pub struct BitReader<'a> {
    bytes: &'a [u8],
    /// The next bit.
    at: usize,
}

impl BitWriter {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn bit(&mut self, bit: bool) {
        if self.used == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (7 - self.used);
        }
        self.used = (self.used + 1) % 8;
    }

    /// The lowest `count` bits of a number, 64 at most.
    pub fn bits(&mut self, number: u64, count: u32) {
        for place in (0..count.min(64)).rev() {
            self.bit(number >> place & 1 == 1);
        }
    }

    /// A number of any size in pieces of `piece` bits (1 to 63), low ones first, each led by whether it goes on.
    pub fn number(&mut self, mut number: u64, piece: u32) {
        loop {
            let rest = number >> piece;
            self.bit(rest > 0);
            self.bits(number, piece);
            if rest == 0 {
                return;
            }
            number = rest;
        }
    }

    /// A text as UTF-8, led by its length.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64, 6);
        for byte in text.bytes() {
            self.bits(byte.into(), 8);
        }
    }

    /// The bytes; zeros fill up the last.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

impl<'a> BitReader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte >> (7 - self.at % 8) & 1 == 1;
        self.at += 1;
        Some(bit)
    }

    pub fn bits(&mut self, count: u32) -> Option<u64> {
        let mut number = 0;
        for _ in 0..count {
            number = number << 1 | u64::from(self.bit()?);
        }
        Some(number)
    }

    /// None as well for a number that needs more than 64 bits.
    pub fn number(&mut self, piece: u32) -> Option<u64> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let goes_on = self.bit()?;
            let bits = self.bits(piece)?;
            if shift >= 64 || bits << shift >> shift != bits {
                return None;
            }
            number |= bits << shift;
            if !goes_on {
                return Some(number);
            }
            shift += piece;
        }
    }

    pub fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number(6)?).ok()?;
        if length > self.bytes.len() {
            return None;
        }
        let mut bytes = Vec::with_capacity(length);
        for _ in 0..length {
            bytes.push(self.bits(8)? as u8);
        }
        String::from_utf8(bytes).ok()
    }

    /// Whether nothing is left but the zeros that fill up the last byte.
    pub fn is_done(&self) -> bool {
        let mut rest = self.clone();
        let left = self.bytes.len() * 8 - self.at;
        left < 8 && rest.bits(left as u32) == Some(0)
    }
}
