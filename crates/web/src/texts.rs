use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::{Arg, Lang, Message};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../locales"]
#[include = "*.ftl"]
struct Files;

/// Every sentence in every language, from `locales/{en,fr,ar,fa}/*.ftl`.
pub struct Texts([FluentBundle<FluentResource>; 4]);

impl Texts {
    /// Reads the sentences. A file that does not parse is a fault of ours, which a test finds.
    ///
    /// # Errors
    /// Names the file and what is wrong with it.
    pub fn load() -> kernel::Result<Self> {
        Ok(Self([bundle(Lang::En)?, bundle(Lang::Fr)?, bundle(Lang::Ar)?, bundle(Lang::Fa)?]))
    }

    /// Whether a language has a sentence for the key.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.0[lang.index()].has_message(key)
    }

    /// The sentence for a key, with values. A missing sentence falls back to English, and a missing key shows itself.
    pub fn say(&self, lang: Lang, key: &str, values: &[(&str, Arg)]) -> String {
        let bundle = &self.0[lang.index()];
        let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
            return if lang == Lang::En { key.to_owned() } else { self.say(Lang::En, key, values) };
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(
                *name,
                match value {
                    Arg::Number(n) => FluentValue::from(*n),
                    Arg::Text(t) => FluentValue::String(Cow::Borrowed(t.as_str())),
                },
            );
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(key, lang = lang.code(), ?errors, "a sentence lacks a value");
        }
        said
    }

    /// Whether there is a sentence for a key.
    pub fn knows(&self, key: &str) -> bool {
        self.0[Lang::En.index()].has_message(key)
    }

    /// The sentence of a message.
    pub fn message(&self, lang: Lang, message: &Message) -> String {
        self.say(lang, message.key, &message.args)
    }
}

fn bundle(lang: Lang) -> kernel::Result<FluentBundle<FluentResource>> {
    let id = lang.code().parse().map_err(kernel::Error::fault)?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Marks around values keep a Latin code from turning an Arabic sentence around; others do not need them.
    bundle.set_use_isolating(lang.direction() == kernel::Direction::Rtl);
    bundle.set_formatter(Some(match lang {
        Lang::En => write_number::<0>,
        Lang::Fr => write_number::<1>,
        Lang::Ar => write_number::<2>,
        Lang::Fa => write_number::<3>,
    }));
    let folder = format!("{}/", lang.code());
    for name in Files::iter().filter(|name| name.starts_with(&folder)) {
        let Some(file) = Files::get(&name) else { continue };
        let text = String::from_utf8(file.data.into_owned()).map_err(kernel::Error::fault)?;
        let resource = FluentResource::try_new(text)
            .map_err(|(_, errors)| kernel::Error::Fault(format!("locales/{name}: {errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| kernel::Error::Fault(format!("locales/{name}: {errors:?}")))?;
    }
    Ok(bundle)
}

fn write_number<const LANG: usize>(
    value: &FluentValue<'_>,
    _: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "numbers in sentences are whole and small")]
        FluentValue::Number(n) => Some(Lang::ALL[LANG].number(n.value as i64)),
        _ => None,
    }
}
