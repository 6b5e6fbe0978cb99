/// Which kind of device a browser says it is, in two words: enough to recognise one's own phone in a list, too little
/// to recognise a person. Empty if it does not say.
pub fn device(user_agent: &str) -> String {
    let browser = first(
        user_agent,
        &[
            ("Firefox/", "Firefox"),
            ("FxiOS/", "Firefox"),
            ("Edg", "Edge"),
            ("SamsungBrowser/", "Samsung Internet"),
            ("OPR/", "Opera"),
            ("Chrome/", "Chrome"),
            ("CriOS/", "Chrome"),
            ("Safari/", "Safari"),
        ],
    );
    let system = first(
        user_agent,
        &[
            ("Android", "Android"),
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Windows", "Windows"),
            ("Macintosh", "Mac"),
            ("CrOS", "ChromeOS"),
            ("Linux", "Linux"),
        ],
    );
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

fn first(text: &str, marks: &[(&str, &'static str)]) -> Option<&'static str> {
    marks.iter().find(|(mark, _)| text.contains(mark)).map(|(_, word)| *word)
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn a_phone_is_recognised_and_a_version_is_not_kept() {
        let chrome = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36";
        assert_eq!(device(chrome), "Chrome, Android");
        assert_eq!(device("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"), "Firefox, Linux");
        assert_eq!(device("curl/8"), "");
        assert_eq!(device("<script>alert(1)</script>"), "");
    }
}
