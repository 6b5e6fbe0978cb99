use kernel::{Lang, Uuid};
use storage::words;

kernel::id!(
    /// A person who can sign in.
    AccountId,
    OfAccount
);
kernel::id!(
    /// An organisation of the coalition.
    OrganisationId,
    OfOrganisation
);

words! {
    /// What a person does in an organisation. The coalition admin's reach is the whole coalition.
    pub enum Role {
        /// Looks after the coalition: organisations, accounts, the audit. Sees no sealed thing.
        CoalitionAdmin = "coalition-admin",
        /// Speaks and decides for one organisation.
        Coordinator = "coordinator",
        /// Runs the warehouse.
        WarehouseLead = "warehouse-lead",
        /// Sorts, boxes, packs.
        Sorter = "sorter",
        /// Leads a distribution.
        DistributionLead = "distribution-lead",
        /// Looks after volunteers.
        VolunteerCoordinator = "volunteer-coordinator",
        /// Answers for safeguarding.
        SafeguardingLead = "safeguarding-lead",
        /// Works with people at risk.
        ProtectionWorker = "protection-worker",
        /// Keeps the money.
        Treasurer = "treasurer",
        /// Writes for the public.
        Editor = "editor",
        /// Observes what happens to people's rights.
        Observer = "observer",
        /// Looks, and changes nothing.
        Viewer = "viewer",
    }
}

words! {
    /// Something that a role may do. The door checks it; [`Role::may`] is the one table.
    pub enum Permission {
        /// Add organisations and change what they are.
        OrganisationsManage = "organisations-manage",
        /// Invite people, give and take roles.
        AccountsManage = "accounts-manage",
        /// Read who did what.
        AuditSee = "audit-see",
        /// See and revive jobs that failed.
        JobsManage = "jobs-manage",
        /// Change the catalogue.
        CatalogueManage = "catalogue-manage",
        /// See boxes, quantities and history.
        StockSee = "stock-see",
        /// Receive, split, merge, move, pick and pack out.
        StockMove = "stock-move",
        /// Correct, scrap, mark lost, approve a stocktake.
        StockCorrect = "stock-correct",
        /// Set up warehouses and locations, import, print labels ahead.
        StockSetUp = "stock-set-up",
        /// See how the needs come about.
        NeedsSee = "needs-see",
        /// Change weekly use and days of cover.
        NeedsManage = "needs-manage",
        /// Pin a level with a reason.
        NeedsPin = "needs-pin",
        /// See census rounds, figures that are not published yet, and what people said.
        CensusSee = "census-see",
        /// Enter counts and losses.
        CensusCount = "census-count",
        /// Review a round, publish it, set up sites.
        CensusReview = "census-review",
        /// See where people sleep. Every look is written down.
        WhereaboutsSee = "whereabouts-see",
        /// See distributions, menus and their figures.
        DistributionsSee = "distributions-see",
        /// Load, hand out, tally, take orders.
        DistributionsWork = "distributions-work",
        /// Plan a distribution, make its pick list, close it.
        DistributionsLead = "distributions-lead",
        /// Keep what people said, and the meetings with their decisions.
        VoicesKeep = "voices-keep",
        /// See offers and drop-offs, with how to reach whoever made them.
        DropOffsSee = "drop-offs-see",
        /// Answer offers, check drop-offs in.
        DropOffsHandle = "drop-offs-handle",
        /// Set up slots, opening hours and collection points, run convoys.
        BringManage = "bring-manage",
        /// Choose what the others see of an organisation's stock, and answer what is proposed.
        SharingManage = "sharing-manage",
    }
}

impl Role {
    /// The permission table.
    pub const fn may(self, permission: Permission) -> bool {
        use Permission as P;
        use Role as R;
        match permission {
            P::OrganisationsManage | P::JobsManage => matches!(self, R::CoalitionAdmin),
            P::AccountsManage | P::AuditSee => matches!(self, R::CoalitionAdmin | R::Coordinator),
            P::StockSee | P::NeedsSee => !matches!(self, R::SafeguardingLead | R::ProtectionWorker | R::Observer),
            P::StockMove => {
                matches!(self, R::CoalitionAdmin | R::Coordinator | R::WarehouseLead | R::Sorter | R::DistributionLead)
            }
            P::StockCorrect | P::StockSetUp | P::CatalogueManage => {
                matches!(self, R::CoalitionAdmin | R::Coordinator | R::WarehouseLead)
            }
            P::NeedsManage => {
                matches!(self, R::CoalitionAdmin | R::Coordinator | R::WarehouseLead | R::DistributionLead)
            }
            P::NeedsPin | P::CensusReview | P::SharingManage => matches!(self, R::CoalitionAdmin | R::Coordinator),
            P::CensusSee | P::DistributionsSee => !matches!(self, R::SafeguardingLead),
            P::CensusCount => matches!(
                self,
                R::CoalitionAdmin
                    | R::Coordinator
                    | R::DistributionLead
                    | R::VolunteerCoordinator
                    | R::ProtectionWorker
            ),
            // The coalition admin keeps the house, and need not know where people sleep.
            P::WhereaboutsSee => matches!(self, R::Coordinator | R::DistributionLead | R::ProtectionWorker),
            P::DistributionsWork | P::DropOffsSee | P::DropOffsHandle => {
                matches!(self, R::CoalitionAdmin | R::Coordinator | R::WarehouseLead | R::Sorter | R::DistributionLead)
            }
            P::DistributionsLead => {
                matches!(self, R::CoalitionAdmin | R::Coordinator | R::WarehouseLead | R::DistributionLead)
            }
            P::VoicesKeep => matches!(self, R::CoalitionAdmin | R::Coordinator | R::DistributionLead | R::Editor),
            P::BringManage => matches!(self, R::CoalitionAdmin | R::Coordinator | R::WarehouseLead),
        }
    }

    /// The Fluent key of the role's name.
    pub fn key(self) -> String {
        format!("role-{}", self.as_str())
    }
}

/// Who is signed in, and for which organisation they act just now.
#[derive(Clone, Debug)]
pub struct Who {
    /// The person.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// The language they read.
    pub lang: Lang,
    /// The organisation they act for.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Their roles there, and the coalition-wide ones.
    pub roles: Vec<Role>,
    /// Every organisation they may act for.
    pub organisations: Vec<(OrganisationId, String)>,
    /// The session's identifier (not its secret).
    pub session: Uuid,
}

impl Who {
    /// Whether any of their roles may do this.
    pub fn may(&self, permission: Permission) -> bool {
        self.roles.iter().any(|role| role.may(permission))
    }

    /// Whether their reach is the whole coalition.
    pub fn is_coalition_admin(&self) -> bool {
        self.roles.contains(&Role::CoalitionAdmin)
    }

    /// The organisation whose rows they see; `None` means every one.
    pub fn reach(&self) -> Option<OrganisationId> {
        (!self.is_coalition_admin()).then_some(self.organisation)
    }
}
