//! From bytes to a text code.

use crate::{
    BitReader, Header, Kind,
    group::{DATA, seal},
    typed::letters,
};

/// Bytes that a code holds at most.
pub const MOST_BYTES: usize = (1 << 15) - 1;

/// The code of these bytes, in groups of six with `-` between them. None when there are more than [`MOST_BYTES`], or when the
/// version is not from 1 to 31.
///
/// A byte takes 1.9 characters without the hyphens and 2.2 with them. For a QR code leave them out: it then needs only letters and
/// digits, in its mode of 5.5 bits a character.
pub fn encode(kind: Kind, version: u8, bytes: &[u8]) -> Option<String> {
    if bytes.len() > MOST_BYTES || !(1..=31).contains(&version) {
        return None;
    }
    let header = Header { kind, version, bytes: bytes.len() };
    let mut all = bytes.to_vec();
    all.extend(header.crc(bytes).to_le_bytes());
    // Zeros to fill up the last group.
    all.extend([0; 4]);

    let mut code = letters(&seal(header.to_data(), 0));
    let mut reader = BitReader::new(&all);
    for place in 1..header.groups() {
        let mut data = [0; DATA];
        for symbol in &mut data {
            *symbol = reader.bits(5)? as u8;
        }
        code.push('-');
        code.push_str(&letters(&seal(data, place)));
    }
    Some(code)
}
