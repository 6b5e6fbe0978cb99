/// The page to open after signing in, if it is one of the desk's own. Anything else could lead a person who has just
/// signed in to a copy of this site.
pub fn local_next(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("/desk")?;
    let ends_there = rest.is_empty() || rest.starts_with(['/', '?']);
    let plain = text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (ends_there && plain && text.len() <= 300 && !text.contains("//")).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::local_next;
    use proptest::prelude::*;

    #[test]
    fn only_the_desk_comes_next() {
        for fine in ["/desk", "/desk/stock/boxes", "/desk?done=done-saved", "/desk/stock/find?q=7K2M"] {
            assert_eq!(local_next(fine), Some(fine));
        }
        for wrong in [
            "",
            "/",
            "/needs",
            "/deskevil",
            "https://evil.example/desk",
            "//evil.example/desk",
            "/desk//evil.example",
            "/desk\\evil",
            "/desk/\r\nSet-Cookie: a=b",
            "desk",
            " /desk",
            "/desk/é",
        ] {
            assert_eq!(local_next(wrong), None, "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn a_browser_never_leaves_the_site(text in "(/desk)?.{0,40}") {
            if let Some(next) = local_next(&text) {
                let base = url::Url::parse("https://wayhouse.example.org/sign-in").unwrap();
                let there = base.join(next).unwrap();
                prop_assert_eq!(there.host_str(), Some("wayhouse.example.org"));
            }
        }
    }
}
