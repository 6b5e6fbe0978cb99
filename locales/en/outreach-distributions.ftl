## Distributions
menu-distributions = Distributions
distributions-title = Distributions
distributions-lede = Plan the day, load the van, tally what is handed out, bring the rest back, talk it over.
distributions-which-coming = Coming and under way
distributions-which-over = Over
distributions-none-coming = No distribution is planned.
distributions-none-over = No distribution is over yet.
distributions-search = Area
distribution-title = Distribution
distribution-new-title = Plan a distribution
distribution-plan-title = Plan
distribution-plan-lede = Where, when, for how many people, and what. The pick list follows from it.
distribution-no-warehouse = Your organisation has no warehouse to load from yet.
distribution-day = Day
distribution-time = Time
distribution-when = When
distribution-area = Area
distribution-area-help = A coarse name, like “north of the port”. Never where people sleep.
distribution-from = Loaded from
distribution-whose = Organisation
distribution-state = State
distribution-state-planned = Planned
distribution-state-under-way = Under way
distribution-state-closed = Closed
distribution-state-called-off = Called off
distribution-people = People
distribution-expected = People expected
distribution-expects = { $n } expected
distribution-came = People who came
distribution-came-help = About how many, 0 if nobody came.
distribution-what = What is offered
distribution-what-help = One kind of thing at a time, each with a choice of up to three.
distribution-kind = Kind { $n }
distribution-item = Item
distribution-or-item = Or
distribution-choice = Something to choose from
distribution-more-kinds = More kinds
distribution-share = Units for 100 people
distribution-share-help = 100: one each. 50: one for every second person. Empty means 100.
distribution-share-told = { $n } for 100 people
distribution-team = Team
distribution-roles = Who does what
distribution-roles-help = A line each: queue, table, stock, spotter. First names are enough.
distribution-note = Remark
distribution-change-plan = Change the plan
distribution-call-off = Call off
distribution-back = To the distribution
distribution-sums = What became of it
distribution-size = Size
distribution-loaded = Loaded
distribution-handed = Handed out
distribution-returned = Brought back
distribution-left = Not accounted for
distribution-found = More than labelled
distribution-turned-away = None left for
distribution-adds-up = It adds up: what was loaded was handed out or brought back.
distribution-missing = { $n ->
    [one] One unit is missing: loaded, but neither handed out nor brought back.
   *[other] { $n } units are missing: loaded, but neither handed out nor brought back.
}
distribution-extra = { $n ->
    [one] One unit more was there than the labels said.
   *[other] { $n } units more were there than the labels said.
}
distribution-would-miss = { $n ->
    [one] One unit is not accounted for yet.
   *[other] { $n } units are not accounted for yet.
}
distribution-would-miss-help = Bring it back, or tally it. If you close now, it is written down as missing.

## Loading
distribution-load = Load
distribution-load-title = Load the van
distribution-pick-title = Pick list
distribution-pick-none = Nothing is left to pick: all that is wanted is loaded, or none of it is in stock.
distribution-pick-sum = { $boxes } boxes, { $units } units.
distribution-pick-order = In walking order; what expires first and what came first goes first.
distribution-place = Place
distribution-box = Box
distribution-take = Take
distribution-whole = whole: { $n }
distribution-part-of = { $n } of { $of }
distribution-expires = until { $day }
distribution-in-van = In the van
distribution-print = Print
distribution-short = Short
distribution-short-of = { $found } of { $wanted } are in stock
distribution-scan-code = Box code
distribution-load-one = Load
distribution-part = Only a part
distribution-part-help = How many units; empty means the whole box.
distribution-load-ticked = Load what is ticked
distribution-unload = Not loaded

## Handing out
distribution-hand-out = Hand out
distribution-hand-out-title = Hand out
distribution-who = To whom
distribution-person-man = Man
distribution-person-woman = Woman
distribution-person-child = Child
distribution-person-unsaid = Not said
distribution-tile = { $handed } given · { $left } left
distribution-none-left = None left?
distribution-none-left-help = Press once for each person who had to go without: that is a need too.
distribution-turned-away-one = Went without
distribution-nothing-loaded = Nothing is loaded yet.
distribution-last = Last written
distribution-line-handed = { $n } × { $what } handed out ({ $person })
distribution-line-turned-away = { $n } × { $what } was not there ({ $person })
distribution-grid-title = Write a whole tally
distribution-grid-lede = From paper: what is to be added to each line.
distribution-correction = More was there than the labels said (correction)

## Bringing back
distribution-return = Bring back
distribution-return-title = Bring back
distribution-return-lede = What comes back goes into the box it came from.
distribution-return-left = Not handed out so far:
distribution-return-none = Nothing is left to bring back.
distribution-return-place = Put where
distribution-return-place-help = Empty: each box back to where it stood.
distribution-at-most = At most
distribution-came-back = Came back

## Debrief
distribution-debrief = Debrief
distribution-debrief-title = Debrief and close
distribution-went-well = What went well
distribution-to-improve = What to improve
distribution-no-names = No names of people on the move.
distribution-incident = Incident
distribution-incident-help = A link or a short remark, if something happened. No names.
distribution-close = Close the distribution
done-distribution-planned = Planned.
done-distribution-changed = The plan is changed.
done-distribution-loaded = Loaded.
done-distribution-unloaded = Taken back: it is in stock again.
done-handed-out = Counted.
done-turned-away = Counted as missing for somebody.
done-tally-taken-back = Taken back.
done-distribution-returned = Back in the warehouse.
done-return-taken-back = Taken back: it is out again.
done-distribution-closed = Closed. Thank you all.
done-distribution-called-off = Called off.
error-distribution-over = This distribution is over. If it was closed in the last days, whoever leads can open it again on its page.
error-distribution-loaded = Something of it was loaded, handed out or missed. Bring it back first, or close it with a debrief.
error-distribution-day = Choose a day at most { $ahead } days ahead and { $late } days past.
error-distribution-item-twice = This item stands above already.
error-distribution-no-items = Say at least one thing that is offered.
error-time = Write a time like 14:00.
error-load-none = Tick a box first.
error-load-used = Units of { $code } were handed out or brought back already. Bring back what is left instead.
distribution-load-kept-tick = I know that those who ordered it will go without unless more is found.
distribution-load-kept = Load it all the same
error-load-kept = Not loaded: { $kept } here are kept aside for the menus of other distributions, and { $missing } of them would be missing. Take a part, or another box; whoever leads can load it all the same.
error-load-kept-tick = Tick that you know what it means, or take another box.
distribution-open-again = Open again
distribution-open-again-help = To put right what was tallied wrongly. The public figures do without it until it is closed again.
distribution-open-again-why = Why
distribution-opened-again = Opened again
done-distribution-opened-again = Open again. Put it right, then close it with the debrief.
error-distribution-too-old = Only a distribution that was closed in the last { $days } days can be opened again.
error-distribution-others-warehouse = This warehouse is another organisation’s. Choose one of the organisation whose distribution it is.
distribution-menu-and-voices = Menu and voices
distribution-nothing-of-it = None of it is loaded yet.
error-handed-more = Not counted: only { $left } should be left. If more was there than the labels said, write it in the whole tally and tick the correction.
error-tally-nothing = Nothing was written in.
error-tally-taken-back = That was taken back already, or what it counted has been brought back.
error-return-box = At most { $most } can come back into { $code }.
error-return-handed = More of { $code } would come back than is left: it was tallied as handed out. Take a line of the tally back first.
error-return-nothing = Write how many came back.

## Weeks
handed-out-title = Week by week
handed-out-lede = What each organisation handed out, and all together. Only closed distributions count.
handed-out-none = No distribution was closed in the last weeks.
handed-out-week = Week of
handed-out-together = All together
handed-out-public = What the public sees
handed-out-public-help = Rounded down to a multiple of five, so that nobody can be picked out.
handed-out-figures = What was handed out
handed-out-caption = People who came to distributions, week by week
handed-out-table = The figures as a table
handed-out-people = People who came
handed-out-units = Items handed out
handed-out-few = fewer than 5
handed-out-method = Counted at the table by the teams, closed after a debrief, rounded down to a multiple of five. A person who came twice is counted twice.
handed-out-home = Handed out together
handed-out-people-week = people came this week
handed-out-units-week = items handed out this week
handed-out-people-season = people came this season
handed-out-units-season = items handed out this season
