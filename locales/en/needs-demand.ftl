## Why a level
need-why-coming = { $days ->
    [0] Almost nothing in stock or promised; we want { $wanted } days’ worth.
    [one] With what is promised, it lasts for about one day; we want { $wanted }.
   *[other] With what is promised, it lasts for about { $days } days; we want { $wanted }.
}
need-why-coming-range = With what is promised, it lasts for about { $from } to { $to } days, by size; we want { $wanted }.
need-why-full = There is enough of it, and our warehouses are nearly full. Please keep it for later.
needs-how-held = A level changes only when the figures are clearly past its border, by 15 in a hundred, so that it does not flicker. When our warehouses are nearly full, what there is enough of becomes “please stop”.

## A demand in one sentence
demand-said-standard = { $people } people × { $units } every { $months ->
        [one] month
       *[other] { $months } months
    }{ $season ->
        [100] {""}
       *[other] {" "}× { $season } % for the season
    }{ $lost ->
        [0] {""}
       *[other] {" "}+ { $lost } lost a week
    }{ $arriving ->
        [0] {""}
       *[other] {" "}+ { $arriving } for those who arrive
    } = { $weekly } a week{ $weeks ->
        [0] .
       *[other] ; learned from { $weeks } weeks: { $learned }.
    }
demand-said-learned = Learned from { $weeks } weeks of what went out and of who was turned away{ $each ->
        [yes] , for as many people as were counted last
       *[no] {""}
    }{ $besides ->
        [yes] , with what was lost and what those who arrive are given
       *[no] {""}
    }: { $weekly } a week, in most weeks between { $low } and { $high }.
demand-said-learned-sum = Learned from { $weeks } weeks of what went out and of who was turned away{ $people ->
        [0] {""}
       *[other] , for { $people } people
    }{ $season ->
        [100] {""}
       *[other] , × { $season } % for the season
    }: { $besides ->
        [yes] { $used }{ $lost ->
            [0] {""}
           *[other] {" "}+ { $lost } lost a week
        }{ $arriving ->
            [0] {""}
           *[other] {" "}+ { $arriving } for those who arrive
        } ={" "}
       *[no] {""}
    }{ $weekly } a week, in most weeks between { $low } and { $high }{ $standard ->
        [0] .
       *[other] ; by the standard it would be { $standard }.
    }
demand-said-counted = Worked out from the people who were counted and what each of them needs: { $weekly } a week.
demand-said-entered = Entered by the people who work here: { $weekly } a week{ $weeks ->
        [0] .
       *[other] ; learned from { $weeks } weeks it would be { $learned }.
    }

## Desk: demand of one item
demand-title = How much is wanted
demand-unknown = Nothing is known yet. Enter a weekly use, or set a standard below.
demand-chart = Out each week, expected, and in stock
demand-chart-key = Above: bars are units that went out, and on top of them those that people asked for in vain. For the weeks to come bars are what we expect people to use, and on top of it what was lost and, as an outline, what those who arrive are given; the dashed line is all of it, and the band, where there is one, holds eight weeks of ten. Below: in stock when the week was over.
demand-chart-table = The figures as a table
demand-week = Week from
demand-went = Went out
demand-away = Turned away
demand-expected = Expected
demand-between = { $units } ({ $low }–{ $high })
demand-made-of = { $used } used + { $lost } lost + { $arriving } for those who arrive
demand-left-out = not learned from: out of stock
demand-sizes = How it divides by size
demand-method = Which figure counts?
demand-method-automatic = The best there is
demand-method-learned = Learned
demand-method-entered = Entered by hand
demand-method-standard = By the standard
demand-a-week = { $weekly } a week
demand-choose = Let this one count
demand-rate = Standard
demand-rate-link = Read it there
demand-no-rate = No standard is set.
demand-suggested = The form holds what the handbook suggests: save it to use it.
demand-rate-units = Units for one person
demand-rate-months = Used up in how many months
demand-rate-months-help = A handbook says what a person should have. How long it lasts out there is your experience.
demand-rate-source = Who says so
demand-rate-source-help = Shown beside the figure.
demand-rate-address = Where it can be read (address)
demand-rate-save = Save the standard
demand-rate-forget = Take the standard away
demand-rate-history = How the standard changed
demand-rate-gone = Taken away: { $before }
demand-changes = How the level changed
demand-changed = { $before } → { $after }
demand-no-level = no level
demand-followers = { $count ->
    [0] Nobody follows this item.
    [one] One person is told by mail when it turns urgent.
   *[other] { $count } people are told by mail when it turns urgent.
}
done-method-chosen = Saved. The level is worked out anew.
done-rate-set = The standard is set. The level is worked out anew.
done-rate-forgotten = The standard is gone. The level is worked out anew.
error-rate-units = More than 0, at most { $max }, with at most three decimals.
error-rate-months = Between 1 and { $max } months.
error-rate-link = An address that begins with https://

## Desk: standards
menu-needs-rates = Standards
rates-title = Standards and demand
rates-lede = What one person needs, what was learned, and what people entered: for each item, side by side, in units a week. Open an item to change it.
rates-kits = What everybody gets who arrives
rates-kits-lede = People who arrive in a week are given these kits; what is in them is added to the demand.
rates-kit-given = Given to everybody who arrives.
rates-kit-not-given = Not given on arrival.
rates-kit-yes = Give it on arrival
rates-kit-no = Stop giving it
rates-items = Items
rates-rate = Standard
rates-every = { $months ->
    [one] { $units } a person each month.
   *[other] { $units } a person every { $months } months.
}
rates-counts = What counts
done-kit-given = Saved. The demand is worked out anew within a minute.
shipped-title = Standards that come with the program
shipped-back = All standards
shipped-lede = From the Sphere Handbook and our own judgement, each with its source. Nothing counts before you adopt it, and you can change every one.
shipped-adopt = { $count ->
    [one] Adopt the one that fits an item
   *[other] Adopt the { $count } that fit items
}
shipped-state = Used
shipped-set = A standard is set
shipped-fits = Fits this item
shipped-fits-nothing = Fits no item: match it below
shipped-match = Use one for another item
shipped-match-lede = Your catalogue may call a thing something else, or hold it in two kinds.
seasons-title = Seasons
seasons-lede = What a month is multiplied by, in percent of an average month. It counts for every item of that season, also for what is learned.
seasons-months = What each month is multiplied by
seasons-enter = Enter other months
seasons-year = Twelve numbers, January first
seasons-year-help = In percent, parted by spaces. Together they average about 100.
seasons-now = As they stand, to copy
seasons-history = What was entered
seasons-shipped = Nothing yet: the numbers are those that come with the program.
done-rates-adopted = Adopted. Each counts with its source, and you can change it.
done-season-entered = Saved. The demand is worked out anew within a minute.
error-season-year = Twelve whole numbers from 0 to { $max }.
error-season-average = The year averages { $average }, and should be about 100: else more or less is needed than the standard says.

## Following an item
follow-title = Be told when it is urgent
follow-title-item = { $item }: be told when it is urgent
follow-lede = You get a short mail on the day when it turns urgent, at most one a day. Nothing else, ever.
follow-link = Tell me when it is urgent
follow-back = Back to the item
follow-email = Your e-mail address
follow-email-help = Kept only for this, until you stop it.
follow-size = Size
follow-every-size = Every size
follow-consent = Yes, write to me at this address when this item turns urgent. I can stop it at any time with one click.
follow-ask = Ask me by mail
follow-confirm-text = Shall we write to you when this turns urgent: { $item }?
follow-confirm = Yes, write to me
follow-follows = You are told when this turns urgent: { $item }.
follow-stop-text = Shall we stop writing to you about this: { $item }?
follow-stop = Stop writing to me
follow-stopped = You will get no more mail about it. Your address is deleted.
done-follow-asked = Thank you. If this address can be reached, a mail with a link is on its way: open it to confirm.
done-follow-confirmed = Confirmed. We write to you when it turns urgent.
error-follow-consent = Tick this, so that we may write to you.
mail-follow-subject = Please confirm: be told when it is urgent
mail-follow-text =
    Somebody, we hope you, asked us to write to this address when this turns urgent: { $item }.

    To confirm, open this link:
    { $link }

    If it was not you, do nothing: after seven days we forget the address. To delete it at once:
    { $stop }
mail-urgent-subject = Urgent now: { $item }
mail-urgent-text =
    { $item } has turned urgent today.

    What is needed, and what not to send:
    { $link }

    You asked us to tell you. To stop it, with one click:
    { $stop }
mail-urgent-sizes-text =
    { $item } has turned urgent today, in size { $sizes }.

    What is needed, and what not to send:
    { $link }

    You asked us to tell you. To stop it, with one click:
    { $stop }

## The change feed
feed-changed = { $item }: { $level }
feed-changed-size = { $item }, { $sizes }: { $level }

## Between organisations
menu-needs-exchange = Exchange
sharing-title = What the others see
sharing-lede = Each organisation decides what the other organisations see of its stock. What it lacks is always shown, so that somebody can help.
sharing-legend = The others see
sharing-shows-gaps = only what we lack
sharing-shows-surplus = what we lack, and what we have too much of
sharing-shows-stock = all our stock
done-sharing-chosen = Saved. The others see that from now on.
shown-title = What organisations show each other
shown-lede = A surplus is what stands beyond twice what the organisation wants for four weeks. A gap is what it lacks for the next four. What it wants is what went out and what people asked for in vain in the last four weeks, or what went out in the same season last year, if that was more.
shown-organisation = Organisation
shown-surplus = Surplus
shown-gap = Gap
shown-nothing = Nothing here is shown
exchange-title = Too much here, too little there
exchange-lede = What one organisation has more of than it will use, and another lacks. One button starts the transfer; whoever gives packs it.
exchange-nothing = Nothing to exchange just now
exchange-nothing-help = Proposals appear when an organisation shows its surplus and another lacks the same thing.
exchange-units = Units
exchange-from = From
exchange-to = To
exchange-start = Start the transfer
exchange-note = Proposed: { $units } × { $item } { $size }
done-exchange-started = The transfer has begun, and its boxes are set aside. Look through them, and send it.
error-exchange-gone = This is not proposed any more. Nothing was changed.

## What people say, beside the demand
needs-desk-voices = What people say about it
needs-desk-faces = Faces chosen in the last { $weeks } weeks:
needs-desk-decisions = Decided together
needs-desk-faces-around = Faces chosen at distributions that offered it, in the last { $weeks } weeks:
