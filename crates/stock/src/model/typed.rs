use kernel::{Message, Quantity};

/// The most characters of a word for addresses.
pub const SLUG: usize = 60;

/// Words that are addresses of other pages beside those of items, categories and warehouses: `/needs/embed`,
/// `/desk/needs/rates`, `/desk/stock/catalogue/new`.
const RESERVED: [&str; 6] = ["new", "embed", "exchange", "rates", "sharing", "shown"];

/// A word for addresses, made of a name: `Winter coat, men` becomes `winter-coat-men`. What is such a word already stays
/// as it is.
///
/// # Errors
/// If nothing is left of it, since an address needs Latin letters or digits; or if it is the address of another page.
pub fn slug(name: &str) -> Result<String, Message> {
    let mut slug = String::new();
    for c in kernel::fold(name).chars().take(SLUG) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug {
        "" => Err(Message::new("error-slug-empty")),
        slug if RESERVED.contains(&slug) => Err(Message::new("error-slug-reserved").with("slug", slug)),
        slug => Ok(slug.to_owned()),
    }
}

/// Reads a whole number from nought to `most`.
///
/// # Errors
/// If it is none, or out of that range.
pub fn whole(text: &str, most: i64) -> Result<i64, Message> {
    let number = match Quantity::parse(text) {
        Ok(quantity) => quantity.get(),
        Err(message) if message.key == "error-quantity-zero" => 0,
        Err(message) => return Err(message),
    };
    if number > most { Err(Message::new("error-quantity-absurd").with("max", most)) } else { Ok(number) }
}

/// Reads a volume in litres as people write it (`3`, `0.5`, `3,25`) and answers millilitres, at most `most` litres.
///
/// # Errors
/// If it is no such number.
pub fn litres(text: &str, most: i64) -> Result<i64, Message> {
    let text = text.trim();
    let (units, parts) = text.split_once(['.', ',', '٫']).unwrap_or((text, ""));
    let units = whole(units, most)?;
    if parts.chars().count() > 3 {
        return Err(Message::new("error-litres"));
    }
    let parts = if parts.is_empty() {
        0
    } else {
        whole(&format!("{parts:0<3}"), 999).map_err(|_| Message::new("error-litres"))?
    };
    Ok(units * 1000 + parts)
}

/// Writes millilitres as litres.
pub fn as_litres(ml: i64) -> String {
    let text = format!("{}.{:03}", ml / 1000, ml % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(slug("Men’s winter coat (M)").unwrap(), "men-s-winter-coat-m");
        assert_eq!(slug("Manteau d’été").unwrap(), "manteau-d-ete");
        assert!(slug("معطف").is_err());
        for name in ["New", " embed!", "Rates", "Exchange", "sharing", "Shown"] {
            assert_eq!(slug(name).unwrap_err().key, "error-slug-reserved", "{name}");
        }
    }

    #[test]
    fn litres_are_read_as_people_write_them() {
        assert_eq!(litres("3,5", 100).unwrap(), 3500);
        assert_eq!(litres("٢", 100).unwrap(), 2000);
        assert_eq!(litres("0.025", 100).unwrap(), 25);
        for wrong in ["", "-1", "1.2345", "a", "101", "1.-5", "1..5"] {
            assert!(litres(wrong, 100).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn litres_read_back(ml in 0_i64..100_000) {
            prop_assert_eq!(litres(&as_litres(ml), 100).unwrap(), ml);
        }

        #[test]
        fn a_word_for_addresses_stays_one(name in ".{0,90}") {
            if let Ok(word) = slug(&name) {
                prop_assert!(word.len() <= SLUG && !word.is_empty());
                prop_assert_eq!(slug(&word), Ok(word));
            }
        }

        #[test]
        fn anything_typed_is_answered(text in ".{0,40}") {
            let _ = (slug(&text), whole(&text, 10), litres(&text, 10));
        }
    }
}
