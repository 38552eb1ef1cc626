"""More and fewer, before and after, parts of a whole, stories of several events, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
{N} had some [stickers|marbles|stamps|badges|football cards|sea shells|key rings]. {M} gave {him} {a} more[| yesterday| after school| for {his} birthday]. Now {he} has {b}. How many did {he} have [at first|to begin with|before that|at the start]? | b-a
{N} [gave away|lost|sold|swapped away] {a} [1#marbles|comics|beads|postcards|toy cars|pencils] and [then|so] had {b} left. How many [1#marbles|comics|beads|postcards|toy cars|pencils] did {he} have before? | a+b
there were some [ducks|geese|swans|gulls|pigeons|herons] [by|near] the [pond|lake|river], {a} flew off and {b} stayed. how many were there [before|at first|to start with|in the beginning][|?] | a+b
How many [cookies|plums|sweets|nuts|cherries|grapes] were in the [jar|bowl|tin|bag] if {a} have been [eaten|taken out] and {b} are still [there|in it|inside]? | a+b
I put {a} [more|new|extra] [1#cards|stamps|photos|stickers|pictures] into my [album|scrapbook|folder] and now it [holds|has] {b} [1#cards|stamps|photos|stickers|pictures]. How many were in it before? | b-a
[A choir|A drama club|A chess club|The swimming club|Our sports club] had some members. [This term|This year|In September|Last month] {a} [people|children] joined and nobody left, so now it has {b}. How many members did it have before? | b-a
{N}'s [shell|stamp|coin|badge|button] collection doubled in size [over the summer|last year|in one year|within a few months]. It now has {a} pieces. How many pieces were there before? | a/2
Half of the [muffins|pancakes|sandwiches|sausages|rolls|cakes|doughnuts] [were|got] eaten at the [party|picnic|school fair|club meeting]. Now {a} are left. How many were there [at first|before|to start with]? | a*2
{N} had {a} [1#nails|balloons|beads|candles|stamps|envelopes] in the morning and [only|just] {b} in the evening. How many [1#nails|balloons|beads|candles|stamps|envelopes] were used [up |]during the day? | a-b
The [school |town |village |]library had {a} books [last year|in May|before the holidays|at first]. Now it has {b}[| and none were lost| because people gave some]. How many books [have been added|are new]? | b-a
At noon {a} [visitors|people|guests|tourists] were [in the park|at the museum|at the pool|in the zoo|at the fair]. Late in the afternoon there were [only|just] {b}. How many fewer is that? | a-b
{M} has {a} [1#books|pens|toy cars|comics|shells|CDs] and {K} has {b}. How many more [1#books|pens|toy cars|comics|shells|CDs] does {M} have than {K}? | a-b
My [1#sister|brother|cousin Pia|friend Otto] has {a} [stickers|marbles|postcards|buttons|beads]. I have {b} more than [1#she does|he does|she has|he has]. How many [do I have|have I got]? | a+b
If {M} [owns|has] {a} [books|pens|hats|toys|comics|games|CDs] and {K} [owns|has] {b} fewer, how many does {K} [own|have]? | a-b
{N} picked {a} [apples|pears|strawberries|plums|mushrooms|flowers], which is {b} more than {M} picked. How many did {M} pick? | a-b
{N} [found|collected|gathered] {a} [shells|chestnuts|acorns|pine cones|pebbles|leaves]. That's {b} fewer than {M}. How many did {M} [bring home|have]? | a+b
In a [quiz|board game|darts match|card game|video game] {M} scored {a} points, {b} times as many as {K}. How many points did {K} [score|get|have]? | a/b
{M} [1#sold|made|collected|counted] {a} [1#tickets|badges|bottle caps|ladybirds] and {K} [1#sold|made|collected|counted] {b} times as many. How many was it for {K}? | a*b
{K} [1#read|typed|copied] half as many pages as {M}. {M} [1#read|typed|copied] {a} pages. How many pages did {K} [1#read|type|copy]? | a/2
{M} has half as many [1#points|cards|coins|marbles|stickers] as {K}. {M} has {a}. Find how many [1#points|cards|coins|marbles|stickers] {K} has. | a*2
A [farm|ranch] has {a} [1#hens|sheep|cows|turkeys] and {b} [2#goats|pigs|horses|donkeys]. How many times as many [1#hens|sheep|cows|turkeys] as [2#goats|pigs|horses|donkeys] are there? | a/b
final score: [1#reds|lions|tigers] {a}, [2#blues|bears|eagles] {b}. by how many points did the [1#reds|lions|tigers] win[|?] | a-b
{a} girls and {b} boys [go to|attend|are at] [our school|the summer camp|the music school|the sports day]. how many children [is that|are there][?| pls] | a+b
There are {a} [1#tulips|roses|balloons|flags|beads|kites] [1#in the park|in the flower bed|at the fair|on the ship|in the box|in the sky]. Of these, {b} are [red|pink|orange] and the rest are [2#yellow|white|blue]. How many [2#yellow|white|blue] [1#tulips|roses|balloons|flags|beads|kites] are there? | a-b
{a} kids on the [trip|boat|ski trip|bus tour]. {b} are boys. how many girls[|?| are there?] | a-b
A [train|ferry|ship] is carrying {a} passengers. At the next [1#stop|port|station] {b} get off and no one gets on. How many [stay on|are still on board|travel on]? | a-b
[In spring|In March|Last week|This year] {a} [lambs|calves|piglets|chicks|foals] were born on [the|a|my uncle's] farm, which already had {b} animals. How many animals are there now, if none [were sold|have been sold|died]? | a+b
{a} hens. each lays {b=3/4/5/6} eggs a week. how many eggs [a week|per week|in one week][|?| altogether?] | a*b
How many legs do {a} [horses|cows|goats|sheep|dogs|cats|zebras|pigs] have [altogether|in all|in total]? | a*4
{N} looks under [a fence|the gate|a hedge] and counts {a} legs. They all belong to [1#cows|sheep|horses|goats|donkeys], with 4 legs each. How many [1#cows|sheep|horses|goats|donkeys] are there? | a/4
[A seal|A sea lion|A pelican|A big penguin] at the zoo eats {a} fish [a|each|every] day. How many fish does it [eat|get|need] in {b} days? | a*b
The [zookeeper|keeper] [1#shares|divides|splits] {a} [2#bananas|carrots|nuts|apples] equally among {b} [3#monkeys|elephants|parrots|bears]. How many [2#bananas|carrots|nuts|apples] does each of the [3#monkeys|elephants|parrots|bears] get? | a/b
At a [sports camp|holiday camp|summer school|music camp] {a} [children|pupils|students] are [split|divided] into [1#teams|groups|rows] of {b=2/3/4/5/6}. How many [1#teams|groups|rows] [are there|is that|does that make]? | a/b
Each of the {a=18/20/22/24/25/26/28/30} children in [my|our|{M}'s] class brings {b=2/3/4/5/6} [pine cones|photos|old newspapers|bottle tops|leaves|biscuits]. How many [is that|are brought] [in all|altogether]? | a*b
I have finished {a} pages of [my book|a novel|my adventure story|the library book]. It has {b} pages. How many do I still have to read? | b-a
if u read {a} pages [a|every|each] day how many pages do u read in {b} days[|?] | a*b
How many days do I need for a [book|novel|story] [of|with] {a} pages if I read {b} pages [a|every|each] day? | a/b
{a} [books|atlases|dictionaries|comics|magazines] [stand|are arranged|have been put] on {b} shelves of [the|a] library, the same number on every shelf. how many [are|stand] on one shelf[|??] | a/b
[A|The|Our] [car park|parking lot|parking garage] has {a} [1#spaces|places|bays], and {b} are [taken|full|in use]. How many [1#spaces|places|bays] are [free|empty]? | a-b
Work out how many [1#cars|bikes|buses|vans] can be parked in {a} rows if there is room for {b} [1#cars|bikes|buses|vans] in [each|every|one] row. | a*b
[1#A cake|An omelette|A pudding|A batch of waffles] needs {a=2/3/4/5/6} eggs. How many eggs are needed for {b} [1#cakes|omelettes|puddings|batches of waffles] like that? | a*b
[Grandma|My mum|Dad|Our neighbour|The cook] baked {a} [biscuits|cookies|buns|scones|rolls] on {b} trays. Every tray held the same number. [What was that number|How many were on one tray]? | a/b
{a} kg of [potatoes|carrots|apples|pumpkins|onions] were [dug up|harvested|brought in|picked] on [1#Monday|Friday|Saturday] and {b} kg on [1#Tuesday|Saturday|Sunday]. How many [kg|kilograms] is that [in all|together]? | a+b
{a} [apples|lemons|oranges|tomatoes|peaches] are [packed|put] into bags of {b}, as many full bags as possible. How many are left over? | a%b
Calculate the number of [1#sweets|pencils|stickers|balloons] needed so that each of {a} [children|pupils|guests] gets {b} [1#sweets|pencils|stickers|balloons]. | a*b
{N} plays {a} rounds [of a game|on the computer|of cards] and wins {b} points in [every|each] round. What's {his} [total|score|final score]? | a*b
To reach the next level [you need|a player needs] {a} points. {N} has {b}. How many [more|more points] does {he} need? | a-b
[Our|The|{M}'s] basketball team had {a} points at half-time and {b} at the end. How many points were [scored|made|won] in the second half? | b-a
in [an aquarium|a pet shop|a big tank] there are {a} fish and {b} are [guppies|goldfish|neon fish]. how many are [other fish|something else|some other kind][|?] | a-b
[Ornithologists|Children|Scouts|The rangers] found {a} [1#nests|bird boxes|burrows]. There were {b=2/3/4/5} eggs in each of the [1#nests|boxes|burrows]. How many eggs did they find? | a*b
{a} sheets of [coloured |drawing |writing |]paper were handed out so that each of the {b=12/15/18/20/24/25} [pupils|children] got equally many. How many sheets did each one get? | a/b
[1#An album|A sticker book|A coin folder] has room for {a} [1#photos|stickers|coins]. {M} has put in {b}. How many [1#photos|stickers|coins] are still missing? | a-b
mum ordered {a=2/3/4/5/6/7/8/9} pizzas and each is cut into {b=4/6/8/10/12} slices, how many slices [are there|do we get][|?] | a*b
[Some|A bag of|A box of] [sweets|marbles|stickers|cherries|crayons] [1#was|were] shared equally between {a} [friends|cousins|children]. Each got {b} and none were left. How many had there been? | a*b
{N} got some [1#game cards|beads|building bricks|stickers] from {his} aunt for {his} birthday and {a} from {his} uncle, {b} [1#game cards|beads|building bricks|stickers] in total. How many came from the aunt? | b-a
[My parents|The school|The mayor|A company] invited {a} [people|guests] to a [party|concert|wedding|show], but {b} did not come. How many came? | a-b
{a} people came to the [school play|fair|concert|sports day|opening], {b} more than [1#expected|planned|last year]. How many people [1#had been expected|had been planned for|came last year]? | a-b
the [cinema|theatre|hall|circus tent] has {a} seats, {b} people are sitting in it, one on each seat. how many seats are [empty|free][|?] | a-b
Only {a} of the {b} [tickets|raffle tickets|programmes] for the [school play|show|match|dance] were sold. How many were not[| sold]? | b-a
{N} has {a} [1#model trains|comics|marbles|dinosaur cards|foreign coins], all collected in the last {c=2/3/4/5} years, and now [buys|gets|finds] {b} more. How many [1#model trains|comics|marbles|dinosaur cards|foreign coins] does {he} have now? | a+b
A [judo|ballet|rowing|music] club that meets {c=2/3/4/5} times a week has {a} members. Of them {b} are [adults|grown-ups]. How many are children? | a-b
{N} wants to [collect|find|gather] {a} [chestnuts|acorns|pine cones|bottle tops|conkers]. {He} already has {b}. How many must {he} still find? | a-b
{a} [players|swimmers|runners|dancers|riders] are [put|sorted|placed] into {b} equal groups for a [tournament|competition|contest]. what is the size of each group[|?] | a/b
On [a farm|the island|the meadow|the estate] there are {a} [1#pigs|goats|hares|deer] and {b} times as many [2#sheep|cows|rabbits|geese]. Find the number of [2#sheep|cows|rabbits|geese]. | a*b
A squirrel [hid|buried|stored] {a} [nuts|acorns] in {b} [holes|places|spots], always the same number. How many did it put in each? | a/b
In autumn a squirrel [hid|buried|stored] {a} [nuts|acorns]. By [spring|March] it had found {b} of them again. How many were never found? | a-b
one [cow|dairy cow] gives {a=12/15/18/20/22/24/25} litres of milk a day. how many [l|litres] do {b} such cows give in a day[|?] | a*b
A third of the {a} [children|people|pupils] in the [hall|building|sports hall|theatre] wear glasses. How many [is that|people wear glasses]? | a/3
A quarter of the {a} [1#books|films|records|comics] in [a|the|our] library are [old|new|in French|out on loan]. How many [1#books|films|records|comics] is that? | a/4
{M} and {K} [have|own] {a} [1#cards|marbles|stickers|books|coins] together. Of these, {b} are {M}'s. How many [1#cards|marbles|stickers|books|coins] does {K} have? | a-b
{M} and {K} share {a} [stickers|nuts|marbles|beads|sweets] so that {M} gets twice as many as {K}. How many does {K} get? | a/3
By [lunchtime|noon|ten o'clock] {a} [1#cars|lorries|bikes|buses] had [passed|crossed the bridge] and by [evening|five o'clock|closing time] the count was {b}. How many [1#cars|lorries|bikes|buses] came in between? | b-a
{a} [swans|storks|geese|cranes] flew south[ on Monday| in the morning| first| at the weekend] and {b} [more |]later. how many [birds is that|flew south][|?| in all?] | a+b
{N} [loses|drops] {a} points in a game and now has {b}. How many points did {he} have before that? | a+b
Each page of [the|an|my] album holds {a=4/6/8/9/10/12} [photos|stamps|cards|stickers]. How many pages do I need for {b}? | b/a
{a} passengers were on a [train|ferry|ship]. At the first stop {b} got off and {c} got on. How many are on [it|board] now? | a-b; $1+c
a tram has {a=21/24/28/32/35/38/40} people [on it|on board|inside]. at [the market|the station|the museum] {b=4/5/6/7/8/9/11} get off and {c=3/5/6/7/10/12/14} get on. how many are [on the tram|on it] after that[?| pls] | a-b; $1+c
{N} has {a} [1#marbles|pens|stamps|cards|toy animals]. {M} has {b} [more|more than {him}]. How many [1#marbles|pens|stamps|cards|toy animals] do they have together? | a+b; $1+a
{N} [caught|saw|counted] {a} [fish|frogs|butterflies|crabs] and {M} {b} fewer. How many did [they|the two of them|both together] [get|have in all]? | a-b; $1+a
{N} has {a} [stickers|books|coins|beads]. {M} has {b} times as many. How many do [they|the two friends|both] have [altogether|together|in total]? | a*b; $1+a
{M} ran {a} [1#laps|rounds|kilometres|miles] this month. {K} ran half as many. How many [1#laps|rounds|kilometres|miles] did [both of them|the two] run altogether? | a/2; $1+a
there are {a} [1#goats|ducks|geese|pigs] on a farm and {b} times as many [2#hens|sheep|turkeys|cows]. how many more [2#hens|sheep|turkeys|cows] than [1#goats|ducks|geese|pigs][| are there][|?] | a*b; $1-a
[In our garden|In the orchard|On the farm|Behind the school] there are {a} apple trees, {b} pear trees and {c} [plum|cherry|walnut] trees. How many trees [is that|are there]? | a+b; $1+c
{a} [1#flowers|balloons|beads|flags|fish] are in the [shop|show|picture]: {b} red, {c} [2#blue|white|purple], the rest yellow. How many [1#flowers|balloons|beads|flags|fish] are yellow? | a-b; $1-c
{N} has {a} [1#boxes|bags|packs|tins] of [2#crayons|marbles|biscuits|beads] with {b} in each [1#box|bag|pack|tin], and {c} loose ones. How many [2#crayons|marbles|biscuits|beads] are there [in all|altogether]? | a*b; $1+c
{a} [1#boxes|trays|baskets|bags] with {b} [2#eggs|peaches|rolls|tomatoes] in each, but {c} [2#eggs|peaches|rolls|tomatoes] [were bad|are no good|went bad]. how many good ones are left[|?] | a*b; $1-c
{a} [cards|sweets|marbles|nuts|stickers] are shared out equally among {b} [children|friends|cousins]. {M}, who is one of them, [then gets|then finds|is later given] {c} more. How many does {M} have then? | a/b; $1+c
{N} brought {a} [1#cookies|sandwiches|plums|biscuits] and {M} brought {b}. They were shared equally among {c} children. How many [1#cookies|sandwiches|plums|biscuits] did each child get? | a+b; $1/c
[Dad|A farmer|The gardener|Our uncle] picked {a} [apples|pears|peaches|oranges|plums], but {b} were [rotten|bad|full of worms], so he threw them away. The rest he put equally into {c} [1#baskets|crates|boxes]. How many were in each [1#basket|crate|box]? | a-b; $1/c
{N} gave {a} [1#cards|stamps|beads|sweets] to {M} and {b} to {K}. {He} had {c} left. How many [1#cards|stamps|beads|sweets] did {he} have at [first|the start|the beginning]? | a+b; $1+c
i got {a} [marbles|stickers|cards|comics] from my [brother|sister|uncle|grandad], gave {b} to a friend and now i have {c}. how many did i have before all that[|?] | c+b; $1-a
[A shop|A kiosk|The library sale|The school fair] had {a} [books|posters|postcards|toys]. Then {b} [more |]were delivered. In the evening {c} were left. How many had been sold? | a+b; $1-c
Half of the {a} [1#pancakes|sandwiches|cookies|grapes|nuts] were eaten [at breakfast|by the boys|in the morning] and {b} more [at lunch|by the girls|later]. How many [1#pancakes|sandwiches|cookies|grapes|nuts] are left? | a/2; $1-b
{M} and {K} have {a} [marbles|cards|stickers|stamps|points] between them. {M} has {b} more than {K}. How many does {K} have? | a-b; $1/2
Together, {M} and {K} picked {a} [1#berries|flowers|cherries|mushrooms]. {M} picked twice as many as {K}. How many [1#berries|flowers|cherries|mushrooms] did {M} pick? | a/3; $1*2
{a} [birds|fish|dogs|horses] are in the [show|contest|exhibition]. There are {b=2/3/4/5/6/7/8/9} times as many [brown|white|grey] as [3#black|spotted|golden] ones, and no other colours. How many are [3#black|spotted|golden]? | b+1; a/$1
{p=10/20/25/50} percent of the {a} [pupils|children|students] at [a|our|{M}'s] school [walk to school|play an instrument|have a pet|belong to a club]. How many [is that|would that be]? | a*p; $1/100
A [theatre|cinema|concert hall|circus] has {a} rows of {b} seats, and {c} seats are [taken|sold|occupied]. How many are still [free|empty]? | a*b; $1-c
{N} reads {a} pages a day. How many pages of a {b}-page book are left after {c} days? | a*c; b-$1
{a=18/20/22/24/26/28/30} children are in the class. today {b=2/3/4/5/6} are [away|ill|absent|at a match]. the others [work|play|line up] in groups of {c=2/3/4/5}. how many groups are there[|??] | a-b; $1/c
{N} has {a} [1#plums|beads|pencils|cards] and [keeps|sets aside] {b} for {his} sister. The others are shared equally by {c} friends, who get as many as possible. How many [1#plums|beads|pencils|cards] are left over? | a-b; $1%c
a hen lays {a=3/4/5/6} eggs a week. {b} hens, {c} weeks. how many eggs[|?| in all?] | a*b; $1*c
{N} [buys|has|brings] {a} dozen eggs and [uses|breaks|boils] {b}. How many eggs are left? (A dozen is 12.) | a*12; $1-b
A [parrot|hamster|guinea pig|squirrel] eats {a} nuts [a|each|every] day. There are {b} nuts in the bag. How many will be left after [a|one] week? | a*7; b-$1
The [1#lions|tigers|eagles] scored {a} points in the first game, {b} in the second and {c} in the third. How many points do they have [now|in total|altogether]? | a+b; $1+c
{N} [has|starts with] {a} points, [wins|gains] {b} and then [loses|drops] {c}. What is {his} [final|new] score? | a+b; $1-c
My sister and I collect [stamps|shells|coins|badges]. She has {a}. I have twice as many. How many do we have [together|in all]? | a*2; $1+a
{a} [1#cows|sheep|horses] graze in one field and {b} in another. then {c} [1#cows|sheep|horses] are [sold|taken away|moved to another farm]. how many are left[|?] | a+b; $1-c
Last [week|month|summer] the [zoo|farm park|animal park] had {a} animals. Since then {b} have been born and {c} have gone to other [zoos|parks]. How many animals does it have now? | a+b; $1-c
{N} has {a} [books|comics|films|games]. Of these, {b} are about [animals|space|knights|pirates] and {c} about [football|ghosts|cars|history]. The rest are about other things. How many is that? | a-b; $1-c
There are {a} blue, {b} green and {c} [red|white|orange] [1#beads|marbles|buttons] in [a|one] jar. How many [1#beads|marbles|buttons] are not green? | a+c
[Our class|The club|A group of scouts] [planted|put in] {a} rows of {b} [1#trees|bulbs|bushes|onions], but {c} did not grow. How many [1#trees|bulbs|bushes|onions] did[| grow]? | a*b; $1-c
{N} has read {a} pages[| so far]. If {he} reads {b} pages on each of the next {c} days, {he} will have finished [the|{his}] book. How many pages does [it|the book] have? | b*c; $1+a
{N} [needs|wants] {a} points to win. {He} got {b} in round one and {c} in round two. How many points [are still missing|must {he} still get]? | b+c; a-$1
a car park has {a} levels with {b} spaces each. {c} cars are in there. how many [free spaces|more cars fit in|spaces are free][|?] | a*b; $1-c
There were some [cars|lorries|vans|bikes] in a yard. Then {a} left, {b} arrived, and then there were {c}. How many were there at first? | c-b; $1+a
some people were on the [train|ship|ferry]. then {a} got on and {b} got off, leaving {c} on board. how many people were on it [before|to begin with][|?] | c+b; $1-a
When the [train|ferry|boat] left there were {a} people on it. At the next stop {b} got on and some got off. Now there are {c}. How many got off? | a+b; $1-c
How many [sweets|marbles|stickers|nuts|points] does {M} have if {K} has {a}, [1#Tom|Ida|Otto|Pia|Joe|Hanna] has {b} more than {K}, and {M} has {c} fewer than [1#Tom|Ida|Otto|Pia|Joe|Hanna]? | a+b; $1-c
{M} is {a} [2#points|pages|laps] ahead of [1#Tom|Ida|Otto|Pia|Joe|Hanna], and {K} is {b} [2#points|pages|laps] behind {M}. How many [2#points|pages|laps] does {K} have if [1#Tom|Ida|Otto|Pia|Joe|Hanna] has {c}? | c+a; $1-b
{N} has {a} [pens|dolls|cars|puzzles]. That is {b} more than {M} has. How many do they have together? | a-b; $1+a
{M} has {a} [coins|shells|stickers|buttons]. That's {b} times as many as {K}. How many more does {M} have? | a/b; a-$1
[Mum|Dad|Gran|The cook] made {a} [dumplings|meatballs|pancakes|fish cakes]. We [ate|had] {b} for lunch and {c} for [dinner|supper]. How many are [left|left for tomorrow]? | a-b; $1-c
{N} puts {a} [candles|cherries|nuts|strawberries] on each of {b} cakes and has {c} left. How many did {he} have [at first|to start with|in the beginning]? | a*b; $1+c
[we|they|the scouts] [made|cooked|fried] {a} [1#sausages|burgers|pancakes]. each of the {b} [children|scouts|people at the table] ate {c=2/3/4}. how many [1#sausages|burgers|pancakes] were left[?| pls] | b*c; a-$1
The library [lent out|lent] {a} books on [Monday|Wednesday] and twice as many on [Friday|Saturday]. How many books is that for the two days? | a*2; $1+a
{N} [took|brought] {a} books back to the library and then borrowed {b}. Now {he} has {c} library books. How many did {he} have before? | c-b; $1+a
{a} swallows sat on one wire and {b} on [another|the other]. then {c} flew from the first wire to the second. how many are on the first wire now[|??] | a-c
On one roof there are {a} [1#swallows|sparrows|crows] and on another {b}. Then {c} fly from the first roof to the second, and after that {d} leave the second roof for good. How many [1#swallows|sparrows|crows] are there on [the two roofs|both roofs together] now? | a-c; b+c; $2-d; $1+$3
how many birds are [in the tree|on the roof|in the garden] if there were {a}, then {b} came and then {c} flew off[|?| pls] | a+b; $1-c
{N} had {a} fish in {his} [tank|pond|aquarium]. {He} [gave|sold] {b} to {M} and bought {c} [new ones|more]. How many fish are there now? | a-b; $1+c
[1#Three|Three] [fishermen|anglers|friends] caught {a}, {b} and {c} [fish|crabs|trout]. How many [is that|did they catch] in all? | a+b; $1+c
The [fishermen|crew|village] caught {a} fish, threw {b} small ones back and packed the rest in boxes of {c}. How many boxes did they fill? | a-b; $1/c
{a} girls and {b} boys are split into teams of {c} for [sports day|a relay|a ball game|the treasure hunt]. how many teams [is that|are there][|?] | a+b; $1/c
A school has {a} classes with {b=20/22/24/25/26/28} pupils each. Altogether {c} of the pupils are girls. How many are boys? | a*b; $1-c
The trip needs {a=2/3/4/5/6/7/8} buses with {b=30/40/44/48/50/52} people in each, and {c} of the people are [teachers and parents|adults|grown-ups]. How many are children? | a*b; $1-c
{a} children want to go [on the trip|to the zoo|to the theatre], {b} of them by bike. the others ride in [1#vans|cars|boats|little buses] with {c=4/5/6/7/8} children in each. how many [1#vans|cars|boats|little buses] are needed[|?] | a-b; $1/c
{N} has {a} T-shirts, {b} [of them |]with stripes. {M} has {c} T-shirts. How many T-shirts do they have together? | a+c
{N} threw {a=3/4/5/6/7/8/9/10} baskets worth 3 points and {b=3/4/5/6/7/8} free throws worth 1 point in [a match|the final]. How many points did {he} [make|score]? | a*3; $1+b
A team gets 3 points for a win and 1 point for a draw. Our team [has|had] {a=3/4/5/6/7/8/9/10/12} wins and {b=2/3/4/5/6/7/8} draws. How many points [did we get|is that]? | a*3; $1+b
In a [quiz|test] every right answer brings {a=2/3/4/5} points. {N} had {b=8/10/12/15/16/18/20} right answers and lost {c=2/3/4/5/6} points for mistakes. What was {his} score? | a*b; $1-c
[1#A set|A box] of [blocks|bricks|tiles] has {a} pieces. {M} [builds|makes] {b} [towers|walls|houses] with {c} pieces each. How many pieces are left? | b*c; a-$1
{N} swaps {a} of {his} [cards|stamps|stickers] for {b} of {M}'s. {He} had {c} before the swap. How many does {he} have now? | c-a; $1+b
A book has {a} chapters of {b} pages each. {M} [has already read|has finished|is through with] {c} chapters. How many pages are left? | a-c; $1*b
Class 4A collected {a} kg of old paper, class 4B {b} kg more than that. How many kg did [both|the two] classes collect? | a+b; $1+a
{M} has {a} [1#marbles|cards|stickers|beads] and {K} has {b}. Then {K} [gets|is given|wins] {c} of {M}'s [1#marbles|cards|stickers|beads]. How many more does {K} have than {M} now? | a-c; b+c; $2-$1
there were {a} kids at the [pool|playground|party|beach]. half went home and then {b} new ones came. how many [are there now|now][|?] | a/2; $1+b
a third of the {a} [1#eggs|glasses|plates|cups] in a [delivery|box|lorry] were broken. how many [1#eggs|glasses|plates|cups] were not [broken|damaged][?| pls] | a/3; a-$1
a quarter of {a} [pupils|kids|children] come by bus, [the others walk|the rest on foot]. how many walk[|?] | a/4; a-$1
my [pony|horse|cow] needs {a=5/6/7/8/9/10/12} kg of hay a day. how many days will {b} kg [last|be enough] for {c=2/3/4/5} such animals[|??] | a*c; b/$1
a [snail|beetle|caterpillar] ate {a=2/3/4/5/6} leaves each day for {b=3/4/5/6/7/8/10} days and then {c=2/3/4/5/6/7} leaves on the last day. how many leaves did it eat in all[|?] | a*b; $1+c
[At six the|The|In the night the] [bakery|school kitchen|café] baked {a} rolls. They sold {b} before [ten|noon] and twice that many after. How many were left? | b*2; $1+b; a-$2
On a farm there are {a} [hens|ducks|geese] and {b} [cows|sheep|goats|horses]. How many legs do [they|all these animals] have altogether? | a*2; b*4; $1+$2
A train leaves with {a} people. At the first station {b} get off and {c} get on. At the second {d} get on and nobody gets off. How many people are on the train now? | a-b; $1+c; $2+d
A bus [started|set off] with {a=20/24/25/28/30/32} people. At stop one {b=3/4/5/6/7} left and {c=2/3/4/6/8} got on, at stop two {d=4/5/6/7/8/9} got off. How many were [left|still on the bus|on the bus then]? | a-b; $1+c; $2-d
{M} has {a} [marbles|stickers|cards|stamps], {K} has {b} more than {M}, and [1#Tom|Ida|Otto|Pia|Joe|Hanna] has {c} more than {K}. How many do the three have together? | a+b; $1+c; a+$1; $3+$2
{M} scored {a} points. {K} scored twice as many as {M}, and [1#Tom|Ida|Otto|Pia|Joe|Hanna] scored {b} fewer than {K}. How many points [is that in all|did the three score together|did they get altogether]? | a*2; $1-b; a+$1; $3+$2
{M} picked {a} [2#flowers|apples|nuts|berries], {K} half as many and [1#Tom|Ida|Otto|Pia|Joe|Hanna] {b} more than {K}. How many [2#flowers|apples|nuts|berries] did [all three|they] pick? | a/2; $1+b; a+$1; $3+$2
{N}'s [three|last three] scores were {a}, {b} and {c}. What is the [average|mean]? | a+b; $1+c; $2/3
{N} had {a} [cards|marbles|beads|sweets]. {He} gave {b} to each of {c=2/3/4/5} friends and then got {d} from {his} [aunt|granny|grandpa]. How many does {he} have now? | b*c; a-$1; $2+d
{a} boxes of {b} [1#red|blue] [2#pens|balls|beads|candles] and {c} boxes of {d} green ones. how many [2#pens|balls|beads|candles] altogether[|?] | a*b; c*d; $1+$2
A [gardener|farmer|school] plants {a} rows of {b} [beans|carrots|onions] and {c} rows of {d} [leeks|cabbages|peas]. How many plants is that [in all|altogether]? | a*b; c*d; $1+$2
{N} reads {a} pages a day for {b} days and then {c} pages a day for {d} days to finish [a|the|{his}] book. How many pages does the book have? | a*b; c*d; $1+$2
There are {a} animals on [a|the|our] [farm|ranch]. Then {b} [lambs|calves|piglets|chicks] are born, {c} animals are sold and {d} are bought. [Find|Work out|Calculate] the number of animals [now|after all that]. | a+b; $1-c; $2+d
from {a} eggs a farmer keeps {b} and [packs|puts] the rest into boxes of {c=6/10/12}. she sells {d} boxes. how many boxes are left[|?] | a-b; $1/c; $2-d
{N} and {M} pick {a} and {b} [1#plums|apples|pears]. They eat {c} and share the rest equally between the two of them. How many [1#plums|apples|pears] does each get? | a+b; $1-c; $2/2
{N} gave half of {his} {a} [sweets|stickers|marbles] to {M}, then {b} to {K}, and then {he} [found|bought|was given] {c} more. How many does {he} have now? | a/2; $1-b; $2+c
{N} had some [sweets|cards|nuts|marbles]. {He} gave half to {M}. Then {he} [lost|sold|gave away] {a} more and had {b} left. How many did {he} have at first? | a+b; $1*2
After {M} gave {a} [cards|stamps|stickers] to {K}, both had {b}. How many more did {M} have than {K} before? | a*2
So I had {a} [stickers|cards|beads|marbles], gave {b} to my brother, won {c} from a friend and lost {d} on the way home. How many have I got now? | a-b; $1+c; $2-d
The zoo has {a} [monkeys|parrots|tortoises|elephants|bears]. Each gets {b=2/3/4/5} [1#bananas|carrots|apples|biscuits] in the morning and {c=2/3/4} in the evening. How many [1#bananas|carrots|apples|biscuits] is that a day? | b+c; a*$1
A keeper gives {a} fish a day to each of {b} [seals|penguins|pelicans|dolphins]. There are {c} fish in the [freezer|store]. How many are left after {d=2/3/4/5} days? | a*b; $1*d; c-$2
In a school of {a} children, {b} [play football|take the bus] and {c} [go to the choir|cycle]; no child does both. The others [do neither|do something else]. How many others are there? | b+c; a-$1
{N}, who wears the number {c=7/8/9/11/14} shirt, scored {b=2/3/4/5} goals in each of {a=3/4/5/6/7} games and {d=2/3/4/5/6} goals in the last one. How many goals [is that|did {he} score]? | a*b; $1+d
At a fair there were {a} adults, {b} boys and {c} girls. How many more children than adults were there? | b+c; $1-a
A [cook|chef|school kitchen] needs {a} potatoes for each of {b} pots of soup. There are {c} potatoes in one sack and {d} in another. How many [are left|will be left] [after cooking|over]? | a*b; c+d; $2-$1
The first [team|group] got {a} points, the second {b} fewer, the third as many as the other two together. How many points did the third get? | a-b; $1+a
Four [friends|children|cousins] share {a} [cards|cookies|nuts|marbles] equally. One of them, {M}, [gives|hands] {b} to {K}. How many does {M} have left? | a/4; $1-b
[A parking lot|A car park|The car park by the station|A bike shelter] with {a} [1#spaces|places] was half full. Then {b} more [1#spaces|places] were taken and none became free. How many [1#spaces|places] are free now? | a/2; $1-b
{M} played three games: won {a} points, lost {b}, won {c}. {K} has {d} points. How many more points does {M} have than {K}, if both began at zero? | a-b; $1+c; $2-d
[Red|Blue] team: {a=3/4/5/6/8/9} wins at {b=2/3/5/10} points each. [Green|Yellow] team: {c=2/4/5/7/10} wins at the same number of points each. total points of both[|?] | a+c; $1*b
At the zoo a tiger eats {a=5/6/7/8} kg of meat a day and a [lion|bear|crocodile] {b=4/6/7/9/10} kg. How many kg do the two [eat|need] in {c=2/3/4/5} weeks? | a+b; $1*7; $2*c
a class of {a=22/24/25/26/28/30} goes to the [zoo|museum|circus] with {b=2/3/4} teachers. a child pays {c=3/4/5} dollars and a grown-up {d=6/7/8/9/10}. how much for [all|everybody][|?] | a*c; b*d; $1+$2
{M} and {K} play [cards|darts|a board game]. In round one {M} gets {a} points and {K} {b}. In round two {M} gets {c} and {K} {d}. By how many points does {M} win? | a+c; b+d; $1-$2
In a choir of {a=24/36/48/60/72/84/96/120} a third are men, a quarter are women and the rest are children. How many children [sing|are there|are in the choir]? | a/3; a/4; $1+$2; a-$3
how many wheels do {a} [bikes|bicycles] and {b} [tricycles|three-wheelers] have [altogether|in all][|?] | a*2; b*3; $1+$2
[A|Our|The new] library has {a} shelves with {b} novels on each and {c} shelves with {d} comics on each. How many more novels than comics [are there|does it have]? | a*b; c*d; $1-$2
we baked {a} trays of {b} [cookies|buns|muffins], ate {c} and packed the rest into tins of {d}. how many tins did we [fill|need][|?] | a*b; $1-c; $2/d
Every day the hens lay {a} brown and {b} white eggs. All the eggs of one week are put into boxes of {c=6/10}. How many boxes [are filled|is that]? | a+b; $1*7; $2/c
[A parking garage|A multi-storey car park] has three floors with {a=80/90/100/120} spaces each. On the first floor {b=31/45/52/64/70/77} are taken, on the second {c=12/28/39/46/58/66} and on the third {d=5/9/17/24/33/41}. How many spaces are free in all? | a*3; b+c; $2+d; $1-$3
{N} had {a} [stamps|cards|shells|badges]. Each of {b=2/3/4/5} [friends|cousins|classmates] gave {him} {c} more. Then {he} [gave half of them all to {M}|sold half of the whole lot]. How many does {he} have left? | b*c; a+$1; $2/2
Half of the {a} [1#balloons|flags|lanterns|cushions] at the party are blue, a quarter are red and the others are green. Find the number of green [1#balloons|flags|lanterns|cushions]. | a/2; a/4; a-$1; $3-$2
3 points for a win, 1 for a draw. we have {a=5/6/7/8/9/10/12} wins and {b=2/3/4/5} draws, [they|the other team] just {c=2/3/4/5} wins. how many points are we ahead[|?] | a*3; $1+b; c*3; $2-$3
{N} collected {a} [bottle tops|conkers|feathers|acorns] in the first week and then every week {b} more than the week before. How many did {he} collect in the first three weeks [together|in all]? | a+b; $1+b; a+$1; $3+$2
The milk of {a=4/5/6/8/10/12} cows, {b=10/12/15/18/20} litres from each, and of {c=6/8/10/14/20} goats, {d=2/3/4} litres from each, is poured into [a|one] tank for {e=400/500/600} litres. How many more litres [fit in|will it hold]? | a*b; c*d; $1+$2; e-$3
Three [children|friends|scouts] count [birds|butterflies|stars]. {M} sees {a}, {K} {b} more than {M}, and [Tom|Ida|Otto|Pia] half as many as {K}. How many do they see in all? | a+b; $1/2; a+$1; $3+$2
Of the {a} pupils [at|in] a school {p=10/20/25/50} percent sing in the choir and {b} play in the band. Nobody does both. How many do neither? | a*p; $1/100; a-$2; $3-b
a train has {a} people on it. half get off at the first stop and {b} get on, then {c} get off at the next one. how many are still on[| it][|?] | a/2; $1+b; $2-c
How many children are in the [pool|park|museum|zoo] now if {a} people came before [nine|ten], {b} came after that, {c} have already gone home and half of those still there are children? | a+b; $1-c; $2/2
{K} has {a} [1#cards|marbles|coins] more than {M}, and {M} has {b}. They put all their [1#cards|marbles|coins] together and give {c} away. How many [1#cards|marbles|coins] are left? | a+b; $1+b; $2-c
""".strip()
