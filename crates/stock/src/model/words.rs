use storage::words;

words! {
    /// Who wears or uses an item.
    pub enum WhoFor {
        /// Anyone.
        All = "all",
        /// Men.
        Men = "men",
        /// Women.
        Women = "women",
        /// Children.
        Children = "children",
        /// Babies.
        Babies = "babies",
    }
}

words! {
    /// What is counted.
    pub enum Unit {
        /// A piece.
        Piece = "piece",
        /// A pair.
        Pair = "pair",
        /// A pack.
        Pack = "pack",
        /// A kilogram.
        Kg = "kg",
        /// A litre.
        Litre = "litre",
        /// A tin.
        Tin = "tin",
    }
}

words! {
    /// When an item is needed.
    pub enum Season {
        /// All year.
        All = "all",
        /// In the cold.
        Winter = "winter",
        /// In the heat.
        Summer = "summer",
        /// In the rain.
        Rain = "rain",
    }
}

words! {
    /// What kind of place a location is.
    pub enum LocationKind {
        /// A shelf.
        Shelf = "shelf",
        /// A pallet.
        Pallet = "pallet",
        /// The floor.
        Floor = "floor",
        /// By the door, where things arrive.
        Door = "door",
        /// In a van.
        Van = "van",
    }
}

words! {
    /// What became of a box.
    pub enum BoxState {
        /// Announced, not here yet.
        Expected = "expected",
        /// On its shelf.
        InStock = "in-stock",
        /// Set aside for a distribution, a kit or a transfer.
        Picked = "picked",
        /// Gone out to be handed out.
        PackedOut = "packed-out",
        /// On the road to another warehouse.
        Transferred = "transferred",
        /// Not found.
        Lost = "lost",
        /// Not fit to be handed out.
        Scrapped = "scrapped",
    }
}

impl BoxState {
    /// Whether its content counts as stock.
    pub const fn counts(self) -> bool {
        matches!(self, BoxState::InStock | BoxState::Picked)
    }
}
