/// A sentence for a person, by its Fluent key and the values that go into it. Rules speak in messages, so that the
/// same refusal reads right in every language.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The Fluent key, which a test looks for in every language.
    pub key: &'static str,
    /// The values the sentence names.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A sentence without values.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Adds a value.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A value inside a [`Message`].
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A whole number, written with the reader's digits and grouping.
    Number(i64),
    /// A text, written as it is.
    Text(String),
}

macro_rules! number_arg {
    ($($t:ty),*) => {$(
        impl From<$t> for Arg {
            fn from(value: $t) -> Self {
                Arg::Number(i64::try_from(value).unwrap_or(i64::MAX))
            }
        }
        // Templates hand over references, and in loops references to references.
        impl From<&$t> for Arg {
            fn from(value: &$t) -> Self {
                Arg::from(*value)
            }
        }
        impl From<&&$t> for Arg {
            fn from(value: &&$t) -> Self {
                Arg::from(**value)
            }
        }
    )*};
}
number_arg!(i64, u64, i32, u32, u16, usize);

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Arg::Text(value.to_owned())
    }
}
impl From<&&str> for Arg {
    fn from(value: &&str) -> Self {
        Arg::Text((*value).to_owned())
    }
}
impl From<String> for Arg {
    fn from(value: String) -> Self {
        Arg::Text(value)
    }
}
impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Arg::Text(value.clone())
    }
}
impl From<&&String> for Arg {
    fn from(value: &&String) -> Self {
        Arg::Text((*value).clone())
    }
}
