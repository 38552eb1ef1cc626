"""Sharing, grouping, packing, rows and leftovers, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
{N} [shares|divides|splits] {a} [sweets|grapes|stickers|marbles|crackers|strawberries|cookies|cherries] equally [among|between] {b} [1#friends|cousins|children|classmates|neighbours|kids]. How many does each [1#friend|cousin|child|classmate|neighbour|kid] get? | a/b
How many [2#plums|crayons|nuts|badges|stamps|beads] will each [1#child|player|cousin|girl|boy|pupil] [get|receive|be given] if {a} [2#plums|crayons|nuts|badges|stamps|beads] are shared [equally|fairly|out equally] [among|between] {b} [1#children|players|cousins|girls|boys|pupils]? | a/b
[Mum|Grandma|My aunt|Our neighbour|Dad] baked {a} [muffins|scones|biscuits|buns|rolls] and [gave them all away|took them all round] to {b} [1#families|neighbours|friends|helpers], the same number [for|to] each. How many did [each|every|one] [1#family|neighbour|friend|helper] get? | a/b
{a} [conkers|sweets|crisps|lollies|cards|toy cars|raisins] shared by {b} [kids|boys|girls|mates], how many [each|for each one|do they get each|does one get] | a/b
There were {b} of us and we found {a} [1#shells on the beach|conkers in the park|pine cones in the wood|blackberries by the path|feathers by the lake]. We shared them [equally|fairly|out equally]. How many [1#shells|conkers|pine cones|blackberries|feathers] did each of us [get|have|take home]? | a/b
{N}, {M} and {K} [won|found|earned|were given|collected] {a} [tokens|stickers|shells|points|marbles|chestnuts] [together|as a team] and [shared|split] them equally. How many did each [of them |child |]get? | a/3
{N} has {a} [trading cards|chocolates|stickers|marbles|stamps|gummy bears]. {He} keeps {c} for {him}self and [shares|divides|splits] the rest equally among {b} [1#friends|cousins|classmates|teammates]. How many does each [1#friend|cousin|classmate|teammate] get? | a-c; $1/b
{N} and {his} {b} friends [share|split|divide] {a} [nuggets|sweets|grapes|stickers|coins|balloons] equally [between them all|among themselves]. How many does each of them get, [counting {N} too|with {N} included]? | b+1; a/$1
{a} [1#dollars|pounds|euros] are [shared|divided|split] equally by {b} [sisters|brothers|winners|workers|children|cousins]. How many [1#dollars|pounds|euros] does each one get? | a/b
A [prize|reward|win|gift] of {a} [dollars|pounds|euros] is [split|shared|divided] equally between {b} [1#winners|teammates|brothers|partners|friends]. How much [money |]does each [1#winner|teammate|brother|partner|friend] [get|take home|receive]? | a/b
{b} [friends|colleagues|students|cousins] had [lunch|dinner|pizza|supper] together. The bill [was|came to] {a} [pounds|dollars|euros] and they [split it equally|shared it equally|all paid the same]. How much did each [of them |person |]pay? | a/b
The [meal|food|taxi|boat trip] cost {a} [1#dollars|euros|pounds] and the group left a tip of {c=4/5/6/8/10/12} [1#dollars|euros|pounds]. If {b} people [split the total equally|share everything equally], how much does [each one|each person|one person] pay? | a+c; $1/b
Each of {b} [kids|girls|boys|children|campers] got {a} [1#sweets|jelly beans|nuts|cherries|biscuits] when a full [bag|tin|box] was shared out equally, and none were left. How many [1#sweets|jelly beans|nuts|cherries|biscuits] [were in it at the start|had been in it|did it hold before]? | a*b
{b} [1#children|guests|visitors|players] each took {a} [2#grapes|olives|cookies|strawberries|nuts] from a [bowl|dish|plate], and {c} [2#grapes|olives|cookies|strawberries|nuts] were [still there|left|left behind]. How many [2#grapes|olives|cookies|strawberries|nuts] were there [at first|to begin with|at the start]? | a*b; $1+c
{a=24/36/48/60/72/120/144} [sweets|cards|stickers|cherries|nuts] are to be shared equally. How many more would each child get with {c=2/3/4} children than with {b=6/12} children? | a/c; a/b; $1-$2
{N} wants to give {a} [balloons|sweets|stickers|flags|glow sticks] to each of {b} [party guests|friends|children|classmates]. {He} [already has|has got|has bought] {c}. How many more does {he} need? | a*b; $1-c
[A teacher|The club leader|Our librarian|The coach] shares {a} [pencils|crayons|pens] and {b} [rubbers|stickers|bookmarks] equally among {c} [1#pupils|children|members|students], so everyone gets the same of both. How many things does each [1#pupil|child|member|student] get [altogether|in all|in total]? | a/c; b/c; $1+$2
[me and my brother|me and my sister|me and my best friend|me and my cousin] [share|split|divide] {a} [football cards|sweets|toy bricks|stickers|pound coins] [equally|evenly|fair and square] how many do i get | a/2
{N} [collected|picked|found|brought home] {a} [1#chestnuts|shells|acorns|feathers|pebbles] and {M} [collected|picked|found|got] {b}. They put all the [1#chestnuts|shells|acorns|feathers|pebbles] together and share them equally. How many does each [of them |child |]get? | a+b; $1/2
{a} [children|pupils|campers|players|students] are [put|split|sorted|divided] into [1#teams|groups|squads|crews] of {b}[.|, and it is a sunny day.|. They all wear caps.] How many [1#teams|groups|squads|crews] [are there|is that|will there be|can be made]? | a/b
{a} [1#pupils|runners|swimmers|dancers|scouts|cadets] are [divided|split|sorted] into {b} equal [2#teams|groups|squads]. [How many|Can you say how many|Who can tell how many] [1#pupils|runners|swimmers|dancers|scouts|cadets] are in each [2#team|group|squad]? | a/b
[Our PE teacher|The coach|The camp leader|Our teacher] made {b} [teams|groups|squads] with {a} [1#players|children|kids|people] in each[, and nobody was left out|; everyone had a place|]. How many [1#players|children|kids|people] were there? | a*b
There are {a} girls and {b} boys [in the club|at the camp|in the year group|at the sports day]. They [are put in|make|get into] [1#groups|teams|lines] of {c}. How many [1#groups|teams|lines] are there[ if nobody is left out|]? | a+b; $1/c
{a} children signed up for [the tournament|the quiz|sports day|the treasure hunt], but {c} [were ill|could not come|stayed at home]. The [others|rest] were [split|put|divided] into {b} equal teams. How many children were in each team? | a-c; $1/b
{a} [pupils|students|children] [work|do an experiment|do art] in groups of {b}. [Every|Each] group needs {c} [1#sheets of paper|magnets|paint brushes|test tubes|batteries|glue sticks]. How many [1#sheets of paper|magnets|paint brushes|test tubes|batteries|glue sticks] [are needed|must the teacher bring|does the class need]? | a/b; $1*c
[we are|there are|we've got] {a} [kids|players|people] and [we want|the coach wants] teams of {b=3/4/5/6/7/8}. make as many as you can.. how many [kids|people|of us] [dont get a team|are left without a team|will be left out] | a%b
{b} schools [take part in|enter|go to] a [tournament|championship|competition]. Each [one |school |]sends {c} teams, and [each|every] team has {a} players. How many players [take part|are there in all|are there]? | b*c; $1*a
[On Monday|In the first half|At the first meeting], {a} players made teams of {b}. [Later|Then|After that], {c} other players made teams of {d}. [What was the total number of teams|How many teams were made in all]? | a/b; c/d; $1+$2
The [dance|gym|drama|sports] teacher asks {a} [1#dancers|children|pupils|students] to [get into pairs|find a partner|stand in twos]. How many pairs are there[ if everyone has a partner|]? | a/2
{a} [scouts|children|campers] go camping with {c} [leaders|adults|helpers]. [A|Each|One] tent [sleeps|is for|holds] {b} people, and every tent is full. How many tents [do they have|are there|did they put up]? | a+c; $1/b
A [choir|band|group of singers|class of singers] of {a} [stands|lines up] in rows of {b} [for a photo|on the stage|for the concert]. How many rows [is that|are there|do they make]? | a/b
[The coach|Our club|The captain] needs {b} teams of {a} players, but only {c} players have [come|turned up|signed up] so far. How many more players are needed? | a*b; $1-c
how many groups of {b} can you make [from|out of|with] {a} [counters|kids|bricks|pencils|cubes] | a/b
{a} counters. groups of {b}. how many groups[?| do i get?| is that] | a/b
Each [1#box|crate|carton|tray|basket] [holds|has|takes] {a} [2#mangoes|jars|candles|peaches|bulbs] and there are {b} [1#boxes|crates|cartons|trays|baskets] [in the van|on the shelf|in the store room|by the door]. One [1#box|crate|carton|tray|basket] weighs {c} kg. How many [2#mangoes|jars|candles|peaches|bulbs] are there [altogether|in all]? | a*b
{a} [eggs|cakes|tiles|bulbs|tins] per [1#box|carton|case|tray]. {b} [1#boxes|cartons|cases|trays]. [total?|how many?|how many in all?] | a*b
The [greengrocer|shop|farmer|market stall] [has|got|received] {b} [1#sacks|crates|nets|bags] of {a} [2#onions|potatoes|oranges|lemons|carrots]. {c} of the [2#onions|potatoes|oranges|lemons|carrots] are [bad|rotten|thrown away]. How many good ones are [left|there]? | a*b; $1-c
[There are|We have|{N} has|I see] {b} full [1#jars|tubs|tins|boxes] with {a} [2#buttons|beads|screws|shells|marbles] in each, and {c} [2#buttons|beads|screws|shells|marbles] [loose|lying on the table|without a jar|in a small dish]. How many [2#buttons|beads|screws|shells|marbles] [is that|are there] [in all|altogether]? | a*b; $1+c
{N} empties {b} [1#jars|boxes|bags|tins] onto the [floor|table|carpet]. Every [1#jar|box|bag|tin] had {a} [marbles|bricks|dominoes|buttons] in it. How many [are on it|are lying there] now? | a*b
A [cupboard|shelf|drawer|trolley] holds {b} [1#boxes|packets|sets] of {a} [2#crayons|pens|chalks|markers] and {c} [3#boxes|tubs|tins] of {d} [4#paper clips|rubbers|drawing pins|rulers]. How many things are there [in all|altogether]? | a*b; c*d; $1+$2
One [1#bag|box|tub|jar] has {a} [red|green|yellow] and {b} [blue|white|black] [2#beads|balls|marbles|counters] in it. How many [2#beads|balls|marbles|counters] are there in {c} [1#bags|boxes|tubs|jars] like that? | a+b; $1*c
[Every|Each] [1#party bag|goody bag|lucky bag|gift bag] has {a} [sweets|toffees|mints], {b} [stickers|balloons|whistles] and {c} [pencils|badges|toy cars] in it. How many things are in {d} [1#party bags|goody bags|lucky bags|gift bags]? | a+b; $1+c; $2*d
[The big|The blue|The round] [1#jar|tin|box] holds {b} times as many [2#sweets|buttons|coins|nails] as [the small one|the little one]. The smaller one has {a} [2#sweets|buttons|coins|nails] in it. How many [2#sweets|buttons|coins|nails] [do both|do the two] hold together? | a*b; $1+a
if [1#a bottle|a jug|a flask|a carton] fills {a} [2#cups|glasses|mugs], how many [2#cups|glasses|mugs] can {b} [1#bottles|jugs|flasks|cartons] fill | a*b
[A lift|A cable car|A small boat|A minibus|A ferry] [takes|carries|holds] {b} people at a time and needs {c} minutes for a trip. How many [trips|rides|journeys] [does it take|are needed] to carry {a} people[ if it is full every time|, full each time]? | a/b
how many [1#bottles|tins|jars|cans] are there in {b} [2#crates|cases|boxes] if [one|each|a] [2#crate|case|box] has room for {a} and [all are full|they are all full|none has a gap] | a*b
A [tank|barrel|drum|pool] holds {a} litres. How many [buckets|cans|jugs] of {b} litres [fill it|do you need to fill it|does it take to fill it]? | a/b
An [1#egg box|egg tray|egg carton] [holds|takes|has space for] {b} eggs. The hens are {c=6/8/10/12/15/18/20/24} months old. How many [1#egg boxes|egg trays|egg cartons] [does {N} need|are needed|do we need] for {a} eggs? | a/b
The [hens|ducks] laid {a} eggs [this week|since Sunday|last week] and {c} of them [got broken|were cracked|were eaten]. The [rest|others|good ones] were packed {b} to a box. How many boxes were filled? | a-c; $1/b
[Pens|Candles|Batteries|Balloons|Cups|Napkins] come in packs of {b}. How many packs must [{N}|we|the school|Mum] buy to have exactly {a}? | a/b
We need {a} [1#hot dog buns|burgers|paper plates|juice cartons|name badges] for the [party|fair|picnic|barbecue]. They are sold in packs of {b=4/5/6/8/10/12}, and we cannot buy part of a pack. [What is the smallest number of packs to buy?|How many packs must we buy?|How many packs do we need at least?] | a%b; a-$1; $2/b; $3+1
A [1#coach|bus|minibus|van] [takes|has seats for|can carry] {b=8/12/15/16/20/25/30} [2#pupils|people|passengers|children]. What is the [smallest|least] number of [1#coaches|buses|minibuses|vans] [needed|that must be ordered] to take {a} [2#pupils|people|passengers|children] in one go? | a%b; a-$1; $2/b; $3+1
{a} [books|jars|parcels|toys] have to go in boxes. [One|A|Each] box holds up to {b=5/6/7/8/9/10/12}. how many boxes do [i|we|you] need so that [they all fit|nothing is left out] | a%b; a-$1; $2/b; $3+1
[A packer|{N}|The machine|A worker] has {a} [1#soaps|bulbs|candles|oranges] and fills boxes [of|that hold] {b=4/5/6/8/9/10/12}. How many full boxes [can be made|are there in the end], if some [1#soaps|bulbs|candles|oranges] may be left over? | a%b; a-$1; $2/b
{a} [tennis balls|golf balls|rubber balls|table tennis balls] are packed in [1#tubes|boxes|nets] of {b=3/4/5/6}. As many [1#tubes|boxes|nets] as possible are filled. How many balls [are left|are left over|stay unpacked]? | a%b
[The factory|The workshop|A toy maker] makes {a} [cars|dolls|puzzles|teddies] [a|per|each] day. They go in boxes of {b}. How many boxes are filled in {c=2/3/4/5/6/7} days? | a/b; $1*c
[Batteries|Crayons|Muffins|Tennis balls] come in packs of {b} and a pack costs {c} [1#dollars|pounds|euros]. {N} needs {a}. How much does {he} pay, in [1#dollars|pounds|euros]? | a/b; $1*c
One [2#pack|packet|box] has {b} [1#tiles|planks|slabs|panels]. The [floor|wall|path|terrace] needs {a} [1#tiles|planks|slabs|panels], and we have {c} [already|from last time|in the shed]. How many more [2#packs|packets|boxes] [do we need|should we buy], with none left over? | a-c; $1/b
{N} [has|packed|filled] {a} [boxes|crates|bags] so far. {He} has to [pack|fill] {b} in all, {c} [1#jars|books|lamps|toys] in each. How many [1#jars|books|lamps|toys] does {he} still have to pack? | b-a; $1*c
how many packs of {b} do u need to get {a} [plates|cups|straws|candles|forks] | a/b
pls help: {a} [cupcakes|brownies|cookies] and every box takes {b}, how many boxes [do i need|will i fill|is it] | a/b
{N} buys {a} packs of [1#red|plain|small] [2#balloons|cups|cards] with {b} in a pack, and {c} packs of [3#blue|striped|large] ones with {d} in a pack. How many [2#balloons|cups|cards] does {he} buy [altogether|in all]? | a*b; c*d; $1+$2
[1#Sausages|Burgers|Beakers|Cakes] come in packs of {a} and [2#rolls|buns|straws|candles] in packs of {b}. [Dad|{N}|Our neighbour|The cook] buys {c} packs of each. How many more [1#sausages|burgers|beakers|cakes] than [2#rolls|buns|straws|candles] are there? | a-b; $1*c
there are {a} rows of [trees|chairs|tiles|desks|plants|bricks] with {b} in [each|every|a] row. how many are there [altogether|in all|in total] | a*b
A [sheet|page] of [1#stamps|stickers|labels|photos] has {a} rows and {b} columns. How many [1#stamps|stickers|labels|photos] [is that|are on it|does it have]? | a*b
[The farmer|A gardener|Grandpa|{N}] plants {a} [1#cabbages|lettuces|tulips|leeks|vines|bushes] in {b} equal rows. It takes {c=15/20/30/40/45/50} minutes. How many [1#cabbages|lettuces|tulips|leeks|vines|bushes] [are in each row|does one row have|go in a row]? | a/b
[The farmer|A gardener|Grandma|{N}] has {a} [bulbs|seedlings|young trees|onion sets] and wants to plant them in rows of {b}. How many rows [will there be|can be planted|does that make]? | a/b
An orchard has {a} rows of [1#apple|cherry|plum|peach] trees with {b} in each row, and {c} rows of [2#pear|walnut|lemon|fig] trees with {d} in each row. How many trees [are there|grow there] [in total|altogether]? | a*b; c*d; $1+$2
In a [field|garden|vineyard|nursery] there were {a} rows of {b} plants. [After the storm|After a cold night|After the frost] {c} of them were [dead|gone|broken]. How many plants were [left|still standing]? | a*b; $1-c
{a} rows {b} in a row how many [chairs|cans|plants|cars|tiles] [is that|altogether|are there] | a*b
[The caretaker|{N}|Our class|The helpers] [put out|set out|lined up] {a} chairs in {b} equal rows in the [hall|gym|tent]. The [concert|play|meeting] will last {c} minutes. [How many were in each row?|How many chairs did each row have?] | a/b
[A hall|A cinema|The theatre|The school hall] has {a} rows of {b} seats. {c} seats are [taken|sold|booked]. How many seats are [empty|free|still free]? | a*b; $1-c
A [theatre|concert hall|cinema|lecture hall] has {a} rows of {b} seats downstairs and {c} seats [upstairs|in the balcony]. How many [people can sit down|seats are there in all|seats does it have]? | a*b; $1+c
[1#Desks|Chairs|Computers|Lockers] are arranged in {a} rows of {b}. {N} adds {c} more rows [of the same length|just as long]. How many [1#desks|chairs|computers|lockers] are there now? | a+c; $1*b
[The car park|The parade ground|The showroom|The storage yard] has {a} rows with room for {b} [cars|vans|trucks] in each row. How many [can it hold|fit in it|can park there when it is full]? | a*b
A [mosaic|wall|floor|board] is {a} [1#squares|tiles|blocks] long and {b} [1#squares|tiles|blocks] wide. [Each one|Every one of them|One] costs {c} [2#cents|pence]. How many [2#cents|pence] do all the [1#squares|tiles|blocks] cost? | a*b; $1*c
A [quilt|patchwork blanket] is made of {b} rows with the same number of [squares|patches] in each. There are {a} in all. How many are in one row? | a/b
[In a photo|On the stage|In the marching band|At the parade], the [front|first] {b} rows have {a} people each and the [back|last] row has {c}. How many people are there [in all|altogether]? | a*b; $1+c
A marching band has {a} rows of {b}. It [changes its shape|lines up again] into rows of {c}. How many rows does it have [now|then]? | a*b; $1/c
How many columns [are there|does it have] if a [table|grid|chart|board] has {a} [squares|boxes|cells] in {b} rows[ of the same length|]? | a/b
[There are|We have] {a} tables with {b} [chairs|seats|places] at each. [How many people can sit down?|How many can sit?|How many guests is there room for?] | a*b
how many tables do [we|they|you] need for {a} [guests|people|children|visitors] if {b} sit at [each|every|one] table | a/b
[At a wedding|At the school dinner|In the restaurant|At the party] there are {a} tables for {b} and {c} tables for {d}. How many [guests|people] can [sit down|be seated]? | a*b; c*d; $1+$2
The [canteen|dining hall|library|cafe] has {d} windows and {a} tables with {b} chairs each. {c} people are sitting there[ now|]. How many chairs are [empty|free|not used]? | a*b; $1-c
{a} [guests|people] are coming to the [wedding|dinner|feast]. There are {c} seats at the top table and [the other guests|all the others|the rest] sit at tables of {b}. [If every seat is taken, how|How] many tables of {b} are there? | a-c; $1/b
[A|The|Our] train has {a} [carriages|coaches|cars] with {b} seats in each. {c} seats are [taken|booked|reserved]. How many seats are [free|not taken|still to be had]? | a*b; $1-c
[A ferris wheel|A roller coaster|A ghost train|A merry-go-round] has {a} [1#cars|cabins|carts|seats] and each [1#car|cabin|cart|seat] takes {b} [riders|people|children]. How many can ride [at once|at the same time|in one go]? | a*b
there are {a} benches in the [park|church|station|gym] and {b} people fit on each one. how many people can sit | a*b
{a} benches, {b} [1#kids|people] on each and {c} [standing|without a seat]. How many [1#kids|people] are there? | a*b; $1+c
{a} [aeroplanes|buses|coaches|boats] with {b} seats each [leave|set off|go] [today|this morning|at noon], all full except for {c} empty seats [in all|altogether]. How many [passengers|people] is that? | a*b; $1-c
[An aeroplane|A plane|A coach|A boat] has {a} rows of seats, {b=2/3/4} on the left and {c=2/3/4} on the right in [each|every] row. How many seats [does it have|are there]? | b+c; $1*a
A classroom has {a} desks. {b=2/3/4} pupils sit at each desk and each pupil has {c} [1#books|pens|pencils|notebooks]. How many [1#books|pens|pencils|notebooks] [are there|is that in all|do they have together]? | a*b; $1*c
[If|When] {a} [cherries|beads|sweets|nuts|coins] are shared equally [among|between] {b=3/4/5/6/7/8/9} [children|friends|people], how many are left over? | a%b
What is the remainder when {a} [1#apples|marbles|cards|stamps|roses] are put into groups of {b=3/4/5/6/7/8/9}? | a%b
{N} [deals|hands out] {a} cards to {b=3/4/5/6/7} players, the same number to each. [The cards that cannot be dealt|The spare cards] stay [1#in the middle|on the table]. How many cards [1#stay in the middle|are left on the table], if everyone gets as many as possible? | a%b
[A florist|The gardener|My aunt|{N}] makes bunches of {b=4/5/6/7/8/9/12} from {a} [roses|tulips|daisies|carnations]. How many bunches can be made[| in all]? Some flowers may be left. | a%b; a-$1; $2/b
i have {a} [beads|stickers|coins|blocks] and i put them in piles of {b=3/4/5/6/7/8}. how many are left at the end | a%b
[Ribbon|Rope|String|Wire]: {a} cm. [Cut|It is cut] into pieces of {b=4/5/6/7/8/9} cm. How many cm [are left over|remain at the end]? | a%b
{N} has {a} [pencils|crayons|felt pens|chalks] and {M} has {b}. They put them together and fill [1#boxes|cases|cups] of {c=4/5/6/8/9}. How many are left when no more [1#boxes|cases|cups] can be filled? | a+b; $1%c
[What is left over|How much is left|How many remain] if you take as many [sevens|groups of 7] as you can from {a=15/16/18/20/22/25/27/30/32/34/37/40/45/48/51/55/58/60/66/71/80/100}? | a%7
{N} is [away|on a trip|at sea|in hospital] for {a=15/16/18/20/22/24/25/27/30/31/33/36/40/45/50/60/75/90/100} days. That is some full weeks and a few days more. How many days more? | a%7
[A baker|{N}|Grandma] had {a} [eggs|lemons|apples]. Every [1#cake|pie|tart] needs {b=3/4/5/6}. After making as many [1#cakes|pies|tarts] as possible, how many [were|stayed] unused? | a%b
A [book|report|story|play] of {a} pages costs {c} [pounds|dollars] and is [divided|split] into {b} equal [1#chapters|parts|sections]. How many pages [are in|does it have in] each [1#chapter|part|section]? | a/b
{N} cuts a [ribbon|rope|hose|pipe|string] of {a} [1#cm|metres|inches] into {b} equal [2#pieces|parts|lengths]. How long is each [2#piece|part|length] in [1#cm|metres|inches]? | a/b
How many [pieces|parts|lengths] of {b} cm can you cut from a [ribbon|rope|board|tape|wire] that is {a} cm long? | a/b
[half|one half] of the {a} [1#children|pupils|guests|players] [2#are girls|came by bus|wear glasses|can swim]. how many [1#children|pupils|guests|players] is that | a/2
A quarter of {a} [1#marbles|balloons|cars|fish] are [red|blue|green|yellow]. How many [1#marbles|balloons|cars|fish] are [not that colour|of other colours|another colour]? | a/4; a-$1
[One third|A third] of the {a} [1#seats|rooms|places|lockers] are [taken|in use]. How many are [still free|empty|not in use]? | a/3; a-$1
Three quarters of {a} [1#pupils|visitors|members|runners] [came on foot|wore a hat|brought a snack]. [How many was that?|Work out how many did.|How many people is this?] | a/4; $1*3
{N} ate half of {his} {a} [sweets|grapes|nuts|cherries] and gave {c} to {M}. How many does {he} have now? | a/2; $1-c
what's a fifth of a [bag|box|pack|tin] of {a} [sweets|nuts|beads|balloons|biscuits] | a/5
two thirds of the {a} [kids|children|pupils] in [our year|the club|the camp] [have a pet|like football|can ride a bike]. how many [is that|kids is that] | a/3; $1*2
[1#A pizza|A cake|A pie|A flan] is cut into {b} [equal |]slices. [The cook|{N}|The cafe] cuts {a} [1#pizzas|cakes|pies|flans] [in this way|like that]. {c} slices are [eaten|sold]. How many slices are left? | a*b; $1-c
[1#A pizza|A cake|A pie] [has|is cut into] {b=6/8/10/12} slices. How many [1#pizzas|cakes|pies] are needed for {a} [2#people|children|guests] if [each|every] [2#person|child|guest] eats {c=2/3/4} slices[ and nothing is left|]? | a*c; $1/b
A [garden|field|park|plot] of {a} square metres is [divided|split] into {b=6/8/9/10/12} equal [1#parts|plots|strips|beds]. {c=2/3/4/5} of the [1#parts|plots|strips|beds] are [for vegetables|planted with flowers|sown with grass]. How many square metres is that? | a/b; $1*c
A [plank|ribbon|rod|tape] of {a} cm is cut into {b=5/6/8/10/12} equal pieces. {N} uses {c=2/3/4} of the pieces. How many cm [does {he} use|is that|did {he} use up]? | a/b; $1*c
{a} litres of [juice|water|milk|soup|paint] are poured into {b} [1#bottles|jugs|cans|pots] so that [all hold the same|each has the same amount]. how many litres are in one [1#bottle|jug|can|pot] | a/b
[Each|Every] [1#child|pupil|player|scout|guest] [gets|is given|needs] {a} [2#stickers|pencils|cards|sheets|sweets]. How many [2#stickers|pencils|cards|sheets|sweets] are needed for {b} [1#children|pupils|players|scouts|guests]? | a*b
[A|One] [1#ticket|cap|kite|mug|ball] costs {a} [dollars|euros|pounds]. [What do you pay for|How much is it for|What is the cost of] {b} [1#tickets|caps|kites|mugs|balls]? | a*b
[Our|The|My] [printer|copier|machine] [prints|makes] {a} [1#pages|copies|posters] per minute. How many [1#pages|copies|posters] [is that|does it make] in {b} minutes? | a*b
{a} [1#pages|words|sums|lines] per [2#day|hour|lesson]. How many [1#pages|words|sums|lines] in {b} [2#days|hours|lessons]? | a*b
{N} [1#reads|writes|learns|does] the same number of [1#pages|letters|new words|sums] each [2#day|week]. In {b} [2#days|weeks] {he} [1#reads|writes|learns|does] {a}. How many [1#pages|letters|new words|sums] is that per [2#day|week]? | a/b
{b} [1#kilos|boxes|bags|metres] cost {a} [2#dollars|pounds|euros] altogether. [What is the price per|How much is it per|What do you pay for one] [1#kilo|box|bag|metre]? | a/b
[We pay|Mum pays|{N} pays] {a} [1#dollars|pounds|euros] for {b} [2#tickets|lessons|books|shirts]. All cost the same. How much would {c} [2#tickets|lessons|books|shirts] [be|cost]? | a/b; $1*c
{a} [1#horses|cows|dogs|cats|sheep|goats|pigs|lions]. 4 legs [each|on each one]. how many legs | a*4
A spider has 8 legs. How many legs [do|would] {a} spiders have[| in all| altogether]? | a*8
[If an insect has 6 legs|Since every insect has 6 legs|With 6 legs on each insect], how many legs do {a} [ants|beetles|bees|flies|ladybirds] have? | a*6
[A farmer|{N}|My uncle|Our neighbour] has {a} [1#cows|sheep|goats|pigs] with 4 legs each and {b} [2#hens|ducks|geese|turkeys] with 2 legs each. How many legs do [the animals|they all] have? | a*4; b*2; $1+$2
{N} counts the legs of the [1#horses|cows|sheep|goats] in a [field|barn|stable]. There are {a} legs and each animal has 4. How many [1#horses|cows|sheep|goats] are there? | a/4
{a} wheels in the [bike shed|shop|shed|garage], all on [1#bicycles|scooters|motorbikes] with 2 wheels each. how many [1#bicycles|scooters|motorbikes] are there | a/2
A [1#car|cart|wagon|van] has 4 wheels and a tricycle has 3. How many wheels are there on {a} [1#cars|carts|wagons|vans] and {b} tricycles? | a*4; b*3; $1+$2
There are {a} [1#cars|vans|taxis] and {b} [2#motorbikes|bicycles|scooters] in the [car park|garage|yard]. A [1#car|van|taxi] has 4 wheels, a [2#motorbike|bicycle|scooter] has 2. [How many wheels are there?|Find the number of wheels.] | a*4; b*2; $1+$2
A [toy factory|workshop|garage] has {a} wheels. Each [toy truck|toy lorry|model truck] needs 6 wheels and {b} have been built. How many wheels are left? | b*6; a-$1
A [1#lorry|truck|trailer] has {a=6/8/10/12} wheels and every wheel has {b=4/5/6/8} [2#nuts|bolts]. How many [2#nuts|bolts] hold the wheels of {c} [1#lorries|trucks|trailers] like this? | a*b; $1*c
An octopus has 8 arms. [How many octopuses|What number of octopuses] have {a} arms in all? | a/8
A starfish has 5 arms and an octopus has 8. [In an aquarium|In the sea life centre] there are {a} starfish and {b} octopuses. How many arms [is that|do they have] altogether? | a*5; b*8; $1+$2
[The vet|{N}|A farmer] puts new shoes on {a} horses, 4 shoes on each, and every shoe needs {b=6/7/8} nails. How many nails [are used|does it take]? | a*4; $1*b
stools have 3 legs, chairs have 4. {a} stools and {b} chairs, how many legs is that | a*3; b*4; $1+$2
A centipede toy has {a=10/12/16/20/24/30} legs. [A child|{N}] has {b} of these toys and {c} toy [1#dogs|horses|lions] with 4 legs. How many legs are there? | a*b; c*4; $1+$2
there r {a} legs in the [barn|field] and {b=4/6/8/10/12/14/16/20} of them belong to ducks. the rest belong to [1#cows|goats|pigs] with 4 legs each. how many [1#cows|goats|pigs] are there | a-b; $1/4
{N} brings {a} [1#books|games|comics|puzzles], {M} brings {b} and {K} brings {c}. They put them in one pile and share them equally. How many [1#books|games|comics|puzzles] does each take home? | a+b; $1+c; $2/3
[3#Class A|The first class|The morning group] collected {a} [1#cans|bottles|stamps|coins] and [3#class B|the second class|the afternoon group] {b}. They were packed in [2#boxes|bags|crates], {c} in each. How many [2#boxes|bags|crates] was that? | a+b; $1/c
We [mixed|put together] {a} [red|green] sweets and {b} [yellow|orange] sweets and filled {c} bags with the same number in each. How many sweets were in a bag? | a+b; $1/c
[two brothers|two sisters|two friends] have {a} and {b} [1#stickers|shells|marbles|cards]. they want to have the same number. after they put all together and share, how many does each have | a+b; $1/2
{N} earned {a} [1#dollars|pounds|euros] on Saturday and {b} [1#dollars|pounds|euros] on Sunday. {He} [shares|splits] it all equally with {M}. How many [1#dollars|pounds|euros] does {M} get? | a+b; $1/2
[At the fair|At the cake sale|At the flea market] we [took|made|earned] {a} [1#dollars|pounds|euros] in the morning and {b} in the afternoon. We spent {c} on [the stall|drinks|paper bags] and gave the rest to {d} [2#charities|clubs|shelters], all the same amount. How many [1#dollars|pounds|euros] did each [2#charity|club|shelter] get? | a+b; $1-c; $2/d
{N} picks {a} [1#apples|plums|pears|peaches] from each of {b} trees. {He} puts them all in {c} baskets equally. How many [1#apples|plums|pears|peaches] are in a basket? | a*b; $1/c
{b} [1#bags|boxes|packets] of {a} [2#sweets|biscuits|nuts|balloons] for {d} dollars are [opened|emptied] and shared equally [between|among] {c} [3#children|guests|cousins]. How many [2#sweets|biscuits|nuts|balloons] does each [3#child|guest|cousin] get? | a*b; $1/c
{b} [1#bags|boxes|packets] with {a} [2#sweets|cookies|nuts|crackers] in each. {c} [3#kids|boys|girls] share them. [each gets?|how many for each?|how many does one get] | a*b; $1/c
[I bought|{N} bought|Our teacher bought] {b} packs of {a} [1#stickers|pencils|cards|badges] and [I had|there were] {c} [1#stickers|pencils|cards|badges] from [before|last year]. Shared equally by {d} children, that makes how many each? | a*b; $1+c; $2/d
{N} opened {b} boxes of {a} chocolates. {c} chocolates were [eaten|melted|dropped] and the rest were divided equally [between|among] {d} [friends|guests|plates]. How many for each? | a*b; $1-c; $2/d
[Inside|In] a [3#big|large|huge] [1#box|crate|chest] there are {a} [4#small|little] boxes, and inside every [4#small|little] box there are {b} [2#rings|beads|bulbs|toys]. How many [2#rings|beads|bulbs|toys] are in the [3#big|large|huge] [1#box|crate|chest]? | a*b
A [lorry|van|truck] carries {c} [1#crates|containers|chests]. Each [1#crate|container|chest] has {b} [2#boxes|cartons|cases] in it and each [2#box|carton|case] has {a} [3#lamps|clocks|shirts|bottles]. The driver has [a cup of tea|a long way to go|two sons]. How many [3#lamps|clocks|shirts|bottles] is that? | c*b; $1*a
{a} [1#pens|rulers|candles|toys] in a box, {b} boxes in a carton, {c} cartons. how many [1#pens|rulers|candles|toys] | a*b; $1*c
How many small boxes of {a} [1#matches|pins|tacks|screws] can be filled from {c} big boxes that hold {b} [1#matches|pins|tacks|screws] each? | c*b; $1/a
[A|One] [1#crate|case|trunk] holds {b} [2#boxes|packs|tins] and every [2#box|pack|tin] holds {a} [3#eggs|teabags|cookies|pencils]. {N} opens one [1#crate|case|trunk] and takes out {c} [3#eggs|teabags|cookies|pencils]. How many [are left in it|stay in it]? | a*b; $1-c
[The shop ordered|We got|A school received] {a} [1#erasers|glue sticks|brushes|notebooks]. They are in small packs of {b}, and {c} small packs go in one big box. How many big boxes [came|are there]? | a/b; $1/c
A [1#street|lane|road] has {a} houses. Every house has {b=2/3/4/5} floors and every floor has {c=2/3/4/5/6} windows. How many windows are there in the [1#street|lane|road]? Each house also has one [door|cat|garden]. | a*b; $1*c
A [3#zoo|park|farm] has {a} [1#ponds|cages|pens|islands] with {b} [2#ducks|geese|flamingos|swans] in each. The [3#zoo|park|farm] is {c} years old. How many [2#ducks|geese|flamingos|swans] live there? | a*b
{N} is {c=7/8/9/10/11/12} years old and has {a} [1#stickers|cards|stamps|coins] in an album. There are {b} on every page. How many pages are full? | a/b
In {d} minutes {N} [put|packed|sorted] {a} [1#bottles|jars|tins|cans] into [2#crates|boxes|trays] of {b}. How many [2#crates|boxes|trays] did {he} fill? | a/b
{N} [shares|divides] {a} [sweets|nuts|stickers] among {b} [friends|cousins|children]. The bag cost {c} [dollars|pounds]. How many does each [of them |]get? | a/b
A [bus|coach] [leaves|sets off] at {d=7/8/9} o'clock with {a} rows of {b} seats, and all the seats are taken. How many passengers [have a seat|are sitting in it]? | a*b
theres a big box with {a} bags in it and in each bag there are {b} tubs with {c} [1#marbles|sweets|buttons|dice] each. how many [1#marbles|sweets|buttons|dice] [altogether|in all|are there] | a*b; $1*c
A [library|book shop|school] has {a} [bookcases|bookshelves] with {b=3/4/5/6/8} shelves each, and every shelf holds {c} books. How many books [can it keep|are there if they are full|fit in them]? | a*b; $1*c
There are {b} [1#players|dancers|cooks|painters] and {c} [helpers|visitors|guests] in the [room|hall]. {a} [2#oranges|rolls|badges|cards] are shared equally by the [1#players|dancers|cooks|painters] only. How many [2#oranges|rolls|badges|cards] for each [one of them|of them]? | a/b
my mum has {a} [1#eggs|lemons|onions] and a box takes {b=6/8/10/12}. how many boxes can she fill right up?? some [1#eggs|lemons|onions] will be left | a%b; a-$1; $2/b
so our teacher had {a} [1#pencils|stickers|rubbers] and gave {b} to every kid and there are {c} kids, how many [1#pencils|stickers|rubbers] has she got left | b*c; a-$1
i got {a} [sweets|marbles|cards|shells] and my [sister|brother|cousin] got {b}, we mixed them up and made {c} equal piles. how many in a pile | a+b; $1/c
we had {b} tables at the [fete|party|wedding] with {a} chairs round each, then they took {c} tables away. how many chairs were left if the chairs went too | b-c; $1*a
whats {a} shared by {b} | a/b
can u tell me how many [cars|vans] there are if there are {a} wheels and each has 4 | a/4
{a} kids want to go on the [boats|swings|go karts|ponies]. {b} can go at a time and a turn is {c} min. how long till all had a turn, in min | a/b; $1*c
need {a} chairs in rows of {b}. got {c} rows [done|ready|out] already. how many rows to go | a/b; $1-c
[dad|grandad|my uncle|my brother] has {b} [1#shelves|drawers|toolboxes] with {a} [2#jars|tools|paint tins|hammers] [in each|each], he buys {c} more [2#jars|tools|paint tins|hammers]. how many now | a*b; $1+c
there are {b} [1#rolls|tins|pens|cups] in a pack. we use {a} [1#rolls|tins|pens|cups] a day. how many packs for {c} days | a*c; $1/b
each [2#kid|child|camper|player] gets {a} [1#sausages|pancakes|cookies] and theres {b} [2#kids|children|campers|players], plus {c} spare ones. how many [1#sausages|pancakes|cookies] have to be made | a*b; $1+c
{N} [sticks|puts|glues] {a} [1#photos|stamps|stickers|cards] on each page of an album. The album has {c} pages, but {b} of them stay [empty|blank]. How many [1#photos|stamps|stickers|cards] are in the album? | c-b; $1*a
How many passengers fit in {a} [1#minibuses|taxis|vans] if each [1#minibus|taxi|van] has {b} seats and one of the seats in each is for the driver and must not be counted? | b-1; $1*a
Each of the {a} [1#tables|rooms|tents] needs {b} [2#lamps|mats|plates|blankets]. {c} [2#lamps|mats|plates|blankets] are [already there|in the cupboard|in the car], and the [rest|others] come in packs of {d}. How many packs must be bought, with none to spare? | a*b; $1-c; $2/d
{a} girls and {b} boys [sit|stand] in rows of {c}, and {d} [1#helpers|lamps|programmes|bottles of water] are needed for every row. How many [1#helpers|lamps|programmes|bottles of water] is that in all? | a+b; $1/c; $2*d
The school has {a=4/5/6/8/10/12/15/16} classes of {b=20/24/25/28/30} [pupils|children]. For the [trip|outing] they all ride in coaches with {c=10/12/16/20/30} seats for children, all full. How many coaches [are there|are used]? A coach costs {d=80/90/100/120/150} pounds. | a*b; $1/c
The school has {a=4/5/6/8/10/12/15/16} classes of {b=20/24/25/28/30} [pupils|children]. For the [trip|outing] they all ride in full coaches of {c=10/12/16/20/30}. A coach costs {d=80/90/100/120/150} pounds. How many pounds do the coaches cost? | a*b; $1/c; $2*d
[A farmer|{N}|My grandad] has {b} hen houses with {a} hens in each. Every hen lays {c=2/3/4/5/6} eggs a week. The eggs are put in boxes of {d=6/10/12}. How many boxes are filled in a week[ with no egg left|]? | a*b; $1*c; $2/d
From {a} kg of [flour|rice|sugar|sand|beans], {N} first takes {c} kg for {him}self. What is left goes into {b=5/6/8/10} [1#bags|sacks|buckets], the same amount in each. How many kg are in {d=2/3/4} of these [1#bags|sacks|buckets]? | a-c; $1/b; $2*d
[Four|The four] children of a family [got|were given] {a} [1#dollars|pounds|euros] in all and shared them equally. Then one of them spent {b} [1#dollars|pounds|euros] on [a book|a game|a shirt]. How many [1#dollars|pounds|euros] did that child have left? | a/4; $1-b
{N} and {M} shared {a} [1#marbles|stickers|cards|stamps] equally. {N} then [won|got|bought] {b} more. How many [1#marbles|stickers|cards|stamps] has {N} now? | a/2; $1+b
{a} [1#apples|cakes|pens|books] were divided equally into {b} [2#bags|boxes|piles|baskets]. {N} took {c} [1#apples|cakes|pens|books] out of one [2#bag|box|pile|basket]. How many were left in that [2#bag|box|pile|basket]? | a/b; $1-c
If {b} [1#trays|racks|shelves|tables] hold {a} [2#plants|mugs|loaves|jars], the same number on each, how many [2#plants|mugs|loaves|jars] [are|would be] on {c} [1#trays|racks|shelves|tables]? | a/b; $1*c
[Calculate|Find|Work out] how many [1#tiles|bricks|seats|stones] there are in {c} rows if {b} rows have {a} [in total|in all] and the rows are equal. | a/b; $1*c
into how many [piles|bundles|stacks|bunches] of {b} can {a} [sticks|straws|cards|coins|pencils] be [sorted|put|arranged] | a/b
What is left when {b} [1#children|players|pupils] each take {c} [2#cards|sweets|counters|nuts] from a [box|pile|bowl] of {a}? | b*c; a-$1
How many more [1#seats|trees|tiles|desks] are there in {a} rows of {b} than in {c} rows of {d}? | a*b; c*d; $1-$2
{a} [1#pupils|children|players] are in {b} equal [2#groups|teams] and {c} more [1#pupils|children|players] join every one of the [2#groups|teams]. How large is each [2#group|team] now? | a/b; $1+c
[It takes|You need] {b} [1#screws|nails|bolts|hinges] for one [2#shelf|cupboard|chair|gate]. [Our carpenter|The joiner|{N}] has {a} [1#screws|nails|bolts|hinges] and has to make {c} [2#shelves|cupboards|chairs|gates]. How many [1#screws|nails|bolts|hinges] will be left over? | b*c; a-$1
A [farm|pet shop|shelter] has {a} dogs, {b} cats and {c} parrots. Dogs and cats have 4 legs, parrots have 2. How many legs are there[ in all| altogether]? | a+b; $1*4; c*2; $2+$3
[A bike shop|The fair|A playground] has {a} [bicycles|scooters] with 2 wheels, {b} tricycles with 3 wheels [each|] and no other vehicles. How many wheels are there [in all|altogether]? | a*2; b*3; $1+$2
One set is a table with 4 legs and {b=2/3/4/5/6/8} stools with 3 legs each. How many legs [do {a} sets have|are there in {a} sets]? | b*3; $1+4; $2*a
[Every|Each] [1#monster|robot|alien] in {N}'s [story|drawing|game] has {a} [2#arms|eyes|legs|heads]. There are {b} big [1#monsters|robots|aliens] and {c} small ones. How many [2#arms|eyes|legs|heads] does {he} have to draw? | b+c; $1*a
{N}'s [story|game|picture] has {a} [dragons|monsters] with {b} legs each and {c} knights with 2 legs each. How many legs are there? | a*b; c*2; $1+$2
""".strip()
